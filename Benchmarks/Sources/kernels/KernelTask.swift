import CKernels

/// One kernel on a column that stays in the cache.
struct KernelTask: Sendable {
  static let count = 1024

  let name: String
  let run: @Sendable (su_kernels, Columns) -> Void

  /// The least nanoseconds an element of many rounds: load on the machine only adds.
  func nanoseconds(_ kernels: su_kernels, _ columns: Columns) -> Double {
    let clock = ContinuousClock()
    let calls = 200
    let rounds = (0..<40).map { _ in
      clock.measure { for _ in 0..<calls { run(kernels, columns) } }
    }
    let least = rounds.min() ?? .zero
    let attoseconds = Double(least.components.attoseconds) + 1e18 * Double(least.components.seconds)
    return attoseconds * 1e-9 / Double(calls * Self.count)
  }
}

/// Columns to read and to write: x lognormal-like and positive, y in (0, 5).
final class Columns {
  let u, x, y, out: UnsafeMutablePointer<Double>
  let pages: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>
  var sums = su_moments()
  var low = Double.infinity
  var high = -Double.infinity
  var first: UInt64 = 0

  init(kernels: su_kernels) {
    let count = KernelTask.count
    (u, x) = (.allocate(capacity: count), .allocate(capacity: count))
    (y, out) = (.allocate(capacity: count), .allocate(capacity: count))
    pages = .allocate(capacity: 4096)
    pages.initialize(repeating: nil, count: 4096)
    kernels.uniforms(u, count, 1, 2, 3, 0)
    for i in 0..<count { (x[i], y[i]) = (6 * u[i] - 3, 5 * u[i * 7 % count]) }
    kernels.exponential(x, x, count)
    while case let done = kernels.histogram(pages, x, count), done < count {
      let page = UnsafeMutablePointer<UInt32>.allocate(capacity: 4096)
      page.initialize(repeating: 0, count: 4096)
      pages[Int(x[done].bitPattern >> 52)] = page
    }
  }

  deinit {
    for page in 0..<4096 { pages[page]?.deallocate() }
    pages.deallocate()
    for column in [u, x, y, out] { column.deallocate() }
  }
}

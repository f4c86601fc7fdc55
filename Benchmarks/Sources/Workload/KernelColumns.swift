import CKernels
import Uncertainty

/// What the kernels read and write: u uniform, x positive and lognormal-like, y in (0, 5); tables
/// of one law of each kind; a histogram whose pages are all there and lie in one window, and marks
/// for one bin in 64.
public final class KernelColumns {
  let u, x, y: UnsafeMutablePointer<Double>
  /// What kernels write to.
  public let out: UnsafeMutablePointer<Double>
  /// Counts of 16 octaves, those of `firstPage` first.
  let window: UnsafeMutablePointer<UInt32>
  static let firstPage = 1_023 - 8
  let pages: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>
  let marks: UnsafeMutablePointer<UnsafePointer<UInt8>?>
  var sums = su_moments()
  var low = Double.infinity
  var high = -Double.infinity
  var first: UInt64 = 0

  let degree5 = FittedTable(.normal(mean: 0.9, standardDeviation: 0.08) as Normal, degree: 5)
  let degree7 = FittedTable(.normal(mean: 0.9, standardDeviation: 0.08) as Normal)
  let exponential = FittedTable(
    .lognormal(muOfLog: 0, sigmaOfLog: 10) as Lognormal, transform: .exp)
  let hyperbolic = FittedTable(
    .normal(mean: 0, standardDeviation: 10) as Normal, transform: .sinh)
  let triangular = FittedTable(
    .triangular(minimum: 0.05, mode: 0.07, maximum: 0.12) as Triangular, kink: 2.0 / 7)
  let guide = LatticeGuide(.poisson(mean: 20) as Poisson, through: 100)

  /// Fills the columns by the portable kernels.
  public init() {
    let kernels = su_kernels_baseline().pointee
    let count = KernelTask.count
    (u, x) = (.allocate(capacity: count), .allocate(capacity: count))
    (y, out) = (.allocate(capacity: count), .allocate(capacity: count))
    window = .allocate(capacity: 16 * 4096)
    window.initialize(repeating: 0, count: 16 * 4096)
    pages = .allocate(capacity: 4096)
    pages.initialize(repeating: nil, count: 4096)
    marks = .allocate(capacity: 4096)
    marks.initialize(repeating: nil, count: 4096)
    kernels.uniforms(u, count, 1, 2, 3, 0)
    for i in 0..<count { (x[i], y[i]) = (6 * u[i] - 3, 5 * u[i * 7 % count]) }
    kernels.exponential(x, x, count)
    while case let done = kernels.histogram(pages, x, count), done < count {
      addPage(of: x[done])
    }
  }

  private func addPage(of value: Double) {
    let page = Int(value.bitPattern >> 52)
    precondition((0..<16).contains(page - Self.firstPage), "\(value) is not in the window")
    let marked = UnsafeMutablePointer<UInt8>.allocate(capacity: 4096)
    for bin in 0..<4096 { (marked + bin).initialize(to: bin % 64 == 0 ? 1 : 0) }
    pages[page] = window + (page - Self.firstPage) * 4096
    marks[page] = UnsafePointer(marked)
  }

  deinit {
    for page in 0..<4096 { marks[page]?.deallocate() }
    window.deallocate()
    pages.deallocate()
    marks.deallocate()
    for column in [u, x, y, out] { column.deallocate() }
  }
}

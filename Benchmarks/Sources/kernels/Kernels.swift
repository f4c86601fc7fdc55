// Nanoseconds an element of every kernel, by variant, as a Markdown table:
// swift run -c release --package-path Benchmarks kernels
import CKernels

@main enum Kernels {
  static let tasks: [KernelTask] = [
    KernelTask(name: "uniforms") { kernels, c in
      kernels.uniforms(c.out, KernelTask.count, 1, 2, 3, c.first)
      c.first += UInt64(KernelTask.count)
    },
    binary("add") { $0.add }, binary("divide") { $0.divide },
    binary("minimum") { $0.minimum }, binary("less") { $0.less }, binary("power") { $0.power },
    KernelTask(name: "choose") { $0.choose($1.out, $1.x, $1.x, $1.y, KernelTask.count) },
    unary("square root") { $0.square_root }, unary("exp") { $0.exponential },
    unary("log") { $0.logarithm }, unary("log10") { $0.logarithm10 },
    unary("sine") { $0.sine }, unary("cosine") { $0.cosine }, unary("floor") { $0.floor },
    KernelTask(name: "moments") { $0.moments(&$1.sums, $1.x, KernelTask.count) },
    KernelTask(name: "count of NaN and ∞") { _ = $0.count_nonfinite($1.x, KernelTask.count) },
    KernelTask(name: "extremes") { $0.extremes($1.x, KernelTask.count, &$1.low, &$1.high) },
    KernelTask(name: "histogram") { _ = $0.histogram($1.pages, $1.x, KernelTask.count) },
  ]

  static func unary(
    _ name: String,
    _ kernel:
      @escaping @Sendable (su_kernels) ->
      @convention(c) (
        UnsafeMutablePointer<Double>, UnsafePointer<Double>, Int
      ) -> Void
  ) -> KernelTask {
    KernelTask(name: name) { kernel($0)($1.out, $1.y, KernelTask.count) }
  }

  static func binary(
    _ name: String,
    _ kernel:
      @escaping @Sendable (su_kernels) ->
      @convention(c) (
        UnsafeMutablePointer<Double>, UnsafePointer<Double>, UnsafePointer<Double>, Int
      ) -> Void
  ) -> KernelTask {
    KernelTask(name: name) { kernel($0)($1.out, $1.x, $1.y, KernelTask.count) }
  }

  static func main() {
    var variants = [su_kernels_baseline().pointee]
    if let avx2 = su_kernels_avx2() { variants.append(avx2.pointee) }
    let columns = Columns(kernels: variants[0])
    let names = variants.map { String(cString: $0.name) }
    print("| ns an element | \(names.joined(separator: " | ")) |")
    print("|---|\(names.map { _ in "--:|" }.joined())")
    for task in tasks {
      let cells = variants.map { text(task.nanoseconds($0, columns)) }
      print("| \(task.name) | \(cells.joined(separator: " | ")) |")
    }
  }

  /// Two decimal places.
  static func text(_ nanoseconds: Double) -> String {
    let hundredths = Int((nanoseconds * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

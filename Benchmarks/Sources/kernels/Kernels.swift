// What does each kernel cost? Nanoseconds an element of every kernel, by variant, as lines of JSON:
// swift run -c release --package-path Benchmarks kernels [--rounds 40]
import CKernels
import Workload

@main enum Kernels {
  /// Nanoseconds an element of one kernel in one variant.
  struct Line: Encodable {
    let kernel: String
    let variant: String
    let median: Double
    let least: Double
  }

  static func main() {
    let rounds = Arguments().number("rounds", default: 40)
    let variants = [su_kernels_baseline(), su_kernels_avx2(), su_kernels_avx512()].compactMap {
      $0?.pointee
    }
    let columns = KernelColumns()
    for task in KernelTask.all {
      // Round by round, so that load on the machine meets all variants alike.
      var times = variants.map { _ in [Double]() }
      for _ in 0..<rounds {
        for (index, variant) in variants.enumerated() {
          times[index].append(task.nanoseconds(variant, columns, calls: 100))
        }
      }
      for (index, variant) in variants.enumerated() {
        JSONLine.print(
          Line(
            kernel: task.name, variant: String(cString: variant.name),
            median: times[index].median, least: times[index].min() ?? .nan))
      }
    }
  }
}

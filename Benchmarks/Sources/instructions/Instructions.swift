// Has anything become slower? Work of known size in numbered places, for an instruction counter
// (Scripts/check-instructions). Prints what each place holds and how many elements:
// instructions --variant avx2 [--planted-slowdown]
import CKernels
import CMeasured
import Foundation
import Uncertainty
import Workload

@main enum Instructions {
  /// Calls of each kernel.
  static let calls = 16
  /// Samples of the longer run; the difference to one of a single chunk leaves out the set-up.
  static let samples = 65_536

  static func main() {
    let arguments = Arguments()
    let name = arguments.text("variant") ?? "baseline"
    let variants = [su_kernels_baseline(), su_kernels_avx2(), su_kernels_avx512()].compactMap {
      $0?.pointee
    }
    guard let kernels = variants.first(where: { String(cString: $0.name) == name }) else {
      FileHandle.standardError.write(Data("this processor has no \(name)\n".utf8))
      exit(3)
    }
    let planted = arguments.has("planted-slowdown")
    measureKernels(kernels, planted)
    // A run always takes the best variant.
    if String(cString: su_kernels_best().pointee.name) == name { measureRun(planted) }
  }

  static func measureKernels(_ kernels: su_kernels, _ planted: Bool) {
    let columns = KernelColumns()
    for (place, task) in KernelTask.all.enumerated() {
      measure(place, task.name, calls * KernelTask.count, times: calls) {
        task.run(kernels, columns)
        // A pass over the column that is not needed.
        if planted && place == 0 { kernels.negate(columns.out, columns.out, KernelTask.count) }
      }
    }
  }

  static func measureRun(_ planted: Bool) {
    let workload = TrainingCost12()
    var outputs = workload.outputs
    // A step of the program that is not needed.
    if planted { outputs[5] = (Uncertainty.floor(outputs[5]) + 0.5).named("total") }
    let model = workload.checked(outputs)
    _ = model.simulate(samples: 8192, seed: 1, threads: 1)
    let place = KernelTask.all.count
    measure(place, "run of one chunk", 1, times: 1) {
      _ = model.simulate(samples: 1024, seed: 2024, threads: 1)
    }
    measure(place + 1, "propagation", samples - 1024, times: 1) {
      _ = model.simulate(samples: samples, seed: 2024, threads: 1)
    }
  }

  /// Does the work in a place, and says so.
  static func measure(
    _ place: Int, _ name: String, _ elements: Int, times: Int, _ work: () -> Void
  ) {
    precondition(place < Int(measured_places), "no place \(place)")
    withoutActuallyEscaping(work) { work in
      let box = Box(work)
      withExtendedLifetime(box) {
        measured_run(
          Int32(place), times, { Unmanaged<Box>.fromOpaque($0).takeUnretainedValue().work() },
          Unmanaged.passUnretained(box).toOpaque())
      }
    }
    let number = String(place + 0o100, radix: 8).dropFirst()
    print("\(number)\t\(elements)\t\(name)")
  }

  final class Box {
    let work: () -> Void
    init(_ work: @escaping () -> Void) { self.work = work }
  }
}

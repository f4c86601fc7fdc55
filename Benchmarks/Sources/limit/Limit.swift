// How far is the library from what the processor can do? Pairs of runs, of the library and of the
// same workload by hand in C, as two lines of JSON; with --alone, only the latter:
// swift run -c release --package-path Benchmarks limit --samples 1e7 --threads 2 --pairs 9
import CKernels
import Uncertainty
import Workload

@main enum Limit {
  static func main() {
    let arguments = Arguments()
    let samples = arguments.number("samples", default: 10_000_000)
    let threads = arguments.number("threads", default: 2)
    let pairs = arguments.number("pairs", default: 9)
    let fused = FusedWorkload(variant: String(cString: su_kernels_best().pointee.name))
    let model = TrainingCost12().model()
    var library = Measurement(samples: samples, threads: threads)
    var limit = Measurement(samples: samples, threads: threads)
    func runLimit() {
      limit.add(Elapsed.of { limit.answers = fused.run(samples: samples, threads: threads) })
    }
    func runLibrary() {
      var estimates: [String: [String: Estimate]] = [:]
      library.add(
        Elapsed.of {
          let run = model.simulate(samples: samples, seed: 2024, threads: threads)
          estimates = Statistics.all(of: run)
        })
      library.take(estimates)
    }
    _ = fused.run(samples: 8192 * threads, threads: threads)
    _ = model.simulate(samples: 8192, seed: 1, threads: threads)
    for pair in 0..<pairs {
      if arguments.has("alone") {
        runLimit()
      } else if pair % 2 == 0 {
        runLibrary()
        runLimit()
      } else {
        runLimit()
        runLibrary()
      }
    }
    if !arguments.has("alone") { library.print() }
    limit.print()
  }
}

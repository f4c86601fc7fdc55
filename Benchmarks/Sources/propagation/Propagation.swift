// What does a sample cost? Runs of the reference workload through the public interface, each
// with the statistics of all six outputs, as a line of JSON:
// swift run -c release --package-path Benchmarks propagation --samples 1e6 --threads 2
import Uncertainty
import Workload

@main enum Propagation {
  static func main() {
    let arguments = Arguments()
    let samples = arguments.number("samples", default: 1_000_000)
    let threads = arguments.number("threads", default: 2)
    let seed = UInt64(arguments.number("seed", default: 2024))
    var measurement = Measurement(samples: samples, threads: threads)
    let model = TrainingCost12().model()
    // The first run of a process also tabulates the laws and compiles; the program `latency`
    // measures that.
    if !arguments.has("cold") { _ = model.simulate(samples: 1024, seed: 1, threads: threads) }
    var estimates: [String: [String: Estimate]] = [:]
    for _ in 0..<arguments.number("repeats", default: 3) {
      measurement.add(
        Elapsed.of {
          let run = model.simulate(samples: samples, seed: seed, threads: threads)
          estimates = Statistics.all(of: run)
        })
    }
    measurement.take(estimates)
    measurement.print()
  }
}

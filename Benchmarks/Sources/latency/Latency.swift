// How long until there is an answer? Set-up cold and warm, small runs, many scenarios, as a line
// of JSON: swift run -c release --package-path Benchmarks latency
import Uncertainty
import Workload

@main enum Latency {
  /// All in seconds.
  struct Line: Encodable {
    /// Model written, checked, laws tabulated, compiled; and the first 1,024 samples.
    let cold: Double
    /// The same again: laws are known to the process.
    let warm: Double
    /// A run of 10,000 samples with all statistics: median, and 95 % are below.
    let small: Double
    let small95: Double
    /// A scenario of 10,000 samples in which a number is changed.
    let changedNumber: Double
    /// A scenario of 10,000 samples in which a law is changed.
    let changedLaw: Double
  }

  static func main() {
    let arguments = Arguments()
    let threads = arguments.number("threads", default: 2)
    let scenarios = arguments.number("scenarios", default: 1000)
    let cold = first(threads)
    let warm = (0..<50).map { _ in first(threads) }.median
    let model = TrainingCost12().model()
    let runs = (0..<200).map { _ in Elapsed.of { small(model, threads) }.wall }
    let changedNumber = Elapsed.of {
      for k in 0..<scenarios {
        small(TrainingCost12(clusterSize: Double(8192 + k)).model(), threads)
      }
    }
    let changedLaw = Elapsed.of {
      for k in 0..<scenarios {
        let price = Lognormal(muOfLog: 0.5 + 1e-4 * Double(k), sigmaOfLog: 0.25)
        small(TrainingCost12(price: price).model(), threads)
      }
    }
    JSONLine.print(
      Line(
        cold: cold, warm: warm, small: runs.median, small95: runs.quantile(0.95),
        changedNumber: changedNumber.wall / Double(scenarios),
        changedLaw: changedLaw.wall / Double(scenarios)))
  }

  /// From nothing to the first 1,024 samples.
  static func first(_ threads: Int) -> Double {
    Elapsed.of {
      _ = TrainingCost12().model().simulate(samples: 1024, seed: 1, threads: threads)
    }.wall
  }

  static func small(_ model: Model, _ threads: Int) {
    _ = Statistics.all(of: model.simulate(samples: 10_000, seed: 2024, threads: threads))
  }
}

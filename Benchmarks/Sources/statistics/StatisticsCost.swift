// What do statistics cost? A pass with all six outputs, with one, and a second pass for exact
// percentiles, as a line of JSON: swift run -c release --package-path Benchmarks statistics
import Uncertainty
import Workload

@main enum StatisticsCost {
  /// Seconds of each repetition on the wall.
  struct Line: Encodable {
    let samples: Int
    let threads: Int
    var sixOutputs: [Double] = []
    var oneOutput: [Double] = []
    var exact: [Double] = []
  }

  static func main() {
    let arguments = Arguments()
    let samples = arguments.number("samples", default: 10_000_000)
    let threads = arguments.number("threads", default: 2)
    let workload = TrainingCost12()
    let six = workload.model()
    // The total needs the five others, so that only their statistics fall away.
    let one = workload.checked([workload.total])
    var line = Line(samples: samples, threads: threads)
    for model in [six, one] { _ = model.simulate(samples: 8192, seed: 1, threads: threads) }
    for _ in 0..<arguments.number("repeats", default: 5) {
      var run: Run?
      line.sixOutputs.append(
        Elapsed.of {
          run = six.simulate(samples: samples, seed: 2024, threads: threads)
          _ = run?.outputs.map(\.p50)
        }.wall)
      line.oneOutput.append(
        Elapsed.of {
          _ = one.simulate(samples: samples, seed: 2024, threads: threads).outputs.map(\.p50)
        }.wall)
      line.exact.append(Elapsed.of { run = run?.withExactPercentiles() }.wall)
    }
    JSONLine.print(line)
  }
}

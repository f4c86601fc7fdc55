// What do statistics cost? A pass with all six outputs, with one, and a second pass for exact
// percentiles, as a line of JSON: swift run -c release --package-path Benchmarks statistics
import Uncertainty
import Workload

@main enum StatisticsCost {
  struct Line: Encodable {
    let samples: Int
    let threads: Int
    /// Seconds of each repetition in all threads, one run after the other; the model's own arithmetic
    /// is the same in both.
    var sixOutputs: [Double] = []
    var oneOutput: [Double] = []
    /// Seconds of each repetition on the wall, with six outputs.
    var onePass: [Double] = []
    var exact: [Double] = []
  }

  static func main() {
    let arguments = Arguments()
    let samples = arguments.number("samples", default: 10_000_000)
    let threads = arguments.number("threads", default: 2)
    let repeats = arguments.number("repeats", default: 5)
    let workload = TrainingCost12()
    let six = workload.model()
    // The total needs the five others, so that only their statistics fall away.
    let one = workload.checked([workload.total])
    var line = Line(samples: samples, threads: threads)
    func run(_ model: Model) -> (run: Run, elapsed: Elapsed) {
      var run: Run?
      let elapsed = Elapsed.of {
        run = model.simulate(samples: samples, seed: 2024, threads: threads)
        _ = run?.outputs.map(\.p50)
      }
      return (run!, elapsed)
    }
    for model in [six, one] { _ = model.simulate(samples: 8192, seed: 1, threads: threads) }
    // Apart from the second passes, whose memory is given back and asked for again. Each takes turns
    // in going first.
    for pair in 0..<repeats {
      if pair % 2 == 0 { line.sixOutputs.append(run(six).elapsed.processor) }
      line.oneOutput.append(run(one).elapsed.processor)
      if pair % 2 == 1 { line.sixOutputs.append(run(six).elapsed.processor) }
    }
    for _ in 0..<repeats {
      let pass = run(six)
      line.onePass.append(pass.elapsed.wall)
      line.exact.append(Elapsed.of { _ = pass.run.withExactPercentiles() }.wall)
    }
    JSONLine.print(line)
  }
}

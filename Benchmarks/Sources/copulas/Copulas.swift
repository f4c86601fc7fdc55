// What does dependence cost? The reference workload with independent drivers and under each copula, a
// line of JSON each: processor seconds of each round, with the statistics of all six outputs.
// swift run -c release --package-path Benchmarks copulas [--samples 1048576] [--rounds 10]
import Uncertainty
import Workload

@main enum Copulas {
  struct Line: Encodable {
    let name: String
    let samples: Int
    var processor: [Double] = []
  }

  static func main() throws {
    let arguments = Arguments()
    let samples = arguments.number("samples", default: 1 << 20)
    let threads = arguments.number("threads", default: 2)
    let workload = TrainingCost12()
    let models = try cases(workload.drivers).map {
      try Model(workload.outputs, dependence: $0.1)
    }
    for model in models { _ = model.simulate(samples: 8192, seed: 1, threads: threads) }
    var lines = cases(workload.drivers).map { Line(name: $0.0, samples: samples) }
    // Round by round, so that load on the machine meets all alike.
    for _ in 0..<arguments.number("rounds", default: 10) {
      for (index, model) in models.enumerated() {
        let elapsed = Elapsed.of {
          let run = model.simulate(samples: samples, seed: 2024, threads: threads)
          _ = Statistics.all(of: run)
        }
        lines[index].processor.append(elapsed.processor)
      }
    }
    lines.forEach(JSONLine.print)
  }

  static func cases(_ d: [Quantity]) -> [(String, [Dependence])] {
    let matrix = d.indices.map { i in d.indices.map { i == $0 ? 1 : 0.1 } }
    let four = Array(d[0..<4])
    return [
      ("independent", []),
      ("one pair", [.spearman(d[0], d[1], 0.6)]),
      ("four drivers", [.spearman(four, 0.4)]),
      ("all twelve", [.spearman(d, matrix: matrix)]),
      ("a factor of twelve", [.factor("market", loadings: d.map { ($0, 0.5) })]),
      ("t of four", [.studentT(degreesOfFreedom: 4, .spearman(four, 0.4))]),
      ("a Clayton pair", [.clayton(d[0], d[1], kendall: 0.5)]),
      ("a Gumbel pair", [.gumbel(d[0], d[1], kendall: 0.5)]),
      ("a Frank pair", [.frank(d[0], d[1], kendall: 0.5)]),
    ]
  }
}

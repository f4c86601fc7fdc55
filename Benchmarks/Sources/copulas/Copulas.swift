// What does dependence cost? The total of the reference workload with independent drivers and under each
// copula, as a line of JSON, seconds of each repetition on one thread:
// swift run -c release --package-path Benchmarks copulas
import Uncertainty
import Workload

@main enum Copulas {
  struct Line: Encodable {
    let samples: Int
    var seconds: [String: [Double]] = [:]
    /// The least time beside that of independent drivers.
    var ratios: [String: Double] = [:]
  }

  static func main() throws {
    let arguments = Arguments()
    let samples = arguments.number("samples", default: 1 << 20)
    let workload = TrainingCost12()
    let models = try cases(workload.drivers).map {
      ($0.0, try Model([workload.total], dependence: $0.1))
    }
    for (_, model) in models { _ = model.simulate(samples: 8192, seed: 1, threads: 1) }
    var line = Line(samples: samples)
    for _ in 0..<arguments.number("repeats", default: 7) {
      for (name, model) in models {
        line.seconds[name, default: []].append(
          Elapsed.of {
            _ = model.simulate(samples: samples, seed: 2024, threads: 1).outputs.map(\.p50)
          }.wall)
      }
    }
    let base = line.seconds["independent"]?.min() ?? .nan
    line.ratios = line.seconds.mapValues { ($0.min() ?? .nan) / base }
    JSONLine.print(line)
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

// What does a design cost, and what does it gain? Of the reference workload and of known systems, as
// lines of JSON:
// swift run -c release --package-path Benchmarks designs [--samples 1048576] [--rounds 10]
// swift run -c release --package-path Benchmarks designs --gain 100 --samples 65536 [--sobol 4]
//   [--output DeepSeek-V2]
import TrainingCost
import Uncertainty
import Workload

@main enum Designs {
  static let designs: [Design] = [.monteCarlo, .antithetic(), .latinHypercube(), .sobol()]

  static func main() throws {
    let arguments = Arguments()
    if arguments.has("gain") {
      let repeats = arguments.number("gain", default: 100)
      var designs = designs
      if arguments.has("sobol") {
        designs = [.monteCarlo, .sobol(replicates: arguments.number("sobol", default: 8))]
      }
      try gains(
        of: arguments.text("output") ?? "", designs,
        samples: arguments.number("samples", default: 65_536), repeats: repeats)
    } else {
      try costs(
        samples: arguments.number("samples", default: 1 << 20),
        rounds: arguments.number("rounds", default: 10),
        threads: arguments.number("threads", default: 2))
    }
  }

  // MARK: Cost

  /// Processor seconds of each round, with the statistics of all six outputs.
  struct Cost: Encodable {
    let name: String
    let samples: Int
    var processor: [Double] = []
  }

  /// Round by round, so that load on the machine meets all designs alike.
  static func costs(samples: Int, rounds: Int, threads: Int) throws {
    let model = TrainingCost12().model()
    var costs = designs.map { Cost(name: $0.description, samples: samples) }
    for _ in 0..<rounds {
      for (index, design) in designs.enumerated() {
        let elapsed = try Elapsed.of {
          let run = try model.simulate(
            samples: samples, seed: 2024, design: design, threads: threads)
          _ = Statistics.all(of: run)
        }
        costs[index].processor.append(elapsed.processor)
      }
    }
    costs.forEach(JSONLine.print)
  }

  // MARK: Gain

  /// How many times smaller the variance of an estimate is than that of as many independent samples.
  struct Gain: Encodable {
    let output: String
    let design: String
    let samples: Int
    let repeats: Int
    let gains: [String: Double]
  }

  private static let statistics: [(name: String, of: @Sendable (OutputSummary) -> Double)] = [
    ("mean", { $0.mean.value }), ("P10", { $0.p10.value }), ("P50", { $0.p50.value }),
    ("P90", { $0.p90.value }),
  ]

  /// Of the outputs that have some words in their names.
  static func gains(
    of words: String, _ designs: [Design], samples: Int, repeats: Int
  ) throws {
    let workload = TrainingCost12()
    var outputs = [("training-cost-12", workload.total)]
    for system in TrainedSystem.all {
      outputs.append((system.name + ", final run", system.finalRun))
      outputs.append((system.name + ", total development", system.totalDevelopment))
    }
    for (name, output) in outputs where words.isEmpty || name.contains(words) {
      let model = try Model(output)
      let variances = try designs.map { design in
        try spread(of: output, in: model, design, samples, repeats)
      }
      for (index, design) in designs.enumerated().dropFirst() {
        let gains = statistics.indices.map {
          (statistics[$0].name, variances[0][$0] / variances[index][$0])
        }
        JSONLine.print(
          Gain(
            output: name, design: design.description, samples: samples, repeats: repeats,
            gains: Dictionary(uniqueKeysWithValues: gains)))
      }
    }
  }

  /// Variances of the statistics over seeds.
  private static func spread(
    of output: Quantity, in model: Model, _ design: Design, _ samples: Int, _ repeats: Int
  ) throws -> [Double] {
    var values = statistics.map { _ in [Double]() }
    for seed in 1...repeats {
      let run = try model.simulate(samples: samples, seed: UInt64(seed), design: design)
        .withExactPercentiles()
      for (index, statistic) in statistics.enumerated() {
        values[index].append(statistic.of(run[output]))
      }
    }
    return values.map { column in
      let mean = column.reduce(0, +) / Double(column.count)
      return column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(column.count - 1)
    }
  }
}

// What drives the answer, and how long does it take to say? As a line of JSON:
// swift run -c release --package-path Benchmarks sensitivity ranking [--samples 131072]
// swift run -c release --package-path Benchmarks sensitivity rankings [--samples 131072]
// swift run -c release --package-path Benchmarks sensitivity measures [--samples 131072]
// swift run -c release --package-path Benchmarks sensitivity sobol [--base 131072]
//
// A question is a word, and prints a line that Benchmarks/Report reads beside those of the peers
// (Benchmarks/Peers/sobol_*.py).
import Foundation
import Uncertainty
import Workload

@main enum Sensitivity {
  /// Seconds of each repetition on the wall, and the indices by driver.
  struct Line: Encodable {
    let question: String
    let samples: Int
    var wall: [Double] = []
    /// Evaluations of the model.
    var runs: Int
    var firstOrder: [String: Double] = [:]
    var totalOrder: [String: Double] = [:]
    /// Most memory held until the analysis, and to its end.
    var peakBytesBefore = 0
    var peakBytes = 0

    init(_ question: String, samples: Int, runs: Int? = nil) {
      self.question = question
      self.samples = samples
      self.runs = runs ?? samples
    }
  }

  static func main() throws {
    let question = CommandLine.arguments.dropFirst().first ?? "ranking"
    switch question {
    case "ranking": JSONLine.print(ranking(Arguments()))
    case "rankings": JSONLine.print(rankings(Arguments()))
    case "measures": for line in try measures(Arguments()) { JSONLine.print(line) }
    case "sobol": JSONLine.print(try sobol(Arguments()))
    default:
      let known = "ranking, rankings, measures, sobol"
      FileHandle.standardError.write(Data("no question \(question): \(known)\n".utf8))
      exit(2)
    }
  }

  /// A run whose bands have been read.
  static func read(_ workload: TrainingCost12, _ arguments: Arguments, _ samples: Int) -> Run {
    let run = workload.model().simulate(
      samples: samples, seed: 2024, threads: arguments.number("threads", default: 2))
    for output in workload.outputs { _ = run[output].quantile(0.5) }
    return run
  }

  /// The ranking of the total's drivers, from a run already made.
  static func ranking(_ arguments: Arguments) -> Line {
    let samples = arguments.number("samples", default: 131_072)
    let workload = TrainingCost12()
    let run = read(workload, arguments, samples)
    var line = Line("ranking", samples: samples)
    line.peakBytesBefore = PeakMemory.bytes
    for _ in 0..<arguments.number("repeats", default: 5) {
      line.wall.append(
        Elapsed.of {
          for index in run.sensitivity(of: workload.total, samples: samples).indices {
            line.firstOrder[index.name] = index.estimate.value
          }
        }.wall)
    }
    line.peakBytes = PeakMemory.bytes
    return line
  }

  /// The rankings of the drivers of all outputs, in one pass over a run already made.
  static func rankings(_ arguments: Arguments) -> Line {
    let samples = arguments.number("samples", default: 131_072)
    let run = read(TrainingCost12(), arguments, samples)
    var line = Line("rankings", samples: samples)
    line.peakBytesBefore = PeakMemory.bytes
    for _ in 0..<arguments.number("repeats", default: 5) {
      line.wall.append(
        Elapsed.of {
          for index in run.sensitivity(samples: samples).last?.indices ?? [] {
            line.firstOrder[index.name] = index.estimate.value
          }
        }.wall)
    }
    line.peakBytes = PeakMemory.bytes
    return line
  }

  /// Every measure that a run gives, each for all outputs and their drivers; samples are drawn and put
  /// in order anew for each.
  static func measures(_ arguments: Arguments) throws -> [Line] {
    let samples = arguments.number("samples", default: 131_072)
    let workload = TrainingCost12()
    let run = read(workload, arguments, samples)
    let kinds: [(String, SampleMeasure)] = [
      ("first-order indices", .firstOrder), ("rank correlations", .rankCorrelation),
      ("correlations", .correlation), ("standardized coefficients", .standardizedRegression),
      ("partial rank correlations", .partialRankCorrelation), ("delta", .delta), ("PAWN", .pawn),
      ("drivers of P90", .percentile(0.9)), ("drivers of an event", .exceedance(above: 1e8)),
      ("swings of the mean", .swing(of: .mean)), ("swings of P90", .swing(of: .percentile(0.9))),
    ]
    var lines: [Line] = []
    func measure(_ name: String, _ body: () throws -> Void) rethrows {
      var line = Line(name, samples: samples)
      line.peakBytesBefore = PeakMemory.bytes
      for _ in 0..<arguments.number("repeats", default: 5) {
        line.wall.append(try Elapsed.of(body).wall)
      }
      line.peakBytes = PeakMemory.bytes
      lines.append(line)
    }
    for (name, kind) in kinds {
      measure(name) {
        for output in workload.outputs {
          _ = run.sensitivity(of: output, by: kind, samples: samples)
        }
      }
    }
    measure("all of these") {
      for output in workload.outputs {
        _ = run.sensitivity(of: output, by: kinds.map(\.1), samples: samples)
      }
    }
    let (compute, total) = (workload.outputs[0], workload.total)
    try measure("value of learning, compute or staff") {
      _ = try run.valueOfLearning(among: [compute, workload.outputs[2]], samples: samples)
    }
    try measure("covariance shares of the five components") {
      _ = try run.covarianceShares(
        of: total, among: Array(workload.outputs.dropLast()), samples: samples)
    }
    return lines
  }

  /// First-order and total Sobol indices of the total's drivers.
  static func sobol(_ arguments: Arguments) throws -> Line {
    let base = arguments.number("base", default: 131_072)
    let workload = TrainingCost12()
    let model = workload.model()
    // For each driver A with its column from B, and B with its column from A.
    var line = Line("sobol", samples: base, runs: base * 2 * (1 + model.drivers.count))
    // Laws are tabulated, as the peers import.
    _ = model.simulate(samples: 1_024, seed: 2024)
    for _ in 0..<arguments.number("repeats", default: 9) {
      var found: SobolIndices?
      line.wall.append(
        try Elapsed.of {
          found = try model.sobolIndices(
            of: workload.total, samples: base, seed: 2024,
            threads: arguments.number("threads", default: 2))
        }.wall)
      for index in found?.firstOrder.indices ?? [] {
        line.firstOrder[index.name] = index.estimate.value
      }
      for index in found?.total.indices ?? [] {
        line.totalOrder[index.name] = index.estimate.value
      }
    }
    line.peakBytes = PeakMemory.bytes
    return line
  }
}

// What drives the answer, and how long does it take to say? As a line of JSON:
// swift run -c release --package-path Benchmarks sensitivity ranking [--samples 131072]
//
// The place for further questions of this kind: a question is a word, and prints a line that
// Benchmarks/Report reads beside those of the peers (Benchmarks/Peers/sobol_*.py).
import Foundation
import Uncertainty
import Workload

@main enum Sensitivity {
  /// Seconds of each repetition on the wall, and the indices by driver.
  struct Line: Encodable {
    let question: String
    let samples: Int
    var wall: [Double] = []
    var firstOrder: [String: Double] = [:]
    var peakBytes = 0
  }

  static func main() {
    let question = CommandLine.arguments.dropFirst().first ?? "ranking"
    switch question {
    case "ranking": JSONLine.print(ranking(Arguments()))
    case "rankings": JSONLine.print(rankings(Arguments()))
    default:
      FileHandle.standardError.write(Data("no question \(question): ranking, rankings\n".utf8))
      exit(2)
    }
  }

  /// The ranking of the total's drivers, from a run already made.
  static func ranking(_ arguments: Arguments) -> Line {
    let samples = arguments.number("samples", default: 131_072)
    let workload = TrainingCost12()
    let run = workload.model().simulate(
      samples: samples, seed: 2024, threads: arguments.number("threads", default: 2))
    var line = Line(question: "ranking", samples: samples)
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
    let run = TrainingCost12().model().simulate(
      samples: samples, seed: 2024, threads: arguments.number("threads", default: 2))
    var line = Line(question: "rankings", samples: samples)
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
}

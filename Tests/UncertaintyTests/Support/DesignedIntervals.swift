import Foundation
import Uncertainty

/// How often the intervals of runs laid out by designs hold the truth, and how much smaller their errors
/// are than those of independent samples.
enum DesignedIntervals {
  /// A number that a run says, with its true value and the variance of its error times N for independent
  /// samples.
  struct Statistic: Sendable {
    let name: String
    let truth: Double
    let estimate: @Sendable (OutputSummary) -> Estimate
  }

  struct Problem: Sendable {
    let name: String
    let output: Quantity
    let statistics: [Statistic]
  }

  /// What came of many runs: for each statistic, intervals that hold the truth and the mean square of the
  /// errors.
  struct Outcome: Sendable {
    let hits: [Int]
    let squares: [Double]
    let halfWidths: [Double]
  }

  /// A product of lognormals of whole variance of logarithms s²: every answer is closed.
  static func product(_ deviations: [Double] = [0.35, 0.25, 0.3, 0.1, 0.15, 0.05]) -> Problem {
    let drivers = deviations.enumerated().map { index, deviation in
      Quantity.driver("x\(index)", .lognormal(muOfLog: 0, sigmaOfLog: deviation))
    }
    let s = deviations.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let mean = exp(s * s / 2)
    func percentile(_ z: Double) -> Double { exp(s * z) }
    let z90 = 1.2815515655446004
    let normal = Normal(mean: 0, standardDeviation: 1)
    return Problem(
      name: "product", output: Quantity.product(drivers).named("product"),
      statistics: [
        Statistic(name: "mean", truth: mean) { $0.mean },
        Statistic(name: "sd", truth: mean * (exp(s * s) - 1).squareRoot()) { $0.standardDeviation },
        Statistic(name: "P10", truth: percentile(-z90)) { $0.p10 },
        Statistic(name: "P50", truth: 1) { $0.p50 },
        Statistic(name: "P90", truth: percentile(z90)) { $0.p90 },
        Statistic(name: "P(above 2)", truth: normal.survival(log(2) / s)) {
          $0.probability(above: 2)
        },
        Statistic(name: "tail mean 10 %", truth: mean * normal.cumulative(s - z90) / 0.1) {
          $0.conditionalValueAtRisk(0.9)
        },
      ])
  }

  /// A resistance less a load: the chance of failure is Φ(−√2).
  static let failure: Problem = {
    let resistance = Quantity.driver("R", .normal(mean: 4, standardDeviation: 1))
    let load = Quantity.driver("S", .normal(mean: 2, standardDeviation: 1))
    return Problem(
      name: "R − S", output: (resistance - load).named("margin"),
      statistics: [
        Statistic(name: "P(failure)", truth: 0.07864960352514258) { $0.probability(notAbove: 0) },
        Statistic(name: "mean", truth: 2) { $0.mean },
        Statistic(name: "P10", truth: 2 - 1.2815515655446004 * 2.0.squareRoot()) { $0.p10 },
      ])
  }()

  /// A chance of 4.15e-5: most replicates see nothing. See ReliabilityTests.
  static let rare: Problem = {
    let x1 = Quantity.driver("x1", .normal(mean: 0, standardDeviation: 1))
    let x2 = Quantity.driver("x2", .normal(mean: 0, standardDeviation: 1))
    let state = max(x1 * x1 - 8 * x2 + 16, x2 - 16 * x1 + 32).named("state")
    return Problem(
      name: "RP25", output: state,
      statistics: [
        Statistic(name: "P(failure)", truth: 4.14856629375975e-5) { $0.probability(notAbove: 0) }
      ])
  }()

  /// Runs a problem with many seeds.
  static func outcome(
    _ problem: Problem, samples: Int, design: Design, repeats: Int, firstSeed: Int = 1
  ) throws -> Outcome {
    let model = try Model(problem.output)
    var hits = problem.statistics.map { _ in 0 }
    var squares = problem.statistics.map { _ in 0.0 }
    var widths = problem.statistics.map { _ in 0.0 }
    for seed in firstSeed..<firstSeed + repeats {
      let summary = try model.simulate(
        samples: samples, seed: UInt64(seed), design: design, threads: 1)[problem.output]
      for (index, statistic) in problem.statistics.enumerated() {
        let estimate = statistic.estimate(summary)
        let gap = estimate.value - statistic.truth
        squares[index] += gap * gap / Double(repeats)
        widths[index] += estimate.halfWidth / Double(repeats)
        if estimate.interval.contains(statistic.truth) { hits[index] += 1 }
      }
    }
    return Outcome(hits: hits, squares: squares, halfWidths: widths)
  }

  // MARK: The report

  private static let start = "<!-- intervals under designs: written by DesignedIntervals.swift -->"
  private static let end = "<!-- end of the intervals under designs -->"
  private static let designs: [Design] = [
    .monteCarlo, .antithetic(), .latinHypercube(), .sobol(),
  ]

  private static func rows(_ problem: Problem, _ sizes: [Int], repeats: Int) throws -> [String] {
    try sizes.flatMap { samples in
      let outcomes = try designs.map {
        try outcome(problem, samples: samples, design: $0, repeats: repeats)
      }
      return problem.statistics.enumerated().map { index, statistic in
        let cells = zip(designs, outcomes).map { design, outcome in
          let hits = String(format: "%.1f", 100 * Double(outcome.hits[index]) / Double(repeats))
          let gain = outcomes[0].squares[index] / outcome.squares[index]
          let text = String(format: gain < 10 ? "%.1f ×" : "%.0f ×", gain)
          return design == .monteCarlo ? hits : "\(hits) (\(gain > 1e9 ? "exact" : text))"
        }
        return "| \(problem.name) | \(samples) | \(statistic.name) | "
          + cells.joined(separator: " | ") + " |"
      }
    }
  }

  private static func text(repeats: Int) throws -> String {
    let names = designs.map { $0 == .monteCarlo ? "independent" : "\($0)" }
    var lines = [
      start, "", "## Intervals under designs", "",
      "How many of 100 intervals hold the truth, by \(repeats) seeds, and in brackets how many times",
      "smaller the mean square of the error is than that of as many independent samples. Chance moves",
      "a hit rate of 95 by ±1.4 in 1,000 seeds, and a ratio by about ±9 %. *product*: of six lognormals",
      "(σ of the logarithms 0.35, 0.25, 0.3, 0.1, 0.15, 0.05); *R − S* and *RP25*: limit states of",
      "otbenchmark. All answers are closed forms but that of RP25 (mpmath). The standard deviation of a",
      "long-tailed product is the hardest: its interval leaves out groups, or replicates, whose own",
      "estimates are skewed. Where antithetic pairs are exact or nearly so, intervals are as wide as",
      "arithmetic or whole counts leave open, and hold always. Written by `DesignedIntervals` in the tests,",
      "with `UNCERTAINTY_WRITE_VALIDATION` set.", "",
      "| problem | samples | number | \(names.joined(separator: " | ")) |",
      "|---|--:|---|--:|--:|--:|--:|",
    ]
    lines += try rows(product(), [256, 1024, 4096, 16_384], repeats: repeats)
    lines += try rows(failure, [256, 4096], repeats: repeats)
    lines += try rows(rare, [16_384, 65_536], repeats: repeats)
    return (lines + ["", end, ""]).joined(separator: "\n")
  }

  /// Writes the section into Docs/Validation.md, in the place of the last one.
  static func write(repeats: Int) throws {
    let url = AccuracyReport.url.deletingLastPathComponent().appending(path: "Validation.md")
    let section = try text(repeats: repeats)
    var whole = (try? String(contentsOf: url, encoding: .utf8)) ?? "# Validation\n"
    if let first = whole.range(of: start), let last = whole.range(of: end + "\n") {
      whole.replaceSubrange(first.lowerBound..<last.upperBound, with: section)
    } else {
      whole += "\n" + section
    }
    try whole.write(to: url, atomically: true, encoding: .utf8)
  }
}

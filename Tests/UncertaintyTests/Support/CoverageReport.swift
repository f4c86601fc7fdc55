import Foundation
import Uncertainty

/// The section of Docs/Validation.md on intervals of sensitivity measures from samples, measured.
enum CoverageReport {
  /// A measure with the answers for x1, x2, …
  struct Measure: Sendable {
    let name: String
    let answers: [Double]
    let indices: @Sendable (GivenData) -> SensitivityIndices

    init(
      _ name: String, _ answers: [Double],
      _ indices: @escaping @Sendable (GivenData) -> SensitivityIndices
    ) {
      (self.name, self.answers, self.indices) = (name, answers, indices)
    }

    private static func name(of measure: SampleMeasure) -> String {
      "`.\(measure)`".replacing("Uncertainty.SampleStatistic", with: "")
    }

    init(_ measure: SampleMeasure, _ answers: [Double]) {
      self.init(Self.name(of: measure), answers) { $0.indices(measure) }
    }
  }

  /// Closed forms and SciPy's integrals for y = 3 z₁ + z₂ + 0.1 z₃, z₄ idle.
  static let linear: [Measure] = [
    Measure(.firstOrder, [9 / 10.01, 1 / 10.01, 0.01 / 10.01, 0]),
    Measure(.rankCorrelation, [0.9433690087448684, 0.30309507675595404, 0.03018369630023736, 0]),
    Measure(.correlation, [3, 1, 0.1, 0].map { $0 / 10.01.squareRoot() }),
    Measure(
      .partialRankCorrelation,
      [0.99043217856188, 0.9174432968099795, 0.22380846769267435, 0]),
    Measure(.delta, [0.6186253907539969, 0.10703210399803875, 0.010069735454318773, 0]),
    Measure(.pawn, [0.49217669500553185, 0.08981440709979291, 0.008544646420131113, 0]),
    Measure(.percentile(0.9), [9, 1, 0.01, 0].map { 1 - (1 - $0 / 10.01).squareRoot() }),
    Measure(
      .exceedance(above: 0), [0.7115570550559603, 0.06370464240516743, 0.0006359838943646712, 0]),
    Measure(.swing(of: .mean), [3, 1, 0.1, 0].map { $0 * 10.52989991594921 / 3 }),
    Measure(
      .swing(of: .percentile(0.9)),
      [10.755940134376152, 3.5121837517762047, 0.35099873011865323, 0]),
    Measure(
      .swing(of: .probability(above: 4)),
      [0.7877880359040583, 0.20059790331706173, 0.01990377136418431, 0]),
    Measure("value of learning, against nothing", [3, 1, 0.1, 0].map { learning($0, 0.5) }) {
      data in
      let zeros = [Double](repeating: 0, count: data.count)
      return ValueOfLearning(
        options: [zeros, data.values.map { $0 - 0.5 }], drivers: data.drivers, preferring: .greatest
      ).indices(choice: "", names: ["", ""], unit: "")
    },
  ]

  /// E[max(0, a z − m)].
  private static func learning(_ a: Double, _ m: Double) -> Double {
    let t = m / a
    // Beyond five standard deviations there is nothing to learn.
    guard a > 0, t < 4.9 else { return 0 }
    return a * exp(-t * t / 2) / (2 * Double.pi).squareRoot() - m * 0.5 * erfc(t / 2.0.squareRoot())
  }

  /// The same drivers known by their values only, as in a table.
  static let table: [Measure] = linear.prefix(8).filter { $0.name != "`.correlation`" }.map {
    measure in
    Measure(measure.name + ", from a table", measure.answers) { data in
      measure.indices(
        GivenData(
          of: data.output, values: data.values,
          drivers: data.drivers.map { SampledDriver($0.name, values: $0.values) }))
    }
  }

  /// Ishigami's function: closed form, and quadrature for delta.
  static let ishigami: [Measure] = [
    Measure(.firstOrder, [0.31390519114781146, 0.4424111447900409, 0]),
    Measure(.delta, [0.2625, 0.4251, 0.2101]),
  ]

  static let url = AccuracyReport.url.deletingLastPathComponent().appending(path: "Validation.md")
  private static let runs = 1000
  private static let sizes = [4_096, 32_768]
  private static let (start, end) = (
    "<!-- intervals of sensitivity from samples -->", "<!-- end of intervals from samples -->"
  )

  /// Shares of runs in which the interval holds the answer, in percent, by measure and driver.
  private static func coverage(
    _ measures: [Measure], samples: Int, problem: @Sendable (Int, UInt64) -> GivenData
  ) -> [[Double]] {
    let hits = Parallel.map(runs, threads: 2) { run in
      let data = problem(samples, 900_000 + UInt64(run))
      return measures.map { measure -> [Int] in
        let indices = measure.indices(data)
        return measure.answers.enumerated().map { place, answer in
          indices["x\(place + 1)"]?.estimate.interval.contains(answer) == true ? 1 : 0
        }
      }
    }
    return measures.indices.map { measure in
      measures[measure].answers.indices.map { driver in
        100 * Double(hits.reduce(0) { $0 + $1[measure][driver] }) / Double(runs)
      }
    }
  }

  private static func rows(
    _ problem: String, _ measures: [Measure], _ make: @escaping @Sendable (Int, UInt64) -> GivenData
  ) -> [String] {
    let all = sizes.map { coverage(measures, samples: $0, problem: make) }
    return measures.indices.flatMap { measure in
      measures[measure].answers.indices.map { driver in
        let cells = all.map { sizes -> String in
          let share = sizes[measure][driver]
          return String(format: "%.1f", share) + (share < 93 ? " ▼" : share > 97 ? " ▲" : "")
        }
        return "| \(problem) | \(measures[measure].name) | "
          + String(format: "%.4f", measures[measure].answers[driver])
          + " | \(cells.joined(separator: " | ")) |"
      }
    }
  }

  static func section() -> String {
    let body =
      rows("linear", linear) { SensitivityProblem.linear(samples: $0, seed: $1) }
      + rows("linear", table) { SensitivityProblem.linear(samples: $0, seed: $1) }
      + rows("Ishigami", ishigami) {
        SensitivityProblem.uniform(3, samples: $0, seed: $1, RankingTests.ishigami)
      }
    return """
      \(start)
      ## Intervals of sensitivity from samples

      How often the 95 % interval holds the known answer, in percent of \(runs) runs, with 4,096 and with
      32,768 samples. The target is 93 to 97; ▼ is below, and the interval too narrow or off; ▲ is above,
      and the interval wider than it need be. Chance alone moves these figures by ±1.4. Written by
      `CoverageReport` in the tests, with `UNCERTAINTY_WRITE_VALIDATION` set.

      Where an index is zero or nearly so, jackknife intervals of shares and of delta are wider than need
      be: the estimate is then a quadratic form of chance, whose error the jackknife overstates. Shortfalls
      have these reasons: strong drivers are blurred by bins (first-order and percentile indices of few
      samples, delta); the median of ten distances is not quite free of bias (PAWN); a table's classes are
      of one size, so that a percentile falls at the same place between two samples in each, which the
      jackknife takes for a trend (percentile indices); the choice in classes loses a little (value of
      learning). Why partial rank correlations of a table fall short is not known.

      *linear*: y = 3 z₁ + z₂ + 0.1 z₃ of standard normals, z₄ idle. *Ishigami*: his function with a = 7,
      b = 0.1. Answers are closed forms or integrals by SciPy 1.17.

      | problem | measure | answer | 4,096 | 32,768 |
      |---|---|--:|--:|--:|
      \(body.joined(separator: "\n"))
      \(end)
      """
  }

  /// Writes the section in its place, or at the end.
  static func write() throws {
    let old =
      (try? String(contentsOf: url, encoding: .utf8)) ?? """
        # Validation

        What the intervals that the library prints are worth, measured. Each section is written by a
        program, whose name stands in it.

        """
    let new = section()
    var text = old + "\n" + new + "\n"
    if let from = old.range(of: start), let to = old.range(of: end) {
      text = old.replacingCharacters(in: from.lowerBound..<to.upperBound, with: new)
    }
    try text.write(to: url, atomically: true, encoding: .utf8)
  }
}

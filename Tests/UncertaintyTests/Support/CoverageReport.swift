import Foundation
import Uncertainty

/// The section of Docs/Validation.md on intervals of sensitivity measures from samples, measured.
enum CoverageReport {
  /// A measure with the answers for x1, x2, …
  struct Measure: Sendable {
    let name: String
    let answers: [Double]
    let indices: @Sendable (GivenData) -> SensitivityIndices
    /// Whether intervals may hold more often than need be, for a reason that the section gives.
    var mayBeWide = false

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
      mayBeWide = measure == .delta
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
    Measure(.pawn, [0.512025370119, 0.105489003505, 0.010066481454, 0]),
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
    learningMeasure,
  ]

  private static let learningMeasure: Measure = {
    var measure = Measure(
      "value of learning, against nothing", [3, 1, 0.1, 0].map { learning($0, 0.5) }
    ) { data in
      let zeros = [Double](repeating: 0, count: data.count)
      return ValueOfLearning(
        options: [zeros, data.values.map { $0 - 0.5 }], drivers: data.drivers, preferring: .greatest
      ).indices(choice: "", names: ["", ""], unit: "")
    }
    measure.mayBeWide = true
    return measure
  }()

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
    var same = Measure(measure.name + ", from a table", measure.answers) { data in
      measure.indices(
        GivenData(
          of: data.output, values: data.values,
          drivers: data.drivers.map { SampledDriver($0.name, values: $0.values) }))
    }
    same.mayBeWide = measure.mayBeWide
    return same
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

  /// How many of so many intervals hold an answer.
  struct Hits: Sendable {
    let measure: Measure
    /// The driver's number.
    let driver: Int
    let hits: Int
    let runs: Int
    let samples: Int

    var name: String { "\(measure.name) of x\(driver + 1): \(hits) of \(runs)" }
    var percent: Double { 100 * Double(hits) / Double(runs) }
  }

  /// How often intervals hold the answers, by measure and driver.
  ///
  /// - Parameter narrowing: what intervals are made narrower by, to show that it would be noticed.
  static func hits(
    _ measures: [Measure], samples: Int, runs: Int, narrowing: Double = 1,
    problem: @Sendable (Int, UInt64) -> GivenData
  ) -> [[Hits]] {
    let found = Parallel.map(runs, threads: 2) { run in
      let data = problem(samples, 900_000 + UInt64(run))
      return measures.map { measure -> [Int] in
        let indices = measure.indices(data)
        return measure.answers.enumerated().map { place, answer in
          guard let estimate = indices["x\(place + 1)"]?.estimate else { return 0 }
          let centre = (estimate.interval.lower + estimate.interval.upper) / 2
          return abs(answer - centre) <= estimate.halfWidth / narrowing ? 1 : 0
        }
      }
    }
    return measures.indices.map { measure in
      measures[measure].answers.indices.map { driver in
        Hits(
          measure: measures[measure], driver: driver,
          hits: found.reduce(0) { $0 + $1[measure][driver] }, runs: runs, samples: samples)
      }
    }
  }

  /// What was measured of a problem: a row for each index, and all counts.
  private static func rows(
    _ problem: String, _ measures: [Measure], _ make: @escaping @Sendable (Int, UInt64) -> GivenData
  ) -> (rows: [String], hits: [Hits]) {
    let all = sizes.map { hits(measures, samples: $0, runs: runs, problem: make) }
    let rows = measures.indices.flatMap { measure in
      measures[measure].answers.indices.map { driver in
        let cells = all.map { sizes -> String in
          let share = sizes[measure][driver].percent
          return String(format: "%.1f", share) + (share < 93 ? " ▼" : share > 97 ? " ▲" : "")
        }
        return "| \(problem) | \(measures[measure].name) | "
          + String(format: "%.4f", measures[measure].answers[driver])
          + " | \(cells.joined(separator: " | ")) |"
      }
    }
    return (rows, all.flatMap { $0.flatMap { $0 } })
  }

  private static func section() -> (text: String, hits: [Hits]) {
    let parts = [
      rows("linear", linear) { SensitivityProblem.linear(samples: $0, seed: $1) },
      rows("linear", table) { SensitivityProblem.linear(samples: $0, seed: $1) },
      rows("Ishigami", ishigami) {
        SensitivityProblem.uniform(3, samples: $0, seed: $1, RankingTests.ishigami)
      },
    ]
    let body = parts.flatMap(\.rows)
    let text = """
      \(start)
      ## Intervals of sensitivity from samples

      How often the 95 % interval holds the known answer, in percent of \(runs) runs, with 4,096 and with
      32,768 samples. The target is 93 to 97; ▼ is below, and the interval too narrow or off; ▲ is above,
      and the interval wider than it need be. Chance alone moves these figures by ±1.4. Written by
      `CoverageReport` in the tests, with `UNCERTAINTY_WRITE_VALIDATION` set.

      Wider than need be is delta where a law has edges finer than its cells, because how much they hide
      is a guess that the interval takes in. With ridges finer still, as the third driver of Ishigami's function
      has, the guess falls short where samples are many, and delta is too low.

      The value of learning holds zero nearly always, and can do no other: where the same option is best
      whatever is learned, the answer is zero, and an estimate by samples that say the same is exactly zero,
      its interval a point.

      *linear*: y = 3 z₁ + z₂ + 0.1 z₃ of standard normals, z₄ idle. *Ishigami*: his function with a = 7,
      b = 0.1. Answers are closed forms or integrals by SciPy 1.17.

      | problem | measure | answer | 4,096 | 32,768 |
      |---|---|--:|--:|--:|
      \(body.joined(separator: "\n"))
      \(end)
      """
    return (text, parts.flatMap(\.hits))
  }

  /// Writes the section in its place, or at the end.
  ///
  /// - Returns: what was measured.
  static func write() throws -> [Hits] {
    let old =
      (try? String(contentsOf: url, encoding: .utf8)) ?? """
        # Validation

        What the intervals that the library prints are worth, measured. Each section is written by a
        program, whose name stands in it.

        """
    let (new, hits) = section()
    var text = old + "\n" + new + "\n"
    if let from = old.range(of: start), let to = old.range(of: end) {
      text = old.replacingCharacters(in: from.lowerBound..<to.upperBound, with: new)
    }
    try text.write(to: url, atomically: true, encoding: .utf8)
    return hits
  }
}

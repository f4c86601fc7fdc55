import Foundation
import Uncertainty

/// How often the 95 % intervals of analyses with a design of their own hold the truth.
struct DesignCoverage {
  /// Indices of one method on one problem, and what they are in truth.
  struct Case: Sendable {
    let method: String
    let problem: String
    let samples: Int
    let truth: [String: Double]
    let indices: @Sendable (UInt64) throws -> SensitivityIndices

    /// Of each index, how many of so many intervals hold the truth, and their mean half width.
    func hits(of repeats: Int) throws -> [(name: String, hits: Int, halfWidth: Double)] {
      var hits = truth.mapValues { _ in 0 }
      var widths = truth.mapValues { _ in 0.0 }
      for run in 0..<repeats {
        let found = try indices(UInt64(run) + 1)
        for (name, known) in truth {
          guard let estimate = found[name]?.estimate else { continue }
          // To rounding, where there is no chance in it.
          let interval = estimate.interval.widened(by: 1e-12)
          if interval.contains(known) { hits[name, default: 0] += 1 }
          widths[name, default: 0] += estimate.halfWidth / Double(repeats)
        }
      }
      return truth.keys.sorted().map { ($0, hits[$0] ?? 0, widths[$0] ?? 0) }
    }
  }

  private static func named(_ numbers: [Double]) -> [String: Double] {
    Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ("x\($0.offset + 1)", $0.element) })
  }

  /// First-order, total and second-order indices of a problem.
  static func sobol(_ problem: SobolProblem, samples: Int) throws -> [Case] {
    let model = try Model(problem.output)
    let output = problem.output
    let pairs = problem.second.map { ("x\($0.key[0]) × x\($0.key[1])", $0.value) }
    let parts: [(String, [String: Double], @Sendable (SobolIndices) -> SensitivityIndices?)] = [
      ("first-order", named(problem.first), { $0.firstOrder }),
      ("total", named(problem.total), { $0.total }),
      ("second-order", Dictionary(uniqueKeysWithValues: pairs), { $0.secondOrder }),
    ]
    return parts.filter { !$0.1.isEmpty }.map { name, truth, part in
      Case(
        method: name, problem: problem.testDescription, samples: samples, truth: truth,
        indices: { seed in
          let all = try model.sobolIndices(
            of: output, samples: samples, seed: seed, secondOrder: name == "second-order")
          return part(all) ?? all.total
        })
    }
  }

  static func shapley(_ problem: SobolProblem, _ truth: [Double], samples: Int) throws -> Case {
    let model = try Model(problem.output)
    return Case(
      method: "Shapley", problem: problem.testDescription, samples: samples, truth: named(truth)
    ) { try model.shapleyEffects(of: problem.output, samples: samples, seed: $0) }
  }

  /// μ* of a product of two uniforms is ½, and σ² 5/64.
  static func morris(trajectories: Int) throws -> [Case] {
    let x = SobolIndicesTests.drivers(2)
    let y = (x[0] * x[1]).named("y")
    let model = try Model(y)
    let spread = (5.0 / 64).squareRoot()
    return [
      Case(
        method: "Morris μ*", problem: "product of uniforms", samples: trajectories,
        truth: ["x1": 0.5]
      ) { try model.morrisScreening(of: y, trajectories: trajectories, seed: $0).strength },
      Case(
        method: "Morris σ", problem: "product of uniforms", samples: trajectories,
        truth: ["x1": spread]
      ) { try model.morrisScreening(of: y, trajectories: trajectories, seed: $0).spread },
    ]
  }

  /// Bounds from derivatives that are known: σ² / (1 − e^−s) of a product of lognormals.
  static func derivatives(samples: Int) throws -> Case {
    let output = SobolProblem.lognormal.output
    let model = try Model(output)
    return Case(
      method: "derivative bound", problem: SobolProblem.lognormal.testDescription,
      samples: samples, truth: named([0.5, 0.3, 0.2].map { $0 * $0 / -expm1(-0.38) })
    ) { try model.derivativeBounds(of: output, samples: samples, seed: $0) }
  }

  /// Everything that Docs/Validation.md tells of.
  static func all() throws -> [Case] {
    var cases: [Case] = []
    for samples in [1024, 8192] {
      for problem in SobolProblem.all { cases += try sobol(problem, samples: samples) }
      for (problem, truth) in ShapleyEffectsTests.cases {
        cases.append(try shapley(problem, truth, samples: samples))
      }
      cases.append(try derivatives(samples: samples))
    }
    for trajectories in [20, 100] { cases += try morris(trajectories: trajectories) }
    return cases
  }

  // MARK: The report

  private static let start = "<!-- coverage of designs: written by DesignCoverage.swift -->"
  private static let end = "<!-- end of the coverage of designs -->"

  private static func text(repeats: Int) throws -> String {
    var lines = [
      start, "", "## Intervals of analyses with a design of their own", "",
      "Each analysis was repeated with \(repeats) seeds on a problem whose indices are known in",
      "closed form (`Tests/UncertaintyTests/Support/SobolProblem.swift`). The numbers say how many of",
      "100 intervals hold the truth: of the index that does worst, of that which does best, and of all",
      "together. By chance alone, a right interval of one index is between 93.7 and 96.2 in 99 of 100",
      "such studies of 2,000 seeds.", "",
      "| method | problem | samples | worst | best | mean | half width |",
      "|---|---|--:|--:|--:|--:|--:|",
    ]
    for item in try all() {
      let hits = try item.hits(of: repeats)
      let shares = hits.map { 100 * Double($0.hits) / Double(repeats) }
      let width = hits.map(\.halfWidth).max() ?? 0
      let worst = hits.min { $0.hits < $1.hits }?.name ?? ""
      let numbers = [
        shares.min() ?? 0, shares.max() ?? 0, shares.reduce(0, +) / Double(hits.count),
      ]
      .map { String(format: "%.1f", $0) }
      lines.append(
        "| \(item.method) | \(item.problem) | \(item.samples) | \(numbers[0]) (\(worst)) | "
          + "\(numbers[1]) | \(numbers[2]) | \(String(format: "%.4f", width)) |")
    }
    return
      (lines + [
        "", "\"half width\" is the mean of the widest index; of Morris's screening,",
        "\"samples\" are trajectories.", "", end, "",
      ]).joined(separator: "\n")
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

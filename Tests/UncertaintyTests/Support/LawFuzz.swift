import Foundation
import Testing
import Uncertainty

extension LawChecks {
  /// Numbers that break formulas.
  static let awkward: [Double] = [
    .nan, .infinity, -.infinity, 0, -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
    .leastNormalMagnitude, 1e-300, -1e-300, 1e-150, 1e-16, 0.01, 0.3, 0.5, 1, 1.5, 2, 3, 40,
    1e3, 1e6, 1e16, 1e150, 1e300, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, -1, -2.5,
    -1e6, 1 - 1e-16, 1 + 1e-15,
  ]

  /// Makes laws of awkward parameters, all combinations of up to two and 2,000 random ones of
  /// more, and looks for flaws until it has three. The random ones have a fixed seed.
  static func fuzz(
    parameters count: Int, sourceLocation: SourceLocation = #_sourceLocation,
    _ make: ([Double]) -> any Law
  ) {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return awkward[Int(state >> 33) % awkward.count]
    }
    let n = awkward.count
    let total = count == 1 ? n : count == 2 ? n * n : 2_000
    var flaws = 0
    for i in 0..<total where flaws < 3 {
      let values =
        count <= 2
        ? (0..<count).map { awkward[$0 == 0 ? i % n : i / n] } : (0..<count).map { _ in next() }
      let law = make(values)
      // Tables of some, because they take a millisecond.
      if let found = flaw(in: law) ?? (i % 13 == 0 ? flawInSampler(of: law) : nil) {
        Issue.record("\(law.description): \(found)", sourceLocation: sourceLocation)
        flaws += 1
      }
    }
  }

  /// The first thing wrong with a law's answers that needs no reference to be seen; nil if
  /// there is none. A law with faults must answer NaN; a sound one never does.
  static func flaw(in law: any Law) -> String? {
    let probes: [Double] = [
      -.infinity, -.greatestFiniteMagnitude, -1e6, -1, -1e-300, -0.0, 0, .leastNonzeroMagnitude,
      1e-16, 0.5, 1,
      2, 1e6, 1e300, .greatestFiniteMagnitude, .infinity,
    ]
    let tails = [0, .leastNonzeroMagnitude, 1e-300, 1e-16, 0.01, 0.5]
    let levels = tails + [0.99, 1 - 1.1e-16, 1]
    let quantiles = levels.map { law.quantile($0) }
    let upper = levels.map { law.quantile(upper: $0) }
    let points = probes + quantiles.filter { !$0.isNaN }
    if !law.faults.isEmpty {
      let answers =
        quantiles + upper + points.flatMap { numbers(law, at: $0) }
        + [law.mean, law.variance, law.skewness, law.excessKurtosis, law.entropy ?? .nan]
      return answers.allSatisfy { $0.isNaN } ? nil : "has faults, yet answers"
    }
    for x in [Double.nan] where !numbers(law, at: x).allSatisfy(\.isNaN) {
      return "answers NaN with a number"
    }
    return flawInLevels(law, points.sorted()) ?? flawInQuantiles(levels, quantiles)
      ?? flawInQuantiles(levels, upper.reversed()) ?? flawInMoments(law)
  }

  /// What is wrong with the sampler of a law: a set-up that takes too much work, values that are
  /// none, or outside the support, or fall.
  static func flawInSampler(of law: any Law) -> String? {
    let sampler = Sampler(building: law)
    if sampler.work > Sampler.mostWork { return "a set-up of \(sampler.work) evaluations" }
    let values = [0x1p-52, 1e-9, 0.1, 0.5, 0.9, 1 - 0x1p-52].map { sampler.value(at: $0) }
    if !law.faults.isEmpty { return values.allSatisfy(\.isNaN) ? nil : "has faults, yet draws" }
    let (lower, upper) = (law.support.lower, law.support.upper)
    if !values.allSatisfy({ $0 >= lower && $0 <= upper }) { return "draws \(values)" }
    let falls = zip(values, values.dropFirst()).contains { $0 > $1 && $0 - $1 > 1e-12 * abs($0) }
    return falls ? "draws fall: \(values)" : nil
  }

  private static func numbers(_ law: any Law, at x: Double) -> [Double] {
    [law.density(x), law.logDensity(x), law.cumulative(x), law.survival(x)]
  }

  private static func flawInLevels(_ law: any Law, _ points: [Double]) -> String? {
    var (p, q) = (0.0, 1.0)
    for x in points {
      let all = numbers(law, at: x)
      if all.contains(where: \.isNaN) { return "NaN in \(all) at \(x)" }
      if all[0] < 0 || !(0...1).contains(all[2]) || !(0...1).contains(all[3]) {
        return "out of range: \(all) at \(x)"
      }
      // Rounding may step back in the last places.
      if all[2] < p * (1 - 1e-12) || all[3] > q * (1 + 1e-12) { return "\(all) falls at \(x)" }
      if abs(all[2] + all[3] - 1) > 1e-9 { return "levels \(all) do not add up at \(x)" }
      if all[0] == 0 && all[1] > -700 || all[0] > 0 && all[1] == -.infinity {
        return "density and logDensity differ: \(all) at \(x)"
      }
      (p, q) = (all[2], all[3])
    }
    return nil
  }

  private static func flawInQuantiles(_ levels: [Double], _ quantiles: [Double]) -> String? {
    if quantiles.contains(where: \.isNaN) { return "NaN in quantiles \(quantiles)" }
    for (a, b) in zip(quantiles, quantiles.dropFirst()) where a > b && a - b > 1e-12 * abs(a) {
      return "quantiles fall: \(quantiles)"
    }
    return nil
  }

  private static func flawInMoments(_ law: any Law) -> String? {
    let all = [law.mean, law.variance, law.skewness, law.excessKurtosis]
    if law.variance < 0 { return "variance \(law.variance)" }
    if all.contains(where: \.isNaN) && law.momentsNote == nil { return "NaN in moments \(all)" }
    return law.entropy?.isNaN == true ? "entropy is NaN" : nil
  }
}

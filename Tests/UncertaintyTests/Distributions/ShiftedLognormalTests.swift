import Foundation
import Testing
import Uncertainty

@Suite("A shifted lognormal law") struct ShiftedLognormalTests {
  /// Levels and values; the third is all but symmetric, the last has no median among them.
  static let triples: [([Double], [Double])] = [
    ([0.1, 0.5, 0.9], [1, 2, 5]), ([0.05, 0.5, 0.95], [-3, 1, 100]),
    ([0.1, 0.5, 0.9], [99, 100, 101.000_000_1]), ([0.01, 0.5, 0.9], [1e6, 1.2e6, 1.4e6]),
    ([0.3, 0.6, 0.7], [10, 13, 17]),
  ]

  @Test("gives its three percentiles back", arguments: triples)
  func percentiles(levels: [Double], values: [Double]) {
    let law: ShiftedLognormal = .shiftedLognormal(
      percentile: levels[0], at: values[0], percentile: levels[1], at: values[1],
      percentile: levels[2], at: values[2])
    #expect(law.faults.isEmpty, "\(law.faultTexts)")
    for (p, x) in zip(levels, values) {
      #expect(abs(law.quantile(p) - x) <= 1e-13 * abs(values[2]), "\(law.quantile(p)), not \(x)")
    }
    LawChecks.roundTrip(law, tolerance: 1e-14)
    LawChecks.monotone(law)
    LawChecks.slope(law)
    LawChecks.moments(law)
  }

  @Test("says what range the outer percentiles leave to the median")
  func infeasible() {
    let law: ShiftedLognormal = .shiftedLognormal(p10: 1, p50: 4, p90: 5)
    #expect(
      law.faultTexts == [
        "shifted lognormal needs 1 < p50 < 3 between p10 1 and p90 5, got 4"
      ])
    #expect((.shiftedLognormal(p10: 1, p50: 2.999, p90: 5) as ShiftedLognormal).faults.isEmpty)
  }

  @Test("survives any parameters")
  func fuzz() {
    LawChecks.fuzz(parameters: 3) {
      .shiftedLognormal(p10: $0[0], p50: $0[1], p90: $0[2]) as ShiftedLognormal
    }
    LawChecks.fuzz(parameters: 6) {
      .shiftedLognormal(
        percentile: $0[0], at: $0[1], percentile: $0[2], at: $0[3], percentile: $0[4],
        at: $0[5]) as ShiftedLognormal
    }
  }

  @Test("names the rule it breaks")
  func faults() {
    #expect(
      ShiftedLognormal(muOfLog: .nan, sigmaOfLog: 0, shift: .infinity).faultTexts == [
        "shifted lognormal needs a finite muOfLog, got nan",
        "shifted lognormal needs 0 < sigmaOfLog < ∞, got 0",
        "shifted lognormal needs a finite shift, got inf",
      ])
    #expect(
      (.shiftedLognormal(p5: 3, p50: 2, p95: 4) as ShiftedLognormal).faultTexts == [
        "shifted lognormal needs p5 < p50 < p95, finite, got 3, 2, 4"
      ])
  }
}

import Foundation
import Testing
import Uncertainty

@Suite("A lognormal law") struct LognormalTests {
  @Test("is consistent with itself", arguments: [(0.0, 1.0), (-5, 1e-3), (700, 0.5), (0, 0.2)])
  func consistent(mu: Double, sigma: Double) {
    // The logarithm of x carries the digits of mu.
    let tolerance = mu > 100 ? 1e-13 : 3e-15
    // Beyond mu 100 the moments, or the quantiles at 1e-300, overflow.
    let moments = mu > 100 ? 0 : 4
    let law = Lognormal(muOfLog: mu, sigmaOfLog: sigma)
    LawChecks.all(law, tolerance: tolerance, moments: moments)
  }

  @Test("survives any parameters")
  func fuzz() {
    LawChecks.fuzz(parameters: 2) { Lognormal(muOfLog: $0[0], sigmaOfLog: $0[1]) }
    LawChecks.fuzz(parameters: 2) {
      .lognormal(mean: $0[0], standardDeviation: $0[1]) as Lognormal
    }
    LawChecks.fuzz(parameters: 2) { .lognormal(median: $0[0], factor: $0[1]) as Lognormal }
    LawChecks.fuzz(parameters: 2) {
      .lognormal(median: $0[0], geometricStandardDeviation: $0[1]) as Lognormal
    }
    LawChecks.fuzz(parameters: 2) { .lognormal(p10: $0[0], p90: $0[1]) as Lognormal }
    LawChecks.fuzz(parameters: 4) {
      .lognormal(percentile: $0[0], at: $0[1], percentile: $0[2], at: $0[3]) as Lognormal
    }
  }

  @Test("gives its percentiles back")
  func percentiles() {
    expectPercentiles(
      .lognormal(p5: 1, p95: 3) as Lognormal, .lognormal(p10: 1, p90: 3) as Lognormal,
      .lognormal(p25: 1, p75: 3) as Lognormal, relative: true
    ) { .lognormal(percentile: $0, at: $1, percentile: $2, at: $3) as Lognormal }
  }

  @Test("gives its mean and standard deviation back", arguments: [1e-100, 1e-12, 0.1, 1, 1e9])
  func meanAndDeviation(ratio: Double) {
    let law: Lognormal = .lognormal(mean: 7, standardDeviation: 7 * ratio)
    #expect(abs(law.mean - 7) < 7e-14)
    #expect(abs(law.standardDeviation / (7 * ratio) - 1) < 1e-13)
  }

  @Test("within a factor means 90 % between median over and times the factor")
  func factor() {
    let law: Lognormal = .lognormal(median: 20, factor: 3)
    #expect(abs(law.quantile(0.05) - 20.0 / 3) < 1e-13)
    #expect(abs(law.quantile(0.5) - 20) < 1e-13)
    #expect(abs(law.quantile(upper: 0.05) - 60) < 1e-12)
  }

  @Test("one geometric standard deviation is at Φ(1)")
  func geometric() {
    let law: Lognormal = .lognormal(median: 20, geometricStandardDeviation: 2)
    // mpmath: ncdf(1).
    #expect(abs(law.cumulative(40) - 0.841_344_746_068_542_9) < 1e-15)
  }

  @Test("names the rule it breaks")
  func faults() {
    func check(_ law: Lognormal, _ text: String) { #expect(law.faultTexts == [text]) }
    check(.lognormal(muOfLog: .nan, sigmaOfLog: 1), "lognormal needs a finite muOfLog, got nan")
    check(.lognormal(muOfLog: 0, sigmaOfLog: 0), "lognormal needs 0 < sigmaOfLog < ∞, got 0")
    check(
      .lognormal(mean: -1, standardDeviation: 1), "lognormal needs 0 < mean < ∞, got -1")
    check(
      .lognormal(mean: 1, standardDeviation: 0),
      "lognormal needs 0 < standardDeviation < ∞, got 0")
    check(.lognormal(median: 0, factor: 2), "lognormal needs 0 < median < ∞, got 0")
    check(.lognormal(median: 1, factor: 1), "lognormal needs 1 < factor < ∞, got 1")
    check(
      .lognormal(median: 1, geometricStandardDeviation: 0.5),
      "lognormal needs 1 < geometricStandardDeviation < ∞, got 0.5")
    check(.lognormal(p5: -1, p95: 2), "lognormal needs 0 < p5 < p95, finite, got -1, 2")
  }
}

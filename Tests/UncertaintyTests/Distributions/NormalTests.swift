import Testing
import Uncertainty

@Suite("A normal law") struct NormalTests {
  @Test("is consistent with itself", arguments: [(0.0, 1.0), (-5, 1e-3), (1e6, 2e5)])
  func consistent(mean: Double, sd: Double) {
    LawChecks.all(Normal(mean: mean, standardDeviation: sd))
  }

  @Test("survives any parameters")
  func fuzz() {
    LawChecks.fuzz(parameters: 2) { Normal(mean: $0[0], standardDeviation: $0[1]) }
    LawChecks.fuzz(parameters: 2) { .normal(p10: $0[0], p90: $0[1]) as Normal }
    LawChecks.fuzz(parameters: 4) {
      .normal(percentile: $0[0], at: $0[1], percentile: $0[2], at: $0[3]) as Normal
    }
  }

  @Test("gives its percentiles back")
  func percentiles() {
    expectPercentiles(
      .normal(p5: 1, p95: 3) as Normal, .normal(p10: 1, p90: 3) as Normal,
      .normal(p25: 1, p75: 3) as Normal
    ) { .normal(percentile: $0, at: $1, percentile: $2, at: $3) as Normal }
  }

  @Test("names the rule it breaks")
  func faults() {
    #expect(
      Normal(mean: .infinity, standardDeviation: 0).faultTexts == [
        "normal needs a finite mean, got inf",
        "normal needs 0 < standardDeviation < ∞, got 0",
      ])
    #expect(
      (.normal(p5: 4, p95: 1.7) as Normal).faultTexts == [
        "normal needs p5 < p95, finite, got 4, 1.7"
      ])
    #expect(
      (.normal(percentile: 0.9, at: 1, percentile: 0.1, at: 2) as Normal).faultTexts == [
        "normal needs percentiles with 0 < lower < higher < 1, got 0.9, 0.1"
      ])
  }
}

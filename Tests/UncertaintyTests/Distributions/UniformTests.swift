import Testing
import Uncertainty

@Suite("A uniform law") struct UniformTests {
  @Test("is consistent with itself", arguments: [(0.0, 1.0), (-3, 1e-3), (1e6, 1e6 + 1)])
  func consistent(from: Double, to: Double) { LawChecks.all(Uniform(from: from, to: to)) }

  @Test("survives any parameters")
  func fuzz() {
    LawChecks.fuzz(parameters: 2) { Uniform(from: $0[0], to: $0[1]) }
    LawChecks.fuzz(parameters: 4) {
      .uniform(percentile: $0[0], at: $0[1], percentile: $0[2], at: $0[3]) as Uniform
    }
  }

  @Test("gives its percentiles back")
  func percentiles() {
    expectPercentiles(
      .uniform(p5: 1, p95: 3) as Uniform, .uniform(p10: 1, p90: 3) as Uniform,
      .uniform(p25: 1, p75: 3) as Uniform
    ) { .uniform(percentile: $0, at: $1, percentile: $2, at: $3) as Uniform }
  }

  @Test("names the rule it breaks")
  func faults() {
    #expect(
      Uniform(from: 2, to: 2).faultTexts == [
        "uniform needs from < to, with a finite width, got 2, 2"
      ])
  }
}

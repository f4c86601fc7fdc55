import Testing
import TrainingCost
import Uncertainty

@Suite("Abandoned runs") struct AbandonedRunsTests {
  @Test("take q φ/(1 − q) of the final run, on average")
  func expected() throws {
    let extra = AbandonedRuns.expectedExtra(
      probability: Quantity(0.2), fraction: Quantity(30, .percent))
    #expect(agree(try value(extra), 0.2 * 0.3 / 0.8, within: 1e-14))
  }

  /// Five standard errors: a right sum fails for one seed in a million. Variance of a compound
  /// of a geometric number: m σ² + m (1 + m) μ², m = q/(1 − q).
  @Test("take that on average if they are drawn one by one")
  func drawn() throws {
    let fraction = Beta(alpha: 3, beta: 7)
    let extra = AbandonedRuns.extra("abandoned", probability: 0.2, fraction: fraction)
      .named("extra")
    let samples = 60_000
    let result = try Model(extra).simulate(samples: samples, seed: 5)[extra]
    let m = 0.25
    let variance = m * fraction.variance + m * (1 + m) * 0.09
    #expect(
      abs(result.mean.value - 0.075) < 5 * (variance / Double(samples)).squareRoot())
    #expect(agree(result.standardDeviation.value, variance.squareRoot(), within: 0.03))
    #expect(result.minimum == 0)
  }

  @Test("are none at all without a chance of any, and refused if every run is abandoned")
  func ends() throws {
    #expect(
      try value(AbandonedRuns.extra("x", probability: 0, fraction: Beta(alpha: 1, beta: 1))) == 0)
    #expect(
      faults(of: AbandonedRuns.extra("x", probability: 1, fraction: Beta(alpha: 1, beta: 1))) == [
        "x: needs 0 ≤ probability < 1, got 1.0"
      ])
    #expect(
      faults(of: AbandonedRuns.expectedExtra(probability: Quantity(1), fraction: Quantity(2)))
        == [
          "abandoned runs: needs 0 ≤ probability < 1, got 1.0",
          "abandoned runs: needs 0 < fraction ≤ 1, got 2.0",
        ])
  }
}

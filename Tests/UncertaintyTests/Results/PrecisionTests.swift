import Testing
import Uncertainty

@Suite("A run until precise") struct PrecisionTests {
  static let cost = Quantity.driver("cost", .lognormal(muOfLog: 0, sigmaOfLog: 0.5))

  @Test("stops as soon as the percentiles are known well enough, at a doubling")
  func stops() throws {
    let model = try Model(Self.cost)
    let goal = Precision.percentiles(of: Self.cost, within: 0.01)
    let result = model.simulate(until: [goal], atMost: 10_000_000, seed: 3)
    #expect(result.isReached)
    // At 1 % the 90th percentile needs about (2.9 × 0.5 × 1.71 / 0.01)² ≈ 62,000 samples.
    #expect(result.run.samples == 65_536 || result.run.samples == 131_072)
    #expect(result.run.tallies == model.simulate(samples: result.run.samples, seed: 3).tallies)
    for p in [0.1, 0.5, 0.9] {
      let estimate = result.run[Self.cost].quantile(p)
      #expect(estimate.halfWidth < 0.01 * estimate.value)
    }
  }

  @Test("says so if the cap came first")
  func cap() throws {
    let goal = Precision.percentiles(of: Self.cost, within: 1e-6)
    let result = try Model(Self.cost).simulate(until: [goal], atMost: 40_000, seed: 3)
    #expect(!result.isReached)
    #expect(result.run.samples == 40_000)
    #expect(try Model(Self.cost).simulate(until: [goal], atMost: 0, seed: 3).run.samples == 0)
  }

  @Test("takes the largest number as a cap")
  func noCap() throws {
    let goal = Precision.percentiles([0.5], of: Self.cost, within: 0.5)
    let result = try Model(Self.cost).simulate(until: [goal], atMost: .max, seed: 3)
    #expect(result.isReached)
    #expect(result.run.samples == 16_384)
  }
}

import Testing
import Uncertainty

@Suite("A designed run until precise") struct DesignedPrecisionTests {
  static let cost = Quantity.driver("cost", .lognormal(muOfLog: 0, sigmaOfLog: 0.5))
  static let designs: [Design] = [.antithetic(), .latinHypercube(), .sobol()]

  /// Independent samples need about 62,000 for this, so no design may need more than 131,072. The twin, a
  /// goal ten times finer, needs more.
  @Test("is the run of its number of samples, and as precise as asked for", arguments: designs)
  func stops(design: Design) throws {
    let model = try Model(Self.cost)
    let goal = Precision.percentiles(of: Self.cost, within: 0.01)
    let result = try model.simulate(until: [goal], atMost: 1 << 20, seed: 3, design: design)
    #expect(result.isReached)
    let samples = result.run.samples
    #expect([16_384, 32_768, 65_536, 131_072].contains(samples), "\(design): \(samples)")
    let anew = try model.simulate(samples: samples, seed: 3, design: design)
    #expect(result.run.tallies == anew.tallies)
    for p in [0.1, 0.5, 0.9] {
      let estimate = result.run[Self.cost].quantile(p, confidence: 1 - 0.05 / 7)
      #expect(estimate.halfWidth <= 0.01 * estimate.value)
    }
    let fine = Precision.percentiles(of: Self.cost, within: 1e-3)
    let more = try model.simulate(until: [fine], atMost: 1 << 20, seed: 3, design: design)
    #expect(more.run.samples > samples)
  }

  @Test("ends with the most samples that the design can have below the cap", arguments: designs)
  func cap(design: Design) throws {
    let goal = Precision.percentiles(of: Self.cost, within: 1e-9)
    let result = try Model(Self.cost).simulate(
      until: [goal], atMost: 40_001, seed: 3, design: design)
    #expect(!result.isReached)
    let most = [40_000, 40_001, 32_768][try #require(Self.designs.firstIndex(of: design))]
    #expect(result.run.samples == most, "\(design)")
    #expect(result.run.isComplete)
  }

  @Test("of independent samples is the run without a design")
  func independent() throws {
    let model = try Model(Self.cost)
    let goal = Precision.percentiles([0.5], of: Self.cost, within: 0.01)
    let plain = model.simulate(until: [goal], atMost: 1 << 20, seed: 4)
    let same = try model.simulate(until: [goal], atMost: 1 << 20, seed: 4, design: .monteCarlo)
    #expect(same.isReached == plain.isReached && same.run.tallies == plain.run.tallies)
  }

  @Test("says what the design needs where the cap leaves no room for it")
  func noRoom() throws {
    let goal = Precision.percentiles([0.5], of: Self.cost, within: 0.01)
    let model = try Model(Self.cost)
    for design in Self.designs {
      #expect(throws: ModelError.self, "\(design)") {
        try model.simulate(until: [goal], atMost: 3, seed: 4, design: design)
      }
    }
  }

  @Test("says so if it was cancelled")
  func cancelled() throws {
    let cancellation = Cancellation()
    cancellation.cancel()
    let goal = Precision.percentiles([0.5], of: Self.cost, within: 0.01)
    let result = try Model(Self.cost).simulate(
      until: [goal], atMost: 1 << 20, seed: 4, design: .sobol(), cancellation: cancellation)
    #expect(!result.isReached && !result.run.isComplete)
  }
}

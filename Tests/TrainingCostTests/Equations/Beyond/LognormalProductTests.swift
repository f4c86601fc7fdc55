import Testing
import TrainingCost
import Uncertainty

@Suite("A product of lognormal factors") struct LognormalProductTests {
  let product = LognormalProduct([
    .init("price", p5: 0.5, p95: 2), .init("hours", p5: 0.8, p95: 1.25),
    .init("overhead", p5: 1.3, p95: 2.1),
  ])

  /// Five standard errors of the median and of the deviation: a right form fails for one seed in a
  /// million.
  @Test("has the percentiles that a simulation finds")
  func percentiles() throws {
    let output = product.quantity.named("cost")
    let samples = 100_000
    let result = try Model(output).simulate(samples: samples, seed: 8)[output]
    for level in [0.05, 0.5, 0.95] {
      #expect(agree(result.quantile(level).value, product.quantile(level), within: 0.02))
    }
    #expect(agree(result.p50.value, product.median, within: 0.01))
  }

  @Test("divides the variance of its logarithm as a simulation does")
  func shares() throws {
    let output = log(product.quantity).named("log cost")
    let indices = try Model(output).simulate(samples: 60_000, seed: 8).sensitivity(of: output)
    for (name, share) in product.shares {
      let found = try #require(indices.indices.first { $0.name == name })
      #expect(
        abs(found.estimate.value - share) < 0.02, "\(name): \(found.estimate.value), \(share)")
    }
    #expect(abs(product.shares.reduce(0) { $0 + $1.share } - 1) < 1e-14)
  }

  @Test("is wider the wider its factors are, each of them")
  func wider() {
    for index in product.factors.indices {
      var factors = product.factors
      let factor = factors[index]
      factors[index] = .init(factor.name, p5: factor.p5 * 0.9, p95: factor.p95 / 0.9)
      let wide = LognormalProduct(factors)
      #expect(wide.sigmaOfLog > product.sigmaOfLog)
      #expect(wide.quantile(0.05) < product.quantile(0.05))
      #expect(wide.quantile(0.95) > product.quantile(0.95))
      #expect(agree(wide.median, product.median, within: 1e-14))
    }
  }

  @Test("answers nothing for factors that are none")
  func nonsense() {
    let wrong = LognormalProduct([.init("price", p5: 2, p95: 1), .init("hours", p5: 1, p95: 2)])
    #expect(
      wrong.faults.map(\.description) == ["price: lognormal needs 0 < P5 < P95 < ∞, got 2.0, 1.0"])
    #expect(wrong.sigmaOfLog.isNaN && wrong.median.isNaN && wrong.quantile(0.5).isNaN)
    #expect(wrong.shares.allSatisfy { $0.share.isNaN })
  }
}

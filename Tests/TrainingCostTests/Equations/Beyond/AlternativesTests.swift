import Testing
import TrainingCost
import Uncertainty

@Suite("Two strategies") struct AlternativesTests {
  private func cost(_ name: String, market: Quantity, hours: Double) -> Quantity {
    let used = Quantity.driver(
      "\(name): hours", .lognormal(p5: 0.9 * hours, p95: 1.1 * hours), unit: .chip * .hour)
    return RentalCost.cost(price: market, chipHours: used).named(name, in: .usDollar)
  }

  private func market(_ name: String) -> Quantity {
    .driver(name, .lognormal(p5: 1.4, p95: 2.9), unit: .usDollar / (.chip * .hour))
  }

  /// log(A/B) is normal: mean ln(1.0/1.1), variance twice that of the hours if the market is
  /// shared, and of two markets on top if not. Bounds are five standard errors: false alarm one
  /// in a million for each.
  @Test("share the market that they are in, or else their difference looks too uncertain")
  func shared() throws {
    let one = market("market")
    let samples = 40_000
    let together = try Alternatives.compare(
      cost("A", market: one, hours: 1e6), with: cost("B", market: one, hours: 1.1e6),
      samples: samples, seed: 6)
    let apart = try Alternatives.compare(
      cost("A", market: market("market of A"), hours: 1e6),
      with: cost("B", market: market("market of B"), hours: 1.1e6), samples: samples, seed: 6)
    for (comparison, probability) in [(together, 0.86538), (apart, 0.61543)] {
      let error = (probability * (1 - probability) / Double(samples)).squareRoot()
      #expect(abs(comparison.probabilityFirstIsLess.value - probability) < 5 * error)
    }
    #expect(apart.difference.band().width > 3 * together.difference.band().width)
    #expect(apart.ratio.band().width > 3 * together.ratio.band().width)
  }

  @Test("are refused in different units")
  func units() {
    #expect(throws: ModelError.self) {
      _ = try Alternatives.compare(
        Quantity(1, .usDollar), with: Quantity(1, .hour), samples: 10, seed: 1)
    }
  }
}

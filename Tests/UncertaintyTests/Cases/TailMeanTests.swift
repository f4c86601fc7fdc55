import Testing
import Uncertainty

/// Value at risk Φ⁻¹(p) and expected shortfall φ(Φ⁻¹(p)) / (1 − p) of a standard normal loss:
/// McNeil, Frey & Embrechts (2005), Quantitative Risk Management, examples 2.14 and 2.15;
/// Rockafellar & Uryasev (2000), Journal of Risk 2(3), 21–41. Figures from SciPy.
@Suite("The tail of a normal loss") struct TailMeanTests {
  static let known = [
    (0.90, 1.2815515655446004, 1.754983319324869), (0.95, 1.6448536269514722, 2.0627128075074257),
    (0.99, 2.3263478740408408, 2.665214220345806),
  ]

  @Test("has the known value at risk and expected shortfall, on either side")
  func normalLoss() throws {
    let loss = Quantity.driver("loss", .normal(mean: 0, standardDeviation: 1))
    let summary = try KnownProblem.run(loss)[loss]
    for (p, valueAtRisk, shortfall) in Self.known {
      #expect(summary.quantile(p).agrees(with: valueAtRisk), "\(p)")
      #expect(summary.quantile(p, sense: .exceedance).agrees(with: -valueAtRisk), "\(p)")
      #expect(summary.conditionalValueAtRisk(p).agrees(with: shortfall), "\(p)")
      let lower = summary.conditionalValueAtRisk(1 - p, tail: .lower)
      #expect(lower.agrees(with: -shortfall), "\(p)")
      // The twin: one for the other.
      #expect(!summary.conditionalValueAtRisk(p).agrees(with: valueAtRisk), "\(p)")
    }
  }
}

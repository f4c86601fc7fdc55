import Testing
import Uncertainty

@Suite("Weighted values") struct WeightedValuesTests {
  static let law = WeightedValues([(35, 3), (20, 5), (80, 1), (80, 1), (99, 0)])

  @Test("are sorted and merged, and their weights scaled to 1")
  func table() {
    let law = Self.law
    #expect(law.support == Support(.atomic, from: 20, to: 80, atoms: [20, 35, 80]))
    #expect([20, 35, 80, 99, 50].map(law.density) == [0.5, 0.3, 0.2, 0, 0])
    #expect([19, 20, 34, 35, 79, 80].map(law.cumulative) == [0, 0.5, 0.5, 0.8, 0.8, 1])
    #expect([0, 0.5, 0.500001, 0.8, 0.81, 1].map { law.quantile($0) } == [20, 20, 35, 35, 80, 80])
    #expect(
      [0, 0.1, 0.2, 0.5, 0.6, 1].map { law.quantile(upper: $0) } == [80, 80, 35, 20, 20, 20])
    // By hand: 0.5·20 + 0.3·35 + 0.2·80, and squares about it.
    #expect(abs(law.mean - 36.5) < 1e-14 && abs(law.variance - 515.25) < 1e-11)
    LawChecks.discrete(law)
    LawChecks.discrete(.weighted([(-1e-30, 1e-12), (0, 1), (1e30, 1e-9)]))
  }

  @Test("refuse no values, values and weights that are none")
  func faults() {
    #expect(WeightedValues([]).faultTexts == ["weighted values needs at least one value, got none"])
    #expect(
      WeightedValues([(.infinity, 1), (2, -1)]).faultTexts == [
        "weighted values needs finite values, got inf",
        "weighted values needs 0 ≤ weight < ∞, got -1",
      ])
    #expect(
      WeightedValues([(1, 0), (2, 0)]).faultTexts
        == ["weighted values needs a positive, finite sum of weights, got 0"])
  }

  @Test("withstand bad numbers")
  func fuzz() {
    LawChecks.fuzz(parameters: 4) { WeightedValues([($0[0], $0[1]), ($0[2], $0[3])]) }
  }

  /// A right law fails with a probability below 1.2e-7; the twin has other weights.
  @Test("draw from themselves")
  func draws() {
    #expect(LawChecks.deviation(of: Self.law, from: Self.law) < 6)
    let twin = WeightedValues([(20, 0.53), (35, 0.27), (80, 0.2)])
    #expect(LawChecks.deviation(of: Self.law, from: twin) > 6)
  }
}

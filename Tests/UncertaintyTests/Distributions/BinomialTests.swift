import Testing
import Uncertainty

@Suite("A binomial law") struct BinomialTests {
  /// OpenTURNS (python/test/t_Binomial_std.expout), recomputed with SciPy to all digits.
  @Test("agrees with OpenTURNS for 15 trials of 0.7")
  func reference() {
    let law: some Law = .binomial(trials: 15, probability: 0.7)
    #expect(abs(law.cumulative(5) - 0.0036525210084360042) < 1e-16)
    #expect(abs(law.density(5) - 0.002980286938629004) < 1e-16)
    #expect([0.95, 0.1, 0.5, 0.9].map { law.quantile($0) } == [13, 8, 11, 13])
    #expect(abs(law.mean - 10.5) < 1e-14)
    #expect(abs(law.standardDeviation - 1.774823934929885) < 1e-14)
    #expect(abs(law.skewness + 0.2253744679276044) < 1e-14)
    #expect(abs(law.excessKurtosis + 0.0825396825396827) < 1e-14)
  }

  @Test("of probability 0 or 1, or no trials, is a constant")
  func constant() {
    for (trials, p, value) in [(9, 0.0, 0.0), (9, 1, 9), (0, 0.3, 0)] {
      let law = Binomial(trials: trials, probability: p)
      #expect(law.quantile(0.3) == value && law.density(value) == 1 && law.mean == value)
      LawChecks.discrete(law)
    }
  }

  @Test("refuses negative counts and probabilities that are none")
  func faults() {
    #expect(
      Binomial(trials: -1, probability: 2).faultTexts == [
        "binomial needs 0 ≤ trials ≤ 2⁵³, got -1", "binomial needs 0 ≤ probability ≤ 1, got 2",
      ])
    LawChecks.fuzz(parameters: 1) { Binomial(trials: 7, probability: $0[0]) }
    for p in [Double.leastNonzeroMagnitude, 1e-16, 0.3] {
      #expect(LawChecks.flaw(in: .binomial(trials: 1 << 40, probability: p)) == nil)
    }
  }

  /// A right law fails with a probability below 1.2e-7; the twin has another probability.
  @Test("draws from itself")
  func draws() {
    let law = Binomial(trials: 20, probability: 0.3)
    #expect(LawChecks.deviation(of: law, from: law) < 6)
    #expect(LawChecks.deviation(of: law, from: Binomial(trials: 20, probability: 0.32)) > 6)
  }
}

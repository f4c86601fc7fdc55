import Testing
import Uncertainty

@Suite("Bernoulli, geometric, negative binomial, Pascal, logarithmic and discrete uniform laws")
struct DiscreteLawsTests {
  @Test("obey the rules of every discrete law, at the edges too")
  func rules() {
    for p in [0, 1e-300, 0.3, 1 - 1e-16, 1] { LawChecks.discrete(.chance(p)) }
    for p in [1e-6, 0.3, 1 - 1e-16, 1] {
      LawChecks.discrete(.geometric(probability: p))
      LawChecks.discrete(.pascal(successes: 3, probability: p))
    }
    for (a, b) in [(0, 0), (-3, 4), (1, 6), (-(1 << 53), 1 << 53)] {
      LawChecks.discrete(.discreteUniform(from: a, to: b))
    }
  }

  /// By hand.
  @Test("say what they count")
  func counts() {
    #expect(Geometric(probability: 0.25).density(1) == 0.25)
    #expect(abs(Geometric(probability: 0.25).cumulative(3) - 0.578125) < 1e-15)
    // Two failures before the second success: 3 · 0.25² · 0.75².
    #expect(abs(Pascal(successes: 2, probability: 0.25).density(2) - 0.10546875) < 1e-15)
    #expect(Bernoulli(probability: 0.3).quantile(0.7) == 0)
    #expect(Bernoulli(probability: 0.3).quantile(0.71) == 1)
    let die = DiscreteUniform(from: 1, to: 6)
    #expect(die.mean == 3.5 && abs(die.variance - 35 / 12.0) < 1e-15 && die.quantile(0.5) == 3)
  }

  @Test("refuse counts that are none")
  func faults() {
    #expect(
      DiscreteUniform(from: 2, to: 1).faultTexts
        == ["discrete uniform needs from ≤ to, got 2, 1"])
    #expect(
      DiscreteUniform(from: 0, to: .max).faultTexts == [
        "discrete uniform needs bounds within ±2⁵³, got 0, 9223372036854775807"
      ])
    #expect(
      NegativeBinomial(size: 0, probability: 0.5).faultTexts
        == ["negative binomial needs 0 < size < ∞, got 0"])
    #expect(
      NegativeBinomial(size: 3, probability: 1e-300).faultTexts
        == ["negative binomial needs a mean of at most 2⁵³, got 2.9999999999999996e+300"])
    #expect(
      Pascal(successes: 0, probability: 0.5).faultTexts
        == ["Pascal needs 1 ≤ successes ≤ 2⁵³, got 0"])
  }

  @Test("withstand bad numbers")
  func fuzz() {
    LawChecks.fuzz(parameters: 1) { Bernoulli(probability: $0[0]) }
    LawChecks.fuzz(parameters: 1) { Geometric(probability: $0[0]) }
    LawChecks.fuzz(parameters: 1) { Logarithmic(probability: $0[0]) }
    LawChecks.fuzzPairs { (size: Double, p: Double) in NegativeBinomial(size: size, probability: p)
    }
    LawChecks.fuzz(parameters: 1) { NegativeBinomial(size: 0.7, probability: $0[0]) }
  }

  /// Right laws fail with a probability below 1.2e-7 each; the twins are a little off.
  @Test("draw from themselves")
  func draws() {
    let pairs: [(any Law, any Law)] = [
      (.chance(0.3), .chance(0.33)),
      (.geometric(probability: 0.3), .geometric(probability: 0.33)),
      (.pascal(successes: 3, probability: 0.4), .pascal(successes: 3, probability: 0.45)),
      (
        .negativeBinomial(size: 1.5, probability: 0.3),
        .negativeBinomial(size: 1.6, probability: 0.3)
      ),
      (.logarithmic(probability: 0.8), .logarithmic(probability: 0.83)),
      (.discreteUniform(from: 1, to: 6), .discreteUniform(from: 1, to: 7)),
      (
        .hypergeometric(marked: 30, unmarked: 50, draws: 20),
        .hypergeometric(marked: 32, unmarked: 48, draws: 20)
      ),
    ]
    for (law, twin) in pairs {
      #expect(LawChecks.deviation(of: law, from: law) < 6, "\(law.description)")
      #expect(LawChecks.deviation(of: law, from: twin) > 6, "\(twin.description)")
    }
  }
}

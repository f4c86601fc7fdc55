import Testing
import Uncertainty

@Suite("A truncated law") struct TruncatedTests {
  static let standard = Normal(mean: 0, standardDeviation: 1)

  @Test("agrees with mpmath in the middle, and in windows far out")
  func reference() {
    let normal = Self.standard
    ConstructionReference.compare(
      normal.truncated(from: -1, to: 2), with: "normal -1 to 2", tolerance: 1e-14)
    ConstructionReference.compare(
      normal.truncated(from: 8, to: 9), with: "normal 8 to 9", tolerance: 1e-13)
    ConstructionReference.compare(
      normal.truncated(from: -9, to: -8), with: "normal -9 to -8", tolerance: 1e-13)
    ConstructionReference.compare(
      normal.truncated(from: 30), with: "normal 30 up", tolerance: 1e-12)
    ConstructionReference.compare(
      Lognormal(muOfLog: 0, sigmaOfLog: 1).truncated(from: 2), with: "lognormal 2 up",
      tolerance: 1e-13)
  }

  /// Where the window is short the difference of two cumulative probabilities would keep six
  /// digits. Moments: the spread is 1e-9 of the mean, so that rounding of x leaves 1e-6.
  @Test("keeps its digits in a narrow window")
  func narrow() {
    ConstructionReference.compare(
      Self.standard.truncated(from: 0.25, to: 0.25 + 0x1p-30),
      with: "normal 0.25 to 0.25 + 2^-30", tolerance: 1e-11, moments: 1e-5)
  }

  @Test("obeys the rules of every law")
  func rules() {
    LawChecks.all(Self.standard.truncated(from: -1, to: 2), tolerance: 1e-14)
    LawChecks.all(Self.standard.truncated(from: 8, to: 9), tolerance: 1e-14)
    LawChecks.all(Self.standard.truncated(from: 0), tolerance: 1e-14)
    // Below 1e-200 of this window the normal law itself underflows.
    LawChecks.roundTrip(
      Self.standard.truncated(to: -20), tolerance: 1e-13, levels: [1e-200, 1e-50, 1e-9, 0.1, 0.5])
    LawChecks.all(Exponential(mean: 3).truncated(from: 5, to: 1000), tolerance: 1e-14)
    LawChecks.all(Lognormal(muOfLog: 0, sigmaOfLog: 2).truncated(to: 1), tolerance: 1e-14)
  }

  @Test("of integers keeps both bounds")
  func integers() {
    let law = DiscreteUniform(from: 1, to: 10).truncated(from: 2.5, to: 6)
    #expect(law.support == Support(.lattice, from: 3, to: 6))
    #expect([2, 3, 4, 5, 6, 7].map(law.density) == [0, 0.25, 0.25, 0.25, 0.25, 0])
    #expect(law.mean == 4.5)
    LawChecks.discrete(law)
    LawChecks.discrete(Poisson(mean: 10).truncated(from: 3, to: 12))
    LawChecks.discrete(Poisson(mean: 10).truncated(from: 60, to: .infinity))
    LawChecks.smallest(Binomial(trials: 1_000_000, probability: 0.5).truncated(from: 503_000))
  }

  @Test("of listed values keeps those inside")
  func values() {
    let law = WeightedValues([(1, 1), (2.5, 2), (7, 3)]).truncated(from: 2.5, to: 6)
    #expect(law.support == Support(.atomic, from: 2.5, to: 2.5, atoms: [2.5]))
    #expect(law.cumulative(2.4) == 0 && law.cumulative(2.5) == 1 && law.quantile(0.5) == 2.5)
    LawChecks.discrete(WeightedValues([(1, 1), (2.5, 2), (7, 3)]).truncated(from: 2))
  }

  @Test("of a law with a spike keeps the spike")
  func spike() {
    let law = SpikePlus(probability: 0.5, plus: Exponential(mean: 1)).truncated(to: 1)
    #expect(law.support.atoms == [0])
    let inside = Exponential(mean: 1).cumulative(1)
    #expect(abs(law.probability(of: 0) - 1 / (1 + inside)) < 1e-15)
    #expect(law.quantile(0.5) == 0)
    LawChecks.discrete(law)
  }

  @Test("refuses reversed and empty windows, and its base's faults")
  func faults() {
    let normal = Self.standard
    #expect(
      normal.truncated(from: 2, to: 1).faultTexts == ["truncated needs from ≤ to, got 2, 1"])
    #expect(
      normal.truncated(from: .nan).faultTexts == ["truncated needs from ≤ to, got nan, inf"])
    #expect(
      normal.truncated(from: 50, to: 51).faultTexts
        == ["truncated needs bounds between which normal has a probability, got 50, 51"])
    #expect(
      Poisson(mean: 2).truncated(from: 2.2, to: 2.8).faultTexts
        == ["truncated needs bounds between which Poisson has a probability, got 2.2, 2.8"])
    #expect(
      Normal(mean: 0, standardDeviation: -1).truncated(from: 0).faultTexts
        == ["truncated: normal needs 0 < standardDeviation < ∞, got -1"])
  }

  @Test("withstands bad numbers")
  func fuzz() {
    LawChecks.fuzzPairs { Truncated(Self.standard, from: $0, to: $1) }
    LawChecks.fuzzPairs { Truncated(Poisson(mean: 3), from: $0, to: $1) }
  }

  /// A right law fails with a probability below 1.2e-7; the twin has another mean.
  @Test("draws from itself")
  func draws() {
    let law = Poisson(mean: 10).truncated(from: 3, to: 12)
    #expect(LawChecks.deviation(of: law, from: law, count: 4_000) < 6)
    #expect(
      LawChecks.deviation(of: law, from: Poisson(mean: 12).truncated(from: 3, to: 12), count: 4_000)
        > 6)
  }
}

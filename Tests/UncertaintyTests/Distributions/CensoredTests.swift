import Testing
import Uncertainty

@Suite("A censored law") struct CensoredTests {
  static let standard = Normal(mean: 0, standardDeviation: 1)

  @Test("moves what lies beyond the bounds to the bounds")
  func bounds() {
    let base = Self.standard
    let law = base.censored(from: -0.5, to: 1)
    #expect(law.support == Support(.mixed, from: -0.5, to: 1, atoms: [-0.5, 1]))
    #expect(law.cumulative(-0.5) == base.cumulative(-0.5))
    #expect(law.cumulative(-0.500001) == 0 && law.survival(1) == 0)
    #expect(law.survival(0.999) == base.survival(0.999))
    #expect(law.quantile(0.2) == -0.5 && law.quantile(0.9) == 1)
    #expect(law.quantile(0.5) == 0)
    #expect(abs(law.probability(of: 1) / base.survival(1) - 1) < 1e-15)
    #expect(abs(base.censored(to: 30).probability(of: 30) / base.survival(30) - 1) < 1e-12)
    ConstructionReference.compare(law, with: "normal censored -0.5 to 1", tolerance: 0)
    LawChecks.discrete(law)
  }

  @Test("is not the truncated law")
  func truncated() {
    let (censored, truncated) = (Self.standard.censored(to: 0), Self.standard.truncated(to: 0))
    #expect(censored.probability(of: 0) == 0.5 && truncated.probability(of: 0) == 0)
    #expect(abs(censored.mean / truncated.mean - 0.5) < 1e-12)
  }

  @Test("of integers stays on integers, if the bounds are some")
  func integers() {
    let law = Poisson(mean: 3).censored(to: 5)
    #expect(law.support == Support(.lattice, from: 0, to: 5))
    #expect(law.density(5) == Poisson(mean: 3).survival(4))
    LawChecks.discrete(law)
    let between = Poisson(mean: 3).censored(from: 1.5, to: 5)
    #expect(between.support.kind == .atomic && between.support.atoms == [1.5, 2, 3, 4, 5])
    LawChecks.discrete(between)
    LawChecks.discrete(WeightedValues([(1, 1), (2.5, 2), (7, 3)]).censored(from: 2, to: 3))
  }

  @Test("beyond its base is a single value")
  func beyond() {
    let law = Uniform(from: 0, to: 1).censored(from: 2)
    #expect(law.support == Support(.atomic, from: 2, to: 2, atoms: [2]))
    #expect(law.mean == 2 && law.variance == 0 && law.momentsNote != nil)
    #expect(Self.standard.censored(from: 1, to: 1).quantile(0.3) == 1)
  }

  @Test("refuses reversed bounds and its base's faults")
  func faults() {
    #expect(
      Self.standard.censored(from: 2, to: 1).faultTexts
        == ["censored needs from ≤ to, from < ∞ and to > −∞, got 2, 1"])
    #expect(
      Normal(mean: 0, standardDeviation: 0).censored(to: 1).faultTexts
        == ["censored: normal needs 0 < standardDeviation < ∞, got 0"])
    #expect(
      Poisson(mean: 1e15).censored(from: 1e15 + 0.5).faultTexts
        == ["censored needs at most 1048576 likely integers beside values of another kind"])
  }

  @Test("withstands bad numbers")
  func fuzz() {
    LawChecks.fuzzPairs { Censored(Self.standard, from: $0, to: $1) }
    LawChecks.fuzzPairs { Censored(Poisson(mean: 3), from: $0, to: $1) }
  }
}

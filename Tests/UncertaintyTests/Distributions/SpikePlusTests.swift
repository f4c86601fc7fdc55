import Testing
import Uncertainty

@Suite("A spike and a law") struct SpikePlusTests {
  @Test("gives the spike its probability and the law the rest")
  func parts() {
    let law: some Law = .zeroInflated(probability: 0.7, .exponential(mean: 10))
    #expect(law.cumulative(0) == 0.7 && law.cumulative(-0.0.nextUp) == 0)
    #expect(law.quantile(0.7) == 0)
    #expect(abs(law.mean - 3) < 1e-14)
    // E X² = 0.3 · 200.
    #expect(abs(law.variance - 51) < 1e-13)
    LawChecks.discrete(law)
    LawChecks.discrete(.spike(probability: 0.2, at: 5, plus: .exponential(mean: 10)))
    LawChecks.discrete(.zeroInflated(probability: 0.3, .poisson(mean: 2)))
  }

  @Test("may be all spike or all law")
  func extremes() {
    let all: some Law = .zeroInflated(probability: 1, .exponential(mean: 10))
    #expect(all.support == Support(.atomic, from: 0, to: 0, atoms: [0]))
    let none: some Law = .zeroInflated(probability: 0, .exponential(mean: 10))
    #expect(none.support.kind == .continuous)
    LawChecks.all(none, tolerance: 1e-14)
  }

  @Test("refuses a probability that is none, a spike at no number, and the law's faults")
  func faults() {
    #expect(
      SpikePlus(probability: 1.2, plus: PointMass(1)).faultTexts
        == ["spike needs 0 ≤ probability ≤ 1, got 1.2"])
    #expect(
      SpikePlus(probability: 0.2, at: .infinity, plus: PointMass(1)).faultTexts
        == ["spike needs a finite value, got inf"])
    #expect(
      SpikePlus(probability: 0.2, plus: PointMass(.nan)).faultTexts
        == ["spike: point needs a finite value, got nan"])
  }

  @Test("withstands bad numbers")
  func fuzz() {
    LawChecks.fuzz(parameters: 2) {
      SpikePlus(probability: $0[0], at: $0[1], plus: Uniform(from: 0, to: 1))
    }
  }
}

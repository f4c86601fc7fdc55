import Testing
import Uncertainty

@Suite("A shifted and scaled law") struct ShiftedAndScaledTests {
  @Test("of a normal law is the other normal law")
  func normal() {
    let law = Normal(mean: 1, standardDeviation: 2).scaled(by: -3).shifted(by: 5)
    let same = Normal(mean: 2, standardDeviation: 6)
    #expect(law.mean == same.mean && law.variance == same.variance)
    for x in [-90.0, -3, 0, 2, 7.5, 120] {
      #expect(abs(law.density(x) / same.density(x) - 1) < 1e-12)
      #expect(abs(law.cumulative(x) / same.cumulative(x) - 1) < 1e-12)
      #expect(abs(law.survival(x) / same.survival(x) - 1) < 1e-12)
    }
    for p in [1e-300, 1e-9, 0.3, 0.5] {
      #expect(abs(law.quantile(p) - same.quantile(p)) < 1e-12)
      #expect(abs(law.quantile(upper: p) - same.quantile(upper: p)) < 1e-12)
    }
    #expect(abs(law.entropy! - same.entropy!) < 1e-14)
    LawChecks.all(law, tolerance: 1e-14)
    LawChecks.all(Exponential(mean: 2).scaled(by: -0.1), tolerance: 1e-14)
  }

  @Test("turns skewness and support round, and keeps breakpoints")
  func turned() {
    let law = Mixture([(1, Uniform(from: 0, to: 1)), (1, Uniform(from: 1, to: 3))]).scaled(by: -2)
    #expect(law.support == Support(from: -6, to: 0, breakpoints: [-2]))
    #expect(Exponential(mean: 2).scaled(by: -1).skewness == -2)
  }

  @Test("of integers stays on integers where it can", arguments: [2.0, -3, 1, -1])
  func integers(factor: Double) {
    let law = ShiftedAndScaled(Poisson(mean: 4), shift: 7, factor: factor)
    #expect(law.support.kind == .lattice)
    #expect(law.density(7 + factor * 3) == Poisson(mean: 4).density(3))
    LawChecks.discrete(law)
  }

  /// 0.1 and 1/3 times an integer are rounded; the way back must find the integer all the same.
  @Test("of integers lists what they become", arguments: [0.1, -1 / 3.0, 1e6 / 7])
  func listed(factor: Double) {
    let law = ShiftedAndScaled(Poisson(mean: 4), shift: 0.7, factor: factor)
    #expect(law.support.kind == .atomic)
    for k in 0..<30 {
      #expect(law.density(0.7 + factor * Double(k)) == Poisson(mean: 4).density(Double(k)))
      #expect(law.density((0.7 + factor * Double(k)).nextUp) == 0)
    }
    LawChecks.smallest(law)
    LawChecks.sums(law, tolerance: 1e-9)
  }

  @Test("of listed values and of spikes keeps every atom", arguments: [0.1, -0.1, -7])
  func atoms(factor: Double) {
    let values = WeightedValues([(0.3, 1), (1 / 3.0, 1), (7, 2)])
    LawChecks.discrete(ShiftedAndScaled(values, shift: 0.1, factor: factor))
    let spike = SpikePlus(probability: 0.4, at: 0.3, plus: Exponential(mean: 1))
    let law = ShiftedAndScaled(spike, factor: factor)
    #expect(abs(law.probability(of: factor * 0.3) - 0.4) < 1e-12)
    LawChecks.discrete(law)
  }

  @Test("counts failures from 0 if a geometric law is shifted")
  func failures() {
    let law = Geometric(probability: 0.25).shifted(by: -1)
    #expect(law.density(0) == 0.25 && law.mean == 3 && law.support.lower == 0)
    let pascal = Pascal(successes: 1, probability: 0.25)
    for k in 0..<20 {
      #expect(abs(law.cumulative(Double(k)) / pascal.cumulative(Double(k)) - 1) < 1e-14)
    }
  }

  @Test("refuses a factor of 0, and its base's faults")
  func faults() {
    let base = Normal(mean: 0, standardDeviation: 1)
    #expect(
      base.scaled(by: 0).faultTexts
        == ["shifted and scaled needs a finite factor other than 0, got 0"])
    #expect(
      base.shifted(by: .infinity).faultTexts
        == ["shifted and scaled needs a finite shift, got inf"])
    #expect(
      Normal(mean: .nan, standardDeviation: 1).shifted(by: 1).faultTexts
        == ["shifted and scaled: normal needs a finite mean, got nan"])
    #expect(
      ShiftedAndScaled(WeightedValues([(1, 1), (2, 1)]), shift: 1, factor: 1e-30).faultTexts == [
        "shifted and scaled needs values that stay apart in double precision, got 1, 1e-30"
      ])
    #expect(
      Poisson(mean: 1e15).scaled(by: 0.5).faultTexts
        == ["shifted and scaled needs at most 1048576 likely integers to turn into others"])
  }

  @Test("withstands bad numbers")
  func fuzz() {
    let sane = { (x: Double) in x.isNaN || x.isInfinite || abs(x) < 1e100 && abs(x) > 1e-100 }
    for base: any Law in [Normal(mean: 0, standardDeviation: 1), Poisson(mean: 3)] {
      LawChecks.fuzz(parameters: 2) {
        $0.allSatisfy(sane)
          ? ShiftedAndScaled(base, shift: $0[0], factor: $0[1]) as any Law : PointMass(1)
      }
    }
  }
}

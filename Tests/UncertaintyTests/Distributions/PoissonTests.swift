import Testing
import Uncertainty

@Suite("A Poisson law") struct PoissonTests {
  /// OpenTURNS (python/test/t_Poisson_std.expout), recomputed with SciPy to all digits.
  @Test("agrees with OpenTURNS at a mean of 10")
  func reference() {
    let law: some Law = .poisson(mean: 10)
    #expect(abs(law.cumulative(12) - 0.7915564763948745) < 1e-14)
    #expect(abs(law.density(12) - 0.09478033009176803) < 1e-15)
    #expect([0.95, 0.1, 0.5, 0.9].map { law.quantile($0) } == [15, 6, 10, 14])
    #expect(abs(law.standardDeviation - 3.1622776601683795) < 1e-15)
    #expect(abs(law.skewness - 0.31622776601683794) < 1e-15)
    #expect(abs(law.excessKurtosis - 0.1) < 1e-15)
  }

  @Test("of mean 0 is 0")
  func none() {
    let law = Poisson(mean: 0)
    #expect(law.density(0) == 1 && law.density(1) == 0 && law.quantile(1) == 0)
    #expect(law.momentsNote == "a single value: skewness and kurtosis do not exist")
    LawChecks.discrete(law)
  }

  @Test("refuses means below 0 or beyond counting")
  func faults() {
    #expect(Poisson(mean: -1).faultTexts == ["Poisson needs 0 ≤ mean ≤ 2⁵³, got -1"])
    #expect(Poisson(mean: .nan).faultTexts == ["Poisson needs 0 ≤ mean ≤ 2⁵³, got nan"])
    #expect(Poisson(mean: 1e16).faultTexts == ["Poisson needs 0 ≤ mean ≤ 2⁵³, got 1e+16"])
    LawChecks.fuzz(parameters: 1) { Poisson(mean: $0[0]) }
  }

  /// A right law fails with a probability below 1.2e-7; the twin is off by a twentieth.
  @Test("draws from itself")
  func draws() {
    let law = Poisson(mean: 4)
    #expect(LawChecks.deviation(of: law, from: law) < 6)
    #expect(LawChecks.deviation(of: law, from: Poisson(mean: 4.2)) > 6)
  }
}

import Testing
import Uncertainty

@Suite("An empirical law") struct EmpiricalTests {
  @Test("is the step function of the data")
  func steps() {
    let law: some Law = .empirical([3, 1, 2, 2, 10])
    #expect([0.9, 1, 1.5, 2, 3, 9.9, 10].map(law.cumulative) == [0, 0.2, 0.2, 0.6, 0.8, 0.8, 1])
    #expect([0.2, 0.21, 0.6, 0.8, 0.9].map { law.quantile($0) } == [1, 2, 2, 3, 10])
    // numpy.mean, numpy.var, scipy.stats.skew and kurtosis of the same data.
    #expect(abs(law.mean - 3.6) < 1e-15 && abs(law.variance - 10.64) < 1e-14)
    #expect(abs(law.skewness - 1.3608927294433224) < 1e-9)
    LawChecks.discrete(law)
  }

  @Test("weighs its data")
  func weights() {
    let law: some Law = .empirical([3, 1, 2], weights: [1, 2, 0])
    #expect(law.support.atoms == [1, 3] && abs(law.density(1) - 2 / 3.0) < 1e-16)
    LawChecks.discrete(law)
  }

  @Test("refuses no data, data that is none, and weights that do not match")
  func faults() {
    #expect(Empirical([]).faultTexts == ["empirical needs at least one value, got none"])
    #expect(Empirical([1, .nan]).faultTexts == ["empirical needs finite values, got nan"])
    #expect(
      Empirical([1, 2], weights: [1]).faultTexts
        == ["empirical needs as many weights as values, got 1 for 2"])
    #expect(
      Empirical([1, 2], weights: [1, -3]).faultTexts == ["empirical needs 0 ≤ weight < ∞, got -3"])
  }
}

import Testing
import Uncertainty

@Suite("A point mass") struct PointMassTests {
  @Test("is its value, certainly")
  func value() {
    let law: some Law = .point(-2.5)
    #expect([0, 0.3, 1].map { law.quantile($0) } == [-2.5, -2.5, -2.5])
    #expect(law.cumulative(-2.5) == 1 && law.cumulative((-2.5).nextDown) == 0)
    #expect(law.density(-2.5) == 1 && law.probability(of: -2.5) == 1)
    #expect(law.mean == -2.5 && law.variance == 0 && law.entropy == 0)
    #expect(law.momentsNote == "a single value: skewness and kurtosis do not exist")
    LawChecks.discrete(law)
  }

  @Test("refuses values that are not finite")
  func faults() {
    #expect(PointMass(.nan).faultTexts == ["point needs a finite value, got nan"])
    LawChecks.fuzz(parameters: 1) { PointMass($0[0]) }
  }
}

import Foundation
import Testing
import Uncertainty

@Suite("A four-parameter beta law") struct FourParameterBetaTests {
  @Test("is consistent with itself")
  func consistent() {
    LawChecks.all(
      FourParameterBeta(alpha: 2, beta: 3, minimum: -1, maximum: 2), tolerance: 3e-14)
    LawChecks.all(
      FourParameterBeta(alpha: 4, beta: 1.5, minimum: 1e6, maximum: 1e6 + 10), tolerance: 3e-14)
  }

  @Test("survives any parameters")
  func fuzz() {
    LawChecks.fuzz(parameters: 4) {
      FourParameterBeta(alpha: $0[0], beta: $0[1], minimum: $0[2], maximum: $0[3])
    }
  }

  /// OpenTURNS, python/test/t_Beta_std.expout.
  @Test("matches OpenTURNS")
  func openTURNS() {
    let law: FourParameterBeta = .fourParameterBeta(alpha: 2, beta: 3, minimum: -1, maximum: 2)
    #expect(abs(law.cumulative(1.5) - 0.983796) < 1e-6)
    #expect(abs(law.density(1.5) - 0.092593) < 1e-6)
    #expect(abs(law.quantile(0.95) - 1.25419) < 1e-5)
    // SciPy 1.17.
    #expect(abs(law.quantile(0.1) + 0.5723220498699079) < 1e-14)
    #expect(abs(law.quantile(0.5) - 0.15718270439716853) < 1e-14)
    #expect(abs(law.mean - 0.2) < 1e-15 && abs(law.standardDeviation - 0.6) < 1e-15)
    #expect(abs(law.skewness - 0.285714) < 1e-6 && abs(law.excessKurtosis + 0.64286) < 1e-5)
  }

  @Test("names the rule it breaks")
  func faults() {
    let law = FourParameterBeta(alpha: 0, beta: 2e12, minimum: 3, maximum: 3)
    #expect(
      law.faultTexts == [
        "four-parameter beta needs 1e-6 ≤ alpha ≤ 1e12, got 0",
        "four-parameter beta needs 1e-6 ≤ beta ≤ 1e12, got 2000000000000",
        "four-parameter beta needs minimum < maximum, finite and with a finite difference, "
          + "got 3, 3",
      ])
  }
}

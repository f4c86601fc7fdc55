import Foundation
import Testing
import Uncertainty

@Suite("Fisher's F law") struct FisherFTests {
  @Test(
    "is consistent with itself",
    arguments: [(5.5, 10.5), (0.5, 0.5), (1e3, 1e4), (2, 3), (1, 1e6), (40, 5)])
  func consistent(numerator: Double, denominator: Double) {
    let moments = denominator > 16 ? 4 : denominator > 10 ? 2 : denominator > 4 ? 1 : 0
    LawChecks.all(
      FisherF(
        numeratorDegreesOfFreedom: numerator, denominatorDegreesOfFreedom: denominator),
      tolerance: 3e-14, moments: moments)
  }

  @Test("survives any parameters")
  func fuzz() {
    LawChecks.fuzz(parameters: 2) {
      FisherF(numeratorDegreesOfFreedom: $0[0], denominatorDegreesOfFreedom: $0[1])
    }
  }

  /// OpenTURNS, python/test/t_FisherSnedecor_std.expout.
  @Test("matches OpenTURNS")
  func openTURNS() {
    let law: FisherF = .fisherF(
      numeratorDegreesOfFreedom: 5.5, denominatorDegreesOfFreedom: 10.5)
    #expect(abs(law.cumulative(1) - 0.531405) < 1e-6)
    #expect(abs(law.density(1) - 0.517181) < 1e-6)
    #expect(abs(law.quantile(0.95) - 3.2027) < 1e-5)
    #expect(abs(law.mean - 1.23529) < 1e-5 && abs(law.standardDeviation - 1.09323) < 1e-5)
    #expect(abs(law.skewness - 3.56105) < 1e-5 && abs(law.excessKurtosis - 39.039) < 1e-3)
  }

  @Test("says which moments are missing")
  func moments() {
    func note(_ degrees: Double) -> String? {
      FisherF(numeratorDegreesOfFreedom: 3, denominatorDegreesOfFreedom: degrees).momentsNote
    }
    #expect(note(2) == "the mean is infinite, for denominatorDegreesOfFreedom ≤ 2")
    #expect(note(4) == "the variance is infinite, for denominatorDegreesOfFreedom ≤ 4")
    #expect(
      note(6) == "skewness does not exist and kurtosis is infinite, "
        + "for denominatorDegreesOfFreedom ≤ 6")
    #expect(note(8) == "the kurtosis is infinite, for denominatorDegreesOfFreedom ≤ 8")
    #expect(note(9) == nil)
  }

  @Test("names the rule it breaks")
  func faults() {
    #expect(
      FisherF(numeratorDegreesOfFreedom: 0, denominatorDegreesOfFreedom: .nan).faultTexts == [
        "Fisher's F needs 1e-3 ≤ numeratorDegreesOfFreedom ≤ 1e12, got 0",
        "Fisher's F needs 1e-3 ≤ denominatorDegreesOfFreedom ≤ 1e12, got nan",
      ])
  }
}

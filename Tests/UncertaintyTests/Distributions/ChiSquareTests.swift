import Foundation
import Testing
import Uncertainty

@Suite("A chi-square law") struct ChiSquareTests {
  @Test("is consistent with itself", arguments: [0.1, 1, 3, 100, 1e5])
  func consistent(degrees: Double) {
    LawChecks.all(ChiSquare(degreesOfFreedom: degrees), tolerance: 3e-14)
  }

  @Test("survives any parameters")
  func fuzz() { LawChecks.fuzz(parameters: 1) { ChiSquare(degreesOfFreedom: $0[0]) } }

  /// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4.
  @Test(
    "has the critical values of the tables",
    arguments: [(1.0, 0.05, 3.841), (10, 0.01, 23.209), (100, 0.1, 118.498)])
  func tables(degrees: Double, upper: Double, right: Double) {
    let law: ChiSquare = .chiSquare(degreesOfFreedom: degrees)
    #expect(abs(law.quantile(upper: upper) - right) < 5.1e-4)
  }

  @Test("names the rule it breaks")
  func faults() {
    #expect(
      ChiSquare(degreesOfFreedom: 0).faultTexts
        == ["chi-square needs 2e-6 ≤ degreesOfFreedom ≤ 2e12, got 0"])
  }
}

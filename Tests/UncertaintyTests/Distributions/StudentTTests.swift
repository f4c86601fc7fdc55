import Foundation
import Testing
import Uncertainty

@Suite("Student's t law") struct StudentTTests {
  @Test("is consistent with itself", arguments: [0.3, 0.5, 1, 2, 3.5, 6.5, 300, 1e6])
  func consistent(degrees: Double) {
    let moments = degrees > 8 ? 4 : degrees > 4 ? 2 : degrees > 3 ? 1 : 0
    LawChecks.all(StudentT(degreesOfFreedom: degrees), tolerance: 3e-14, moments: moments)
    LawChecks.all(
      StudentT(degreesOfFreedom: degrees, location: -0.5, scale: 2), tolerance: 3e-14,
      moments: moments)
  }

  @Test("survives any parameters")
  func fuzz() {
    LawChecks.fuzz(parameters: 3) {
      StudentT(degreesOfFreedom: $0[0], location: $0[1], scale: $0[2])
    }
  }

  /// OpenTURNS, python/test/t_Student_std.expout.
  @Test("matches OpenTURNS")
  func openTURNS() {
    let law: StudentT = .studentT(degreesOfFreedom: 6.5, location: -0.5, scale: 2)
    #expect(abs(law.cumulative(1) - 0.760243) < 1e-6)
    #expect(abs(law.density(1) - 0.140628) < 1e-6)
    #expect(law.mean == -0.5)
    // SciPy 1.17.
    #expect(abs(law.quantile(0.9) - 2.3525719109010454) < 1e-14)
  }

  @Test("with one degree of freedom is Cauchy's")
  func cauchy() {
    let law = StudentT(degreesOfFreedom: 1)
    for x in [-1e10, -3, -1, 0, 0.5, 20] {
      #expect(abs(law.cumulative(x) - (0.5 + atan(x) / .pi)) < 2e-16)
    }
    #expect(abs(law.quantile(upper: 1e-300) * .pi / 1e300 - 1) < 1e-12)
  }

  @Test("says which moments are missing")
  func moments() {
    func note(_ degrees: Double) -> String? { StudentT(degreesOfFreedom: degrees).momentsNote }
    #expect(note(1) == "no moment exists, for degreesOfFreedom ≤ 1")
    #expect(note(2) == "the variance is infinite, for degreesOfFreedom ≤ 2")
    #expect(
      note(3) == "skewness does not exist and kurtosis is infinite, for degreesOfFreedom ≤ 3")
    #expect(note(4) == "the kurtosis is infinite, for degreesOfFreedom ≤ 4")
    #expect(note(5) == nil)
  }

  @Test("names the rule it breaks")
  func faults() {
    #expect(
      StudentT(degreesOfFreedom: 0, location: .infinity, scale: 0).faultTexts == [
        "Student's t needs 1e-3 ≤ degreesOfFreedom ≤ 1e12, got 0",
        "Student's t needs a finite location, got inf",
        "Student's t needs 0 < scale < ∞, got 0",
      ])
  }
}

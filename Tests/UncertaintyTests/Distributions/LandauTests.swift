import CGSL
import Foundation
import Testing
import Uncertainty

@Suite("Landau's law") struct LandauTests {
  @Test("is consistent with itself", arguments: [(0.0, 1.0), (3, 2)])
  func consistent(location: Double, scale: Double) {
    LawChecks.all(Landau(location: location, scale: scale), tolerance: 1e-13, moments: 0)
  }

  @Test("survives any parameters")
  func fuzz() { LawChecks.fuzz(parameters: 2) { Landau(location: $0[0], scale: $0[1]) } }

  /// GSL's rational approximations (DENLAN) have about seven digits.
  @Test("has GSL's density")
  func density() {
    let law: Landau = .landau(location: 0, scale: 1)
    for x in [-4.0, -1, -0.2228, 0, 1, 3, 10, 100, 1000] {
      #expect(abs(law.density(x) / gsl_ran_landau_pdf(x) - 1) < 1e-6)
    }
  }

  @Test("says that no moment is finite")
  func moments() {
    let law = Landau(location: 0, scale: 1)
    #expect(
      law.momentsNote == "mean and variance are infinite, skewness and kurtosis do not exist")
    #expect(law.mean == .infinity && law.skewness.isNaN)
  }

  @Test("names the rule it breaks")
  func faults() {
    #expect(
      Landau(location: .nan, scale: 0).faultTexts == [
        "Landau needs a finite location, got nan", "Landau needs 0 < scale < ∞, got 0",
      ])
  }
}

import Foundation
import Testing
import Uncertainty

@Suite("An inverse-gamma law") struct InverseGammaTests {
  @Test("is consistent with itself", arguments: [0.3, 1.5, 2.5, 5, 300])
  func consistent(shape: Double) {
    // Fourth moments next to their limit do not converge in doubles.
    let moments = shape > 4 ? 3 : shape > 3 ? 2 : shape > 2 ? 1 : 0
    LawChecks.all(InverseGamma(shape: shape, scale: 2), tolerance: 3e-14, moments: moments)
  }

  @Test("survives any parameters")
  func fuzz() { LawChecks.fuzz(parameters: 2) { InverseGamma(shape: $0[0], scale: $0[1]) } }

  @Test("says which moments are missing")
  func moments() {
    func note(_ shape: Double) -> String? {
      (.inverseGamma(shape: shape, scale: 1) as InverseGamma).momentsNote
    }
    #expect(note(1) == "the mean is infinite, for shape ≤ 1")
    #expect(note(2) == "the variance is infinite, for shape ≤ 2")
    #expect(note(3) == "skewness does not exist and kurtosis is infinite, for shape ≤ 3")
    #expect(note(4) == "the kurtosis is infinite, for shape ≤ 4")
    #expect(note(5) == nil)
    // scale / (shape − 1), scale² / ((shape − 1)² (shape − 2)).
    let law = InverseGamma(shape: 5, scale: 2)
    #expect(law.mean == 0.5 && abs(law.variance - 1.0 / 12) < 1e-16)
  }

  @Test("names the rule it breaks")
  func faults() {
    #expect(
      InverseGamma(shape: 0, scale: -2).faultTexts == [
        "inverse gamma needs 1e-6 ≤ shape ≤ 1e12, got 0",
        "inverse gamma needs 0 < scale < ∞, got -2",
      ])
  }
}

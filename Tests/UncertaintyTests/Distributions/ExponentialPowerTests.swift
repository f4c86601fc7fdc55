import Foundation
import Testing
import Uncertainty

@Suite("An exponential power law") struct ExponentialPowerTests {
  @Test("is consistent with itself", arguments: [0.5, 1, 1.5, 2, 8, 100])
  func consistent(shape: Double) {
    LawChecks.all(ExponentialPower(location: 0, scale: 1, shape: shape), tolerance: 3e-14)
    LawChecks.all(ExponentialPower(location: 1, scale: 2, shape: shape), tolerance: 3e-14)
  }

  @Test("survives any parameters")
  func fuzz() {
    LawChecks.fuzz(parameters: 3) {
      ExponentialPower(location: $0[0], scale: $0[1], shape: $0[2])
    }
  }

  @Test("of shape 2 is normal with a standard deviation of scale / √2")
  func normal() {
    let law: ExponentialPower = .exponentialPower(location: 1, scale: 2, shape: 2)
    let normal = Normal(mean: 1, standardDeviation: 2.0.squareRoot())
    for x in [-30.0, -2, 0.3, 1, 1.01, 5, 40] {
      #expect(abs(law.cumulative(x) / normal.cumulative(x) - 1) < 1e-13)
      #expect(abs(law.survival(x) / normal.survival(x) - 1) < 1e-13)
      #expect(abs(law.density(x) / normal.density(x) - 1) < 1e-13)
    }
    #expect(abs(law.variance - 2) < 1e-14 && abs(law.excessKurtosis) < 1e-14)
  }

  @Test("names the rule it breaks")
  func faults() {
    #expect(
      ExponentialPower(location: .nan, scale: 0, shape: 0).faultTexts == [
        "exponential power needs a finite location, got nan",
        "exponential power needs 0 < scale < ∞, got 0",
        "exponential power needs 0.01 ≤ shape ≤ 1e6, got 0",
      ])
  }
}

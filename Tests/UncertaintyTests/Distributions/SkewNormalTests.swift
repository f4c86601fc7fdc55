import Foundation
import Testing
import Uncertainty

@Suite("A skew-normal law") struct SkewNormalTests {
  @Test("is consistent with itself", arguments: [0.0, 0.5, -0.5, 1, -4, 30, 1000])
  func consistent(shape: Double) {
    LawChecks.all(SkewNormal(location: 0, scale: 1, shape: shape), tolerance: 3e-14)
    LawChecks.all(SkewNormal(location: 1, scale: 2, shape: shape), tolerance: 3e-14)
  }

  @Test("survives any parameters")
  func fuzz() {
    LawChecks.fuzz(parameters: 3) { SkewNormal(location: $0[0], scale: $0[1], shape: $0[2]) }
  }

  @Test("of shape 0 is normal, and of shape 1 the larger of two")
  func special() {
    let normal = Normal(mean: 0, standardDeviation: 1)
    let plain: SkewNormal = .skewNormal(location: 0, scale: 1, shape: 0)
    let larger: SkewNormal = .skewNormal(location: 0, scale: 1, shape: 1)
    for x in [-20.0, -3, -0.1, 0, 0.7, 5, 30] {
      let p = normal.cumulative(x)
      #expect(abs(plain.cumulative(x) / p - 1) < 1e-13)
      #expect(abs(larger.cumulative(x) / (p * p) - 1) < 1e-12)
    }
  }

  @Test("names the rule it breaks")
  func faults() {
    #expect(
      SkewNormal(location: .nan, scale: 0, shape: 1e7).faultTexts == [
        "skew normal needs a finite location, got nan", "skew normal needs 0 < scale < ∞, got 0",
        "skew normal needs -1e6 ≤ shape ≤ 1e6, got 10000000",
      ])
  }
}

import Foundation
import Testing
import Uncertainty

@Suite("An inverse Gaussian law") struct InverseGaussianTests {
  @Test("is consistent with itself", arguments: [(2.0, 0.5), (1, 1), (1, 1000), (3, 0.03)])
  func consistent(mean: Double, shape: Double) {
    LawChecks.all(InverseGaussian(mean: mean, shape: shape), tolerance: 3e-14)
  }

  @Test("survives any parameters")
  func fuzz() { LawChecks.fuzz(parameters: 2) { InverseGaussian(mean: $0[0], shape: $0[1]) } }

  /// OpenTURNS, python/test/t_InverseNormal_std.expout.
  @Test("matches OpenTURNS")
  func openTURNS() {
    let law: InverseGaussian = .inverseGaussian(mean: 2, shape: 0.5)
    #expect(abs(law.cumulative(3) - 0.834308) < 1e-6)
    #expect(abs(law.density(3) - 0.05317) < 1e-6)
    #expect(abs(law.quantile(0.95) - 8.26789) < 1e-5)
    #expect(law.mean == 2 && abs(law.standardDeviation - 4) < 1e-15)
    #expect(abs(law.skewness - 6) < 1e-14 && abs(law.excessKurtosis - 60) < 1e-13)
  }

  @Test("names the rule it breaks")
  func faults() {
    func check(_ law: InverseGaussian, _ texts: String...) { #expect(law.faultTexts == texts) }
    check(
      InverseGaussian(mean: 0, shape: -1), "inverse Gaussian needs 0 < mean < ∞, got 0",
      "inverse Gaussian needs 0 < shape < ∞, got -1")
    check(
      InverseGaussian(mean: 1, shape: 1e-9),
      "inverse Gaussian needs 1e-6 ≤ shape / mean ≤ 1e12, got 1e-09, 1")
  }
}

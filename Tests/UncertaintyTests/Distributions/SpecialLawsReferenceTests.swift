import Foundation
import Testing
import Uncertainty

@Suite("Laws with special functions agree with mpmath") struct SpecialLawsReferenceTests {
  /// 1e-12 is the promise; what is measured is near 1e-13 and comes from the rounding of
  /// exponents of up to 690 in tails of 1e-300.
  private func expect(
    _ family: String, atLeast least: Int, tolerance: Double = 1e-12,
    sourceLocation: SourceLocation = #_sourceLocation, _ make: ([Double]) -> any Law
  ) {
    let (errors, count) = LawReference.errors(of: family, make)
    #expect(count >= least, "\(family): \(count) rows", sourceLocation: sourceLocation)
    #expect(errors.tails < tolerance, "\(errors.worst)", sourceLocation: sourceLocation)
    #expect(errors.density < tolerance, "\(errors.worst)", sourceLocation: sourceLocation)
    #expect(errors.quantile < tolerance, "\(errors.worst)", sourceLocation: sourceLocation)
  }

  @Test("gamma, shapes 0.01 to 1e6") func gamma() {
    expect("gamma", atLeast: 150) { Gamma(shape: $0[0], scale: $0[1]) }
  }
  @Test("beta, shapes 0.02 to 1e6") func beta() {
    expect("beta", atLeast: 200) { Beta(alpha: $0[0], beta: $0[1]) }
  }
  @Test("Student's t, 0.01 to 1e6 degrees of freedom") func studentT() {
    expect("t", atLeast: 90) { StudentT(degreesOfFreedom: $0[0]) }
  }
  @Test("Fisher's F, 0.01 to 1e4 degrees of freedom") func fisherF() {
    expect("f", atLeast: 60) {
      FisherF(numeratorDegreesOfFreedom: $0[0], denominatorDegreesOfFreedom: $0[1])
    }
  }
  @Test("inverse gamma, shapes 0.02 to 1e4") func inverseGamma() {
    expect("inverse gamma", atLeast: 50) { InverseGamma(shape: $0[0], scale: $0[1]) }
  }
  @Test("exponential power, shapes 0.1 to 1000") func exponentialPower() {
    expect("exponential power", atLeast: 60) {
      ExponentialPower(location: $0[0], scale: $0[1], shape: $0[2])
    }
  }
  @Test("inverse Gaussian, shape over mean 3e-5 to 1000") func inverseGaussian() {
    expect("inverse Gaussian", atLeast: 60) { InverseGaussian(mean: $0[0], shape: $0[1]) }
  }
  @Test("skew normal, shapes −2 to 30") func skewNormal() {
    expect("skew normal", atLeast: 24) {
      SkewNormal(location: 0, scale: 1, shape: $0[0])
    }
  }
  @Test("Landau, by the integral that oscillates") func landau() {
    expect("landau", atLeast: 12) { Landau(location: $0[0], scale: $0[1]) }
  }

  @Test("the comparison notices one part in 1e11")
  func twin() {
    let (errors, _) = LawReference.errors(of: "gamma") {
      Gamma(shape: $0[0] * (1 + 1e-11), scale: $0[1])
    }
    #expect(errors.tails > 1e-12 && errors.quantile > 1e-12)
  }
}

import Foundation
import Testing
import Uncertainty

@Suite("A gamma law") struct GammaTests {
  @Test("agrees with mpmath in both tails, from shape 0.01 to 1e6")
  func reference() {
    let (errors, count) = LawReference.errors(of: "gamma") { Gamma(shape: $0[0], scale: $0[1]) }
    #expect(count >= 100)
    #expect(errors.tails < 1e-12, "\(errors.worst)")
    #expect(errors.density < 1e-12, "\(errors.worst)")
    #expect(errors.quantile < 1e-12, "\(errors.worst)")
  }
}

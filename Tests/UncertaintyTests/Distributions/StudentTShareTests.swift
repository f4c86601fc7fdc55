import Foundation
import Testing
import Uncertainty

@Suite("Student's distribution function by a share of t") struct StudentTShareTests {
  static let degrees = [2.0, 2.5, 4, 10, 40, 200, 1000]

  /// GSL's and the law's own tails; the share of t by arithmetic loses digits to 2⁻⁵² of itself only
  /// for 2 degrees of freedom.
  @Test("is close to the law in both tails", arguments: degrees)
  func table(degrees: Double) throws {
    let law = StudentT(degreesOfFreedom: degrees)
    let share = StudentTShare(degreesOfFreedom: degrees)
    let sampler = Sampler.make(for: share)
    for u in [1e-14, 1e-10, 1e-6, 0.01, 0.2, 0.5, 0.77, 0.999, 1 - 1e-9] {
      let t = u <= 0.5 ? law.quantile(u) : law.quantile(upper: 1 - u)
      let p = 0.5 + 0.5 * share.factor * t / (t * t + degrees).squareRoot()
      let found = sampler.value(at: p)
      let error = abs(found - u) / min(u, 1 - u)
      #expect(error < 1e-8 + 4e-16 / min(u, 1 - u), "\(degrees), \(u): \(found)")
    }
    // The twin: the table of another law is not close.
    let other = Sampler.make(
      for: StudentTShare(degreesOfFreedom: 1.1 * degrees > 1000 ? 900 : 1.1 * degrees))
    let t = law.quantile(0.01)
    let p = 0.5 + 0.5 * share.factor * t / (t * t + degrees).squareRoot()
    #expect(abs(other.value(at: p) - 0.01) > 1e-7)
  }

  @Test("goes back and forth", arguments: degrees)
  func roundTrip(degrees: Double) {
    let share = StudentTShare(degreesOfFreedom: degrees)
    for u in [1e-13, 1e-8, 0.001, 0.3, 0.5, 0.8] {
      #expect(abs(share.quantile(share.cumulative(u)) / u - 1) < 1e-6, "\(degrees) \(u)")
    }
    #expect(share.cumulative(0x1p-52) == 0 && share.survival(1 - 0x1p-52) == 0)
    #expect(share.quantile(0) == 0x1p-52)
  }

  @Test("needs degrees of freedom between 2 and 1,000")
  func faults() {
    #expect(
      StudentTShare(degreesOfFreedom: 1.5).faults.map(\.description) == [
        "share of Student's t needs 2 ≤ degreesOfFreedom ≤ 1000, got 1.5"
      ])
  }
}

import CKernels
import Foundation
import Testing
import Uncertainty

@Suite("What makes uniforms depend on each other") struct CopulaKernelsTests {
  /// mpmath, 60 digits. Both tails: the upper one is a difference from 1, to a unit of it.
  @Test("has normal probabilities to 10⁻¹⁴ at both ends")
  func normalProbabilities() {
    for point in CopulaReference.shared.normal {
      let found = ColumnFunction.normalProbability([point.z])[0]
      let error = abs(found - point.p)
      #expect(error <= (point.z < 0 ? 1e-14 * point.p : 2.3e-16), "\(point): \(found)")
      // The mirror: Φ(−z) = 1 − Φ(z).
      #expect(abs(ColumnFunction.normalProbability([-point.z])[0] + found - 1) < 2.3e-16)
      // The twin: the bound is not met two digits further off.
      if point.z < 0 { #expect(abs(found * (1 + 1e-12) - point.p) > 1e-14 * point.p) }
    }
    #expect(ColumnFunction.normalProbability([-40, 40, 0]) == [0x1p-52, 1 - 0x1p-52, 0.5])
    #expect(ColumnFunction.normalProbability([.nan])[0].isNaN)
    #expect(ColumnFunction.normalProbability([.infinity, -.infinity]) == [1 - 0x1p-52, 0x1p-52])
  }

  /// The twin: what another parameter gives is further off.
  @Test("has the conditional quantiles of pairs to 10⁻¹² of both ends")
  func conditionalQuantiles() throws {
    for point in CopulaReference.shared.conditional {
      let family = try #require(ArchimedeanFamily.allCases.first { $0.name == point.copula })
      let wanted = min(max(point.w, 0x1p-52), 1 - 0x1p-52)
      let found = family.value(beside: point.u, at: point.v, parameter: point.theta)
      // Frank's is no smaller in relative terms at small θ than its own difference from v.
      #expect(abs(found - wanted) <= 1e-12 * wanted + 3e-16, "\(point): \(found)")
    }
    let wrong = ArchimedeanFamily.clayton.value(beside: 0.2, at: 0.2, parameter: 2.001)
    let right = ArchimedeanFamily.clayton.value(beside: 0.2, at: 0.2, parameter: 2)
    #expect(abs(wrong - right) > 1e-6)
  }

  /// Of the definition: C(u, w) rises with u at the rate v, here by central differences.
  @Test("draws beside each other what the distribution functions say", arguments: [0.1, 0.5, 0.8])
  func conditionals(v: Double) {
    for family in ArchimedeanFamily.allCases {
      for parameter in [1.5, 4, 12] {
        for u in [0.05, 0.4, 0.9] {
          let w = family.value(beside: u, at: v, parameter: parameter)
          let h = 1e-5
          let rate =
            (family.cumulative(u + h, w, parameter: parameter)
              - family.cumulative(u - h, w, parameter: parameter)) / (2 * h)
          #expect(abs(rate - v) < 1e-6, "\(family) \(parameter) \(u)")
        }
      }
    }
  }

  @Test("sees a driver from its other end if told to")
  func turned() {
    let u = [0.1, 0.3, 0.9]
    let v = [0.7, 0.2, 0.4]
    func value(_ a: Double, _ b: Double, _ turned: Int32) -> Double {
      ColumnFunction(joint: .clayton, parameter: 3, turned: turned)([a], [b])[0]
    }
    for (a, b) in zip(u, v) {
      #expect(value(a, b, 1) == value(1 - a, b, 0))
      #expect(abs(value(a, b, 2) - (1 - value(a, 1 - b, 0))) < 1e-15)
      #expect(abs(value(a, b, 3) - (1 - value(1 - a, 1 - b, 0))) < 1e-15)
    }
  }

  @Test("adds up columns with weights, in order")
  func weighted() {
    let x = [1, 2, 3.5, 1e16, -1]
    let y = [0.5, -1, 2, 1, 7]
    let z = [1e-300, 0, 1, 0, -1e-300]
    let found = ColumnFunction.weighted(x, y, z)
    for index in x.indices {
      #expect(found[index] == 0.1 * x[index] + -2 * y[index] + 1e300 * z[index])
    }
  }
}

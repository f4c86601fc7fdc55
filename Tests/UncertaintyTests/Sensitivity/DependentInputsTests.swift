import Foundation
import Testing
import Uncertainty

@Suite("Shapley effects of inputs that depend on each other") struct DependentInputsTests {
  /// Iooss & Prieur (2019), International Journal for Uncertainty Quantification 9, 493–514, section
  /// 4.1: of b₁X₁ + b₂X₂ + b₃X₃, X₂ and X₃ correlated by ρ, X₂'s part of the variance is
  /// b₂²σ₂² + ρ b₂b₃σ₂σ₃ + ρ²/2 (b₃²σ₃² − b₂²σ₂²).
  static func known(_ weights: [Double], _ sigmas: [Double], _ r: Double) -> [Double] {
    let a = zip(weights, sigmas).map { $0 * $1 }
    let shared = r * a[1] * a[2]
    let lean = r * r / 2 * (a[2] * a[2] - a[1] * a[1])
    let parts = [a[0] * a[0], a[1] * a[1] + shared + lean, a[2] * a[2] + shared - lean]
    return parts.map { $0 / parts.reduce(0, +) }
  }

  /// Nine numbers at four standard errors: a false alarm for one seed in 1,700.
  @Test("of a sum of correlated normals are exact", arguments: [0, 0.9, -0.5])
  func linear(correlation: Double) throws {
    let (weights, sigmas) = ([1.0, 1, 1], [1.0, 1, 2])
    let covariance = [
      [1, 0, 0], [0, 1, 2 * correlation], [0, 2 * correlation, 4],
    ]
    let inputs = try #require(
      JointNormal(names: ["x1", "x2", "x3"], means: [5, 0, -3], covariance: covariance))
    let effects = inputs.shapleyEffects(of: "y", samples: 40_000, seed: 1) {
      $0[0] + $0[1] + $0[2]
    }
    let known = Self.known(weights, sigmas, correlation)
    for (place, share) in known.enumerated() {
      let estimate = try #require(effects["x\(place + 1)"]).estimate
      #expect(estimate.agrees(with: share), "x\(place + 1): \(estimate), not \(share)")
      #expect(estimate.halfWidth < 0.03)
    }
    // The twin: effects as if the inputs were independent are seen to be wrong.
    if correlation != 0 {
      let wrong = Self.known(weights, sigmas, 0)
      #expect(effects["x2"].map { !$0.estimate.agrees(with: wrong[1]) } ?? false)
    }
  }

  @Test("of independent inputs are those of the model")
  func independent() throws {
    let inputs = IndependentInputs([
      ("x1", Uniform(from: 0, to: 1)), ("x2", Uniform(from: 0, to: 1)),
    ])
    let effects = inputs.shapleyEffects(of: "y", samples: 40_000, seed: 2) { $0[0] * $0[1] + $0[0] }
    let x = SobolIndicesTests.drivers(2)
    let y = (x[0] * x[1] + x[0]).named("y")
    let model = try Model(y).shapleyEffects(of: y, samples: 65_536, seed: 3)
    for name in ["x1", "x2"] {
      let (one, other) = (try #require(effects[name]), try #require(model[name]))
      let error = (one.estimate.standardError ?? 0) + (other.estimate.standardError ?? 0)
      #expect(abs(one.estimate.value - other.estimate.value) < 4 * error)
    }
  }

  @Test("need covariances that are positive definite")
  func indefinite() {
    #expect(JointNormal(names: ["a", "b"], means: [0, 0], covariance: [[1, 2], [2, 1]]) == nil)
  }
}

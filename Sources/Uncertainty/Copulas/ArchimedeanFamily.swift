import CKernels
import Foundation

/// Copulas of two uniforms that depend on each other more in one corner than in others.
///
/// - SeeAlso: Nelsen (2006), An Introduction to Copulas, 2nd edition, Springer, chapters 4 and 5;
///   Joe (2014), Dependence Modeling with Copulas, CRC Press, chapter 4.
package enum ArchimedeanFamily: Int32, Sendable, CaseIterable {
  /// Low values come together.
  case clayton = 0
  /// High values come together.
  case gumbel = 1
  /// Neither corner is special.
  case frank = 2

  /// The name in lower case.
  package var name: String { "\(self)" }

  /// The least parameter, without dependence, and the greatest.
  package var parameters: ClosedRange<Double> {
    switch self {
    case .clayton: 0...100
    case .gumbel: 1...100
    case .frank: 0...700
    }
  }

  /// P(U ≤ u, V ≤ v), θ being neither end of its range.
  package func cumulative(_ u: Double, _ v: Double, parameter: Double) -> Double {
    let t = parameter
    switch self {
    case .clayton:
      let (x, y) = (-t * log(u), -t * log(v))
      let most = max(x, y)
      // (eˣ + eʸ − 1)^(−1/θ), the greater power taken out.
      return exp(-(most + log(exp(x - most) + exp(y - most) - exp(-most))) / t)
    case .gumbel:
      return exp(-pow(pow(-log(u), t) + pow(-log(v), t), 1 / t))
    case .frank:
      return -log1p(expm1(-t * u) * expm1(-t * v) / expm1(-t)) / t
    }
  }

  /// The uniform that, beside u, has the conditional probability v, as the kernels compute it.
  package func value(beside u: Double, at v: Double, parameter: Double) -> Double {
    JointUniform(family: self, parameter: parameter, isFirstTurned: false, isSecondTurned: false)
      .value(u, v)
  }

  // MARK: Rank correlations

  /// Kendall's rank correlation.
  package func kendall(parameter: Double) -> Double {
    switch self {
    case .clayton: parameter / (parameter + 2)
    case .gumbel: 1 - 1 / parameter
    case .frank: 1 - 4 / parameter * (1 - Self.debye(1, parameter))
    }
  }

  /// Spearman's rank correlation.
  package func spearman(parameter: Double) -> Double {
    switch self {
    case .clayton:
      // 12 ∫∫ C − 3, with u = s³ because of the corner.
      let rule = GaussLegendre.long
      func share(_ s: Double) -> Double { s * s * s }
      let integral = rule.integral(from: 0, to: 1) { s in
        3 * s * s
          * [(0, s), (s, 1)].reduce(0) { sum, part in
            sum
              + rule.integral(from: part.0, to: part.1) { r in
                3 * r * r * cumulative(share(s), share(r), parameter: parameter)
              }
          }
      }
      return 12 * integral - 3
    case .gumbel:
      // By Pickands' function A: 12 ∫ (1 + A)⁻² − 3, the same on both sides of ½.
      let rule = GaussLegendre.long
      let integral = [0, 0.125, 0.25, 0.375].reduce(0.0) { sum, start in
        sum
          + rule.integral(from: start, to: start + 0.125) { t in
            let most = 1 - t
            let a = most * pow(1 + pow(t / most, parameter), 1 / parameter)
            return 1 / ((1 + a) * (1 + a))
          }
      }
      return 24 * integral - 3
    case .frank:
      return 1
        - 12 / parameter * (Self.debye(1, parameter) - Self.debye(2, parameter))
    }
  }

  /// The parameter with a Kendall rank correlation above 0; nil beyond the range.
  package func parameter(kendall: Double) -> Double? {
    let found: Double?
    switch self {
    case .clayton: found = 2 * kendall / (1 - kendall)
    case .gumbel: found = 1 / (1 - kendall)
    case .frank: found = root(of: kendall) { self.kendall(parameter: $0) }
    }
    return found.flatMap { parameters.contains($0) ? $0 : nil }
  }

  /// The parameter with a Spearman rank correlation above 0; nil beyond the range.
  package func parameter(spearman: Double) -> Double? {
    root(of: spearman) { self.spearman(parameter: $0) }
  }

  private func root(of wanted: Double, _ correlation: (Double) -> Double) -> Double? {
    let low = parameters.lowerBound
    return MonotoneRoot.zero(from: log(1e-6), to: log(parameters.upperBound - low)) {
      correlation(low + exp($0)) - wanted
    }.map { low + exp($0) }
  }

  /// Debye's function n/xⁿ ∫ tⁿ/(eᵗ − 1) from 0 to x.
  private static func debye(_ n: Int, _ x: Double) -> Double {
    let power = Double(n)
    let whole = Quadrature.integral(from: 0, to: x) { t in
      t == 0 ? (n == 1 ? 1 : 0) : pow(t, power) / expm1(t)
    }
    return power / pow(x, power) * whole.value
  }
}

/// A uniform that depends on another: both as drawn independently go in.
package struct JointUniform: Sendable, Hashable {
  /// The copula.
  package let family: ArchimedeanFamily
  /// θ, inside its range.
  package let parameter: Double
  /// True if the first is seen from its upper end.
  package let isFirstTurned: Bool
  /// True if the second is seen from its upper end.
  package let isSecondTurned: Bool

  /// Creates a uniform from its copula.
  package init(
    family: ArchimedeanFamily, parameter: Double, isFirstTurned: Bool, isSecondTurned: Bool
  ) {
    self.family = family
    self.parameter = parameter
    self.isFirstTurned = isFirstTurned
    self.isSecondTurned = isSecondTurned
  }

  /// The same as the kernels take it.
  var joint: su_joint {
    su_joint(
      family: family.rawValue, turned: (isFirstTurned ? 1 : 0) + (isSecondTurned ? 2 : 0),
      parameter: parameter)
  }

  /// The uniforms of a column of pairs of draws; `out` may be one of them.
  func fill(
    _ out: UnsafeMutablePointer<Double>, _ u: UnsafePointer<Double>, _ v: UnsafePointer<Double>,
    _ count: Int, _ kernels: su_kernels
  ) {
    var joint = joint
    kernels.joined(out, u, v, count, &joint)
  }

  /// One value, with the bits of a column.
  package func value(_ u: Double, _ v: Double) -> Double {
    var result = 0.0
    withUnsafePointer(to: u) { u in
      withUnsafePointer(to: v) { v in fill(&result, u, v, 1, Kernels.baseline) }
    }
    return result
  }
}

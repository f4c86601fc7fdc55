import Foundation

/// A Maxwell law: the length of a vector in space whose three components are normal, such as
/// the speed of a molecule.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions 1, ch. 18.
public struct Maxwell: Law {
  /// Standard deviation of each component.
  public let scale: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from the standard deviation of each component.
  ///
  /// - Faults: unless `0 < scale < ∞`.
  public init(scale: Double) {
    parameters = [LawParameter("scale", scale)]
    faults = FaultCollector.faults(of: "maxwell") {
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
    }
    self.scale = faults.isEmpty ? scale : .nan
    support = faults.isEmpty ? .positive : .none
  }

  public var family: String { "maxwell" }
  /// √(2/π).
  private static let factor = 0.797_884_560_802_865_355_88

  public func density(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 0) {
      let z = $0 / scale
      return settled(Self.standardDensity(z) / scale, at: $0)
    }
  }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      let z = $0 / scale
      if z * z == .infinity { return -.infinity }
      return 2 * .logRatio($0, over: scale) - z * z / 2 + Foundation.log(Self.factor)
        - Foundation.log(scale)
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { Self.lower($0 / scale) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { Self.upper($0 / scale) }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { scale * ($0 <= 0.5 ? Self.lowerRoot($0) : Self.upperRoot(1 - $0)) }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { scale * ($0 <= 0.5 ? Self.upperRoot($0) : Self.lowerRoot(1 - $0)) }
  }

  private static func standardDensity(_ z: Double) -> Double {
    factor * z * z * Foundation.exp(-z * z / 2)
  }
  /// Below 1.5 the series φ-like e^(−z²/2) z³ Σ z²ⁿ/(3·5·…·(2n+3)), all of whose terms are
  /// positive; erf(z/√2) less its correction would cancel there.
  private static func lower(_ z: Double) -> Double {
    if z > 1.5 { return 1 - upper(z) }
    var (term, sum, n) = (1.0 / 3, 1.0 / 3, 5.0)
    while term > sum * 1e-17 {
      term *= z * z / n
      sum += term
      n += 2
    }
    return standardDensity(z) * z * sum
  }
  private static func upper(_ z: Double) -> Double {
    if z < 1.5 { return 1 - lower(z) }
    // e^(−z²/2) falls faster than z grows.
    return z > 1e3 ? 0 : erfc(z / 2.0.squareRoot()) + factor * z * Foundation.exp(-z * z / 2)
  }
  /// On the logarithm of z, in which the logarithm of the CDF is nearly straight.
  private static func lowerRoot(_ p: Double) -> Double {
    let start = Foundation.log(3 * p / factor) / 3
    return Foundation.exp(
      MonotoneInverse.solve(in: start...1, from: start) { y in
        let z = Foundation.exp(y)
        let share = lower(z)
        return (Foundation.log(share / p), standardDensity(z) * z / share)
      })
  }
  private static func upperRoot(_ q: Double) -> Double {
    MonotoneInverse.solve(in: 1...50, from: (-2 * Foundation.log(q)).squareRoot()) { z in
      let share = upper(z)
      return (-Foundation.log(share / q), standardDensity(z) / share)
    }
  }

  public var mean: Double { 2 * Self.factor * scale }
  public var variance: Double { scale * (3 - 8 / .pi) * scale }
  /// 2√2(16 − 5π)/(3π − 8)^1.5.
  public var skewness: Double { ifSound(0.485_692_828_049_590_808_66) }
  /// −4(96 − 40π + 3π²)/(3π − 8)².
  public var excessKurtosis: Double { ifSound(0.108_163_842_816_294_691_50) }
  /// ln(scale √(2π)) + γ − ½, γ being Euler's constant.
  public var entropy: Double? {
    Foundation.log(scale) + 0.918_938_533_204_672_741_8 + .eulerGamma - 0.5
  }
}

extension Law where Self == Maxwell {
  /// A Maxwell law from the standard deviation of each component.
  public static func maxwell(scale: Double) -> Maxwell { Maxwell(scale: scale) }
}

import Foundation

/// Elementary expressions whose textbook form loses digits, overflows or divides by zero near
/// a limit, written so that they pass through it.
extension Double {
  /// Euler's constant, γ.
  static let eulerGamma = 0.577_215_664_901_532_860_61

  /// ln(x / y) for positive x and y: exact where they are close, and where x / y overflows.
  static func logRatio(_ x: Double, over y: Double) -> Double {
    if x > y / 2 && x < 2 * y { return log1p((x - y) / y) }
    let ratio = x / y
    return ratio.isNormal ? Foundation.log(ratio) : Foundation.log(x) - Foundation.log(y)
  }

  /// (x / y)ᵏ for x ≥ 0 and y > 0, also where x / y overflows or underflows.
  static func power(_ x: Double, over y: Double, exponent k: Double) -> Double {
    let ratio = x / y
    if ratio.isNormal { return pow(ratio, k) }
    return x == 0 ? pow(0, k) : Foundation.exp(k * logRatio(x, over: y))
  }

  /// ln(p / (1 − p)), to the last digits also near p = ½, where it vanishes.
  static func logit(_ p: Double) -> Double {
    if p < 0.25 { return Foundation.log(p) - log1p(-p) }
    return p < 0.5 ? -log1p((1 - 2 * p) / p) : log1p((2 * p - 1) / (1 - p))
  }

  /// ln(1 + ξz) / ξ, and z itself for ξ = 0. Arguments with 1 + ξz < 0 count as its zero.
  static func shapedLog(_ z: Double, shape: Double) -> Double {
    // Apart, because 0 · ∞ is no number.
    if shape == 0 { return z }
    let t = shape * z
    if abs(t) < 1e-6 { return z * (1 - t * (1 / 2 - t * (1 / 3 - t / 4))) }
    return log1p(Swift.max(t, -1)) / shape
  }

  /// (e^(ξw) − 1) / ξ, and w itself for ξ = 0: the inverse of `shapedLog`.
  static func shapedExp(_ w: Double, shape: Double) -> Double {
    if shape == 0 { return w }
    let t = shape * w
    if abs(t) < 1e-6 { return w * (1 + t * (1 / 2 + t * (1 / 6 + t / 24))) }
    return expm1(t) / shape
  }
}

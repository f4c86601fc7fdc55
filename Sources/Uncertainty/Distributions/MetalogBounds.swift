import Foundation

/// The ends of a metalog and what they do to its curve: the curve is that of x without bounds,
/// of ln(x − lower) or −ln(upper − x) with one, of their sum ln((x − lower)/(upper − x)) with two.
struct MetalogBounds: Sendable {
  let lower: Double
  let upper: Double

  private var hasLower: Bool { lower > -.infinity }
  private var hasUpper: Bool { upper < .infinity }

  /// From a value to the curve's.
  func curve(_ x: Double) -> Double {
    if !hasLower && !hasUpper { return x }
    if hasLower && hasUpper { return .logRatio(x - lower, over: upper - x) }
    return hasLower ? Foundation.log(x - lower) : -Foundation.log(upper - x)
  }

  /// From the curve to the value.
  func value(_ m: Double) -> Double {
    if !hasLower && !hasUpper { return m }
    if hasLower && hasUpper {
      let share = (upper - lower) / (1 + Foundation.exp(abs(m)))
      return m < 0 ? lower + share : upper - share
    }
    return hasLower ? lower + Foundation.exp(m) : upper - Foundation.exp(-m)
  }

  /// ln of the derivative of the curve's value by x.
  func logSlope(_ x: Double) -> Double {
    var log = 0.0
    if hasLower { log -= Foundation.log(x - lower) }
    if hasUpper { log -= Foundation.log(upper - x) }
    return hasLower && hasUpper ? log + Foundation.log(upper - lower) : log
  }

  /// The deviation of the value from the curve's middle `m0`, and its unit: small deviations
  /// keep their digits, large ones do not overflow.
  func deviation(_ m: Double, from m0: Double) -> Double {
    if hasLower && hasUpper { return (value(m) - value(m0)) / unit(m0) }
    if hasLower { return expm1(m - m0) }
    return hasUpper ? -expm1(m0 - m) : m - m0
  }
  func unit(_ m0: Double) -> Double {
    if hasLower && hasUpper { return upper - lower }
    if !hasLower && !hasUpper { return 1 }
    return Foundation.exp(hasLower ? m0 : -m0)
  }

  /// Which moments exist, given the slopes of the curve in the tails.
  func tail(_ curve: MetalogCurve) -> HeavyTail {
    if hasLower == hasUpper { return HeavyTail(index: .infinity) }
    return HeavyTail(index: 1 / (hasLower ? curve.upperSlope : curve.lowerSlope))
  }
  /// Where the mean goes if it is infinite.
  var heavySign: Double { hasLower ? 1 : -1 }
}

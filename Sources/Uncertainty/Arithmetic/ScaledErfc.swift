import Foundation

/// The complementary error function without its exponential: erfcx(x) = exp(x²) erfc(x).
enum ScaledErfc {
  private static let twoOverRootPi = 1.128_379_167_095_512_573_9
  /// From here on the continued fraction is short.
  private static let far = 2.0

  /// exp(x²) erfc(x), for any x that does not overflow it.
  static func value(_ x: Double) -> Double {
    if x < far { return exp(x * x) * erfc(x) }
    return 0.5 * twoOverRootPi / (x + fraction(x))
  }

  /// −d/dx of `value`: positive and without cancellation for large x.
  static func descent(_ x: Double) -> Double {
    if x < far { return twoOverRootPi - 2 * x * value(x) }
    let k = fraction(x)
    return twoOverRootPi * k / (x + k)
  }

  /// How much `value` falls from `low` on over `width` ≥ 0, accurate in relative terms however
  /// small the width.
  static func drop(from low: Double, width: Double) -> Double {
    if width > 0.5 + 0.5 * abs(low) { return value(low) - value(low + width) }
    return GaussLegendre.short.integral(from: low, width: width, of: descent)
  }

  /// ½/(x + 1/(x + (3/2)/(x + …))), from the far end; DLMF 7.9.1.
  private static func fraction(_ x: Double) -> Double {
    // The error falls as exp(−2x√(2n)).
    guard x >= far else { return .nan }
    let terms = Int(200 / (x * x)) + 14
    var k = 0.0
    for n in stride(from: terms, to: 0, by: -1) { k = 0.5 * Double(n) / (x + k) }
    return k
  }
}

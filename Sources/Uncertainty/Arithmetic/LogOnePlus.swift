import Foundation

/// Logarithms near 1, where the plain function loses digits.
enum LogOnePlus {
  /// ln(1 + x) − x, to a few units in the last place, for x > −1.
  ///
  /// With r = x / (2 + x), ln(1 + x) = 2 artanh r and 2r − x = −rx, so the large parts cancel
  /// on paper and not in the arithmetic.
  static func lessArgument(_ x: Double) -> Double {
    if x < -0.5 || x > 1 { return log1p(x) - x }
    let r = x / (2 + x)
    return -r * (x - 2 * r * r * artanhTail(r * r))
  }

  /// ⅓ + y/5 + y²/7 + …, for 0 ≤ y ≤ 1/9, summed from the small end.
  private static func artanhTail(_ y: Double) -> Double {
    if y < 1e-3 {
      return 1 / 3 + y * (1 / 5 + y * (1 / 7 + y * (1 / 9 + y * (1 / 11 + y / 13))))
    }
    let y2 = y * y
    let high =
      1 / 19 + y2 * (1 / 23 + y2 * (1 / 27 + y2 * (1 / 31 + y2 * (1 / 35 + y2 / 39))))
    let highOdd =
      1 / 21 + y2 * (1 / 25 + y2 * (1 / 29 + y2 * (1 / 33 + y2 * (1 / 37 + y2 / 41))))
    let y4 = y2 * y2
    let low = 1 / 3 + y2 * (1 / 7) + y4 * (1 / 11 + y2 * (1 / 15))
    let lowOdd = 1 / 5 + y2 * (1 / 9) + y4 * (1 / 13 + y2 * (1 / 17))
    return low + y * lowOdd + y4 * y4 * (high + y * highOdd)
  }
}

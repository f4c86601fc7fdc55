import Foundation

/// The zero of a monotone function in a bracket, to the last digits.
enum MonotoneRoot {
  /// Finds the zero of `f` between `low` and `high`; nil if `f` has the same sign at both.
  ///
  /// False position in the Illinois variant, with bisection wherever that is slow; at most 120
  /// calls of `f`.
  static func zero(from low: Double, to high: Double, of f: (Double) -> Double) -> Double? {
    var (a, b) = (low, high)
    var (fa, fb) = (f(a), f(b))
    if fa == 0 { return a }
    if fb == 0 { return b }
    guard fa * fb < 0 else { return nil }
    for step in 0..<118 {
      let x = candidate(a, fa, b, fb, bisect: step % 3 == 2)
      // The bracket is two neighbours.
      if x == a || x == b { break }
      let fx = f(x)
      if fx == 0 { return x }
      if fx * fb < 0 {
        (a, fa) = (b, fb)
      } else {
        fa *= 0.5
      }
      (b, fb) = (x, fx)
    }
    return abs(fa) < abs(fb) ? a : b
  }

  private static func candidate(
    _ a: Double, _ fa: Double, _ b: Double, _ fb: Double, bisect: Bool
  ) -> Double {
    let middle = a + 0.5 * (b - a)
    // Bisection as soon as false position leaves a wide bracket.
    if bisect && abs(b - a) > 1e-6 * abs(b) || !fa.isFinite || !fb.isFinite { return middle }
    let x = b - fb * ((b - a) / (fb - fa))
    return x > min(a, b) && x < max(a, b) ? x : middle
  }
}

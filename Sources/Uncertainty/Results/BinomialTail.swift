import Foundation

/// Exact tail probabilities of a binomial count B of `trials` trials with chance `p`, for
/// intervals that need no assumption about a law. Good for up to 10¹² trials.
package enum BinomialTail {
  /// P(B = k), by Loader's saddle-point form, which keeps its digits for many trials.
  ///
  /// - SeeAlso: Loader (2000), Fast and Accurate Computation of Binomial Probabilities.
  package static func mass(_ k: Int, of trials: Int, chance p: Double) -> Double {
    if k < 0 || k > trials { return 0 }
    let (n, x) = (Double(trials), Double(k))
    let q = 1 - p
    if p <= 0 { return k == 0 ? 1 : 0 }
    if q <= 0 { return k == trials ? 1 : 0 }
    if k == 0 { return exp(n * log1p(-p)) }
    if k == trials { return exp(n * log(p)) }
    let y = n - x
    let exponent =
      stirlingError(n) - stirlingError(x) - stirlingError(y) - deviance(x, n * p)
      - deviance(y, n * q)
    return exp(exponent) * (n / (2 * Double.pi * x * y)).squareRoot()
  }

  /// P(B ≥ k).
  package static func atLeast(_ k: Int, of trials: Int, chance p: Double) -> Double {
    if k <= 0 { return 1 }
    if k > trials || p <= 0 { return 0 }
    if p >= 1 { return 1 }
    let (a, b) = (Double(k), Double(trials - k + 1))
    if p > (a + 1) / (a + b + 2) {
      return 1 - atLeast(trials - k + 1, of: trials, chance: 1 - p)
    }
    return mass(k, of: trials, chance: p) * (1 - p) * continuedFraction(a, b, p)
  }

  /// P(B ≤ k).
  package static func atMost(_ k: Int, of trials: Int, chance p: Double) -> Double {
    atLeast(trials - k, of: trials, chance: 1 - p)
  }

  /// The continued fraction of the incomplete beta function, by Lentz's method.
  ///
  /// - SeeAlso: DLMF 8.17.22.
  private static func continuedFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    var c = 1.0
    var d = 1 / nonZero(1 - (a + b) * x / (a + 1), tiny)
    var result = d
    for step in 1...10_000_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / nonZero(1 + even * d, tiny)
      c = nonZero(1 + even / c, tiny)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / nonZero(1 + odd * d, tiny)
      c = nonZero(1 + odd / c, tiny)
      let change = d * c
      result *= change
      if abs(change - 1) < 4e-16 { break }
    }
    return result
  }

  private static func nonZero(_ value: Double, _ tiny: Double) -> Double {
    abs(value) < tiny ? tiny : value
  }

  /// ln n! less Stirling's approximation of it.
  private static func stirlingError(_ n: Double) -> Double {
    if n < 16 {
      return lgamma(n + 1) - (n + 0.5) * log(n) + n - 0.918_938_533_204_672_741_8
    }
    let s = 1 / (n * n)
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - s / 1188) * s) * s) * s) / n
  }

  /// x ln(x/m) + m − x, without cancellation where x is near m.
  private static func deviance(_ x: Double, _ m: Double) -> Double {
    guard abs(x - m) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
    let v = (x - m) / (x + m)
    var sum = (x - m) * v
    var power = 2 * x * v
    var odd = 3.0
    while true {
      power *= v * v
      let next = sum + power / odd
      if next == sum { return sum }
      sum = next
      odd += 2
    }
  }
}

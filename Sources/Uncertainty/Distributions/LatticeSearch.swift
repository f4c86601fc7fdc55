import CGSL
import Foundation

/// Inverts the cumulative probabilities of laws of integers, exactly: the smallest integer
/// that reaches a probability, by doubling steps from a normal guess and then bisection.
enum LatticeSearch {
  /// The smallest k with `cumulative(k) ≥ probability`; the support's ends for 0 and 1.
  static func inverse(lower probability: Double, of law: some Law) -> Double {
    let support = law.support
    if !law.faults.isEmpty || probability.isNaN { return .nan }
    if probability <= 0 { return support.lower }
    if probability >= 1 { return support.upper }
    let first = guess(gsl_cdf_ugaussian_Pinv(probability), law)
    let start = refined(first, support, law) {
      let tail = law.cumulative($0)
      return (tail, log(tail / probability))
    }
    return smallest(in: support, near: start) { law.cumulative($0) >= probability }
  }

  /// The smallest k with `survival(k) ≤ probability`; the support's ends for 0 and 1.
  static func inverse(upper probability: Double, of law: some Law) -> Double {
    let support = law.support
    if !law.faults.isEmpty || probability.isNaN { return .nan }
    if probability <= 0 { return support.upper }
    if probability >= 1 { return support.lower }
    let first = guess(gsl_cdf_ugaussian_Qinv(probability), law)
    let start = refined(first, support, law) {
      let tail = law.survival($0)
      return (tail, log(probability / tail))
    }
    return smallest(in: support, near: start) { law.survival($0) <= probability }
  }

  /// A few steps of Newton's method on the logarithm of the share reached, for laws so wide
  /// that the first guess is many integers off.
  private static func refined(
    _ guess: Double, _ support: Support, _ law: some Law,
    _ reached: (Double) -> (tail: Double, excess: Double)
  ) -> Double {
    var x = clamped(guess, support)
    for _ in 0..<6 {
      let (tail, excess) = reached(x)
      let step = excess * tail / law.density(x)
      if !step.isFinite || abs(step) < 1 { break }
      x = clamped(x - step, support)
    }
    return x
  }

  /// The smallest integer of the support from which on `reached` is true; the upper end of the
  /// support counts as reached.
  static func smallest(
    in support: Support, near start: Double, where reached: (Double) -> Bool
  ) -> Double {
    var high = clamped(start, support)
    var low = high
    var step = 1.0
    if reached(high) {
      repeat {
        high = low
        if low <= support.lower { return support.lower }
        low = max(support.lower, (low - step).rounded(.down))
        step *= 2
      } while reached(low)
    } else {
      repeat {
        low = high
        if high >= support.upper || high.isInfinite { return support.upper }
        high = min(support.upper, (high + step).rounded(.up))
        step *= 2
      } while !(high >= support.upper || reached(high))
    }
    return bisect(low, high, reached)
  }

  /// `low` has not reached, `high` has; ends at neighbours, also where doubles are coarser
  /// than integers.
  private static func bisect(
    _ low: Double, _ high: Double, _ reached: (Double) -> Bool
  ) -> Double {
    var low = low
    var high = high
    while high - low > 1 {
      let middle = (low + (min(high, .greatestFiniteMagnitude) - low) / 2).rounded(.down)
      if middle <= low || middle >= high { break }
      if reached(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// Mean and spread with a correction for skewness (Cornish & Fisher, 1938).
  private static func guess(_ z: Double, _ law: some Law) -> Double {
    let spread = law.standardDeviation
    let skewed = z + law.skewness * (z * z - 1) / 6
    let guess = law.mean + spread * (skewed.isFinite ? skewed : z)
    return guess.isNaN ? law.mean : guess
  }

  private static func clamped(_ start: Double, _ support: Support) -> Double {
    let anchor = support.lower.isFinite ? support.lower : min(0, support.upper)
    let start = start.isFinite ? start.rounded() : anchor
    return min(max(start, support.lower), support.upper)
  }
}

/// A share of a variance, estimated from means of classes, with what its interval needs.
///
/// Where the share is small its variance is that of products of pairs of samples, which is known; it
/// grows with the share as single samples come to count. So the interval holds the shares from which
/// the estimate is no farther than chance would take it *there*, as Wilson's does for a probability.
/// It reaches farther up than down, as the estimate's own law does.
///
/// - SeeAlso: Wilson (1927), Journal of the American Statistical Association 22, 209–212; Efron &
///   Stein (1981), The jackknife estimate of variance, Annals of Statistics 9, 586–596.
package struct VarianceShare: Sendable {
  /// The share by all samples; about zero, perhaps below, if there is none.
  package let whole: Double
  /// The share without each group.
  package let leaving: [Double]
  /// The variance of the part in which pairs of samples meet: all there is where the share is zero.
  package let pairs: Double
  /// What single samples add to the variance for each unit of a small share.
  package let slope: Double

  /// The share with its 95 % interval.
  package func estimate(sizes: [Int]) -> Estimate {
    let plain = GroupJackknife.estimate(whole: whole, leaving: leaving, sizes: sizes)
    guard pairs > 0, let error = plain.standardError, error.isFinite else { return plain }
    let known = max(0, whole)
    // Leaving out groups counts pairs twice.
    let singles = max(0, error * error - 2 * pairs)
    // Near zero groups tell little of what single samples add: their own noise is as large.
    let trust = Self.trust(known, slope: slope, pairs: pairs)
    let rate = slope * (1 - trust) + (known > 0 ? trust * singles / known : 0)
    let z = StudentQuantile.upper95(Double(leaving.count - 1))
    return Estimate(
      value: whole, standardError: (pairs + rate * known).squareRoot(),
      interval: interval(z, rate))
  }

  /// How far a share is beyond what chance makes of none, from 0 to 1: the part of its variance that
  /// single samples have, squared.
  static func trust(_ share: Double, slope: Double, pairs: Double) -> Double {
    let singles = slope * max(0, share)
    guard singles > 0 else { return 0 }
    let part = singles / (singles + pairs)
    return part * part
  }

  /// The shares s for which (s − estimate)² ≤ z² (pairs + rate · s), or z² pairs below zero.
  private func interval(_ z: Double, _ rate: Double) -> Interval {
    let reach = z * pairs.squareRoot()
    let middle = whole + z * z * rate / 2
    let half = z * max(0, pairs + rate * (whole + z * z * rate / 4)).squareRoot()
    return Interval(
      lower: whole < reach ? whole - reach : middle - half,
      upper: whole < -reach ? whole + reach : middle + half)
  }
}

import Foundation

/// Which two of `count` sorted samples enclose a percentile of the law they come from, with at
/// least a given confidence. The ranks are exact, by the binomial law of the number of samples
/// below the percentile, and hold for every law.
///
/// Ranks begin at 1, the smallest sample. Where no sample is low (high) enough, there is no
/// rank: the bound is −∞ (+∞).
///
/// - SeeAlso: David & Nagaraja (2003), Order Statistics, 7.1; Hahn & Meeker (1991), 5.2.
public struct QuantileRanks: Sendable, Hashable {
  /// Rank of the sample that bounds the percentile from below; nil if none does.
  public let lower: Int?
  /// Rank of the sample that bounds the percentile from above; nil if none does.
  public let upper: Int?

  /// Both bounds with the error shared evenly: on either side the bound fails with a chance of
  /// at most (1 − confidence) / 2.
  public static func central(
    count: Int, probability: Double, confidence: Double = 0.95
  ) -> QuantileRanks {
    let side = (1 + confidence) / 2
    return QuantileRanks(
      lower: lowerBound(count: count, probability: probability, confidence: side),
      upper: upperBound(count: count, probability: probability, confidence: side))
  }

  /// The greatest rank whose sample is at or below the percentile with the confidence given.
  public static func lowerBound(
    count: Int, probability: Double, confidence: Double = 0.95
  ) -> Int? {
    // Sample k lies above the percentile if fewer than k samples lie below it.
    let rank = last(in: bracket(count, probability)) {
      1 - confidence >= BinomialTail.atMost($0 - 1, of: count, chance: probability)
    }
    return rank >= 1 ? rank : nil
  }

  /// The least rank whose sample is at or above the percentile with the confidence given.
  public static func upperBound(
    count: Int, probability: Double, confidence: Double = 0.95
  ) -> Int? {
    let rank =
      1
      + last(in: bracket(count, probability)) {
        1 - confidence < BinomialTail.atLeast($0, of: count, chance: probability)
      }
    return rank <= count ? rank : nil
  }

  /// Two ranks that enclose the percentile with the confidence given, and exceed it by as
  /// little as any two do; nil if no two enclose it. Unlike ``central(count:probability:confidence:)``
  /// the error may lie mostly on one side.
  public static func bilateral(
    count: Int, probability: Double, confidence: Double = 0.95
  ) -> QuantileRanks? {
    let range = bracket(count, probability)
    let cumulative = (range.lowerBound...range.upperBound).map {
      BinomialTail.atMost($0, of: count, chance: probability)
    }
    // X₍ⱼ₎ ≤ q ≤ X₍ₖ₎ has the chance P(j ≤ B ≤ k − 1).
    func coverage(_ j: Int, _ k: Int) -> Double {
      cumulative[k - 1 - range.lowerBound]
        - (j - 1 < range.lowerBound ? 0 : cumulative[j - 1 - range.lowerBound])
    }
    var best: (ranks: QuantileRanks, coverage: Double)?
    var k = max(1, range.lowerBound + 1)
    for j in max(1, range.lowerBound)...max(1, min(count, range.upperBound)) {
      while k <= min(count, range.upperBound) && coverage(j, k) < confidence { k += 1 }
      if k > min(count, range.upperBound) { break }
      if coverage(j, k) < best?.coverage ?? 2 {
        best = (QuantileRanks(lower: j, upper: k), coverage(j, k))
      }
    }
    return best?.ranks
  }

  /// Counts outside this range have a chance below 10⁻²⁰.
  private static func bracket(_ count: Int, _ p: Double) -> ClosedRange<Int> {
    let n = Double(count)
    let reach = 10 * (n * p * (1 - p)).squareRoot() + 60
    let middle = n * p
    return max(0, Int(middle - reach))...min(count, Int(middle + reach))
  }

  /// The last number of a range for which a condition holds that, once false, stays false; one
  /// less than the range if it holds for none.
  private static func last(in range: ClosedRange<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound - 1, range.upperBound)
    while low < high {
      let middle = low + (high - low + 1) / 2
      if holds(middle) { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

import Foundation

/// A share of the samples, as the replicates of a design know it: the share that lies at or below some
/// value, say.
///
/// The variance of the share is found from how replicates differ. It says how many independent samples
/// would know the share as well; their exact interval (Clopper & Pearson) is the share's, with Student's
/// t in the place of the normal law for so few replicates. So the interval is right for shares near 0
/// and 1, too, and for a design that gains nothing.
///
/// Counts of a replicate are whole, so that replicates may agree by chance and still be wrong. The
/// variance of a count is therefore taken to be no less than what makes the interval hold a count
/// that chance rounds up or down, when all replicates round alike.
///
/// - SeeAlso: Korn & Graubard (1998), Confidence intervals for proportions with small expected number
///   of positive counts estimated from survey data, Survey Methodology 24(2), 193–201.
struct ReplicateShare: Sendable {
  /// The share of all samples.
  let value: Double
  /// The variance of the share.
  let variance: Double
  private let replicates: Int
  private let samples: Double

  /// - Parameter counts: for each replicate, how many samples there are and how many of them count.
  init(_ counts: [(of: Double, number: Double)]) {
    let kept = counts.filter { $0.of > 0 }
    let (n, groups) = (kept.reduce(0) { $0 + $1.of }, Double(kept.count))
    let share = kept.reduce(0) { $0 + $1.number } / n
    let squares = kept.reduce(0) {
      let deviation = $1.number - $1.of * share
      return $0 + deviation * deviation
    }
    value = share
    samples = n
    replicates = kept.count
    let each = squares / (groups - 1)
    variance = groups * max(each, Self.leastVariance(replicates: kept.count)) / (n * n)
  }

  /// Student's t at which an interval of all replicates alike reaches as far as Clopper and Pearson's
  /// bound of a chance that none of them met.
  private static func leastVariance(replicates: Int) -> Double {
    let groups = Double(replicates)
    let bound = 1 - pow(0.025, 1 / groups)
    let half = bound / StudentQuantile.upper95(groups - 1)
    return groups * half * half
  }

  /// Standard error of the share.
  var standardError: Double { variance.squareRoot() }

  /// Half the width of Student's interval.
  var halfWidth: Double {
    replicates < 2 ? 1 : standardError * StudentQuantile.upper95(Double(replicates - 1))
  }

  /// The interval of the true share, where a share `value` was found; by default the one found.
  func interval(of share: Double? = nil, confidence: Double = 0.95) -> Interval {
    guard replicates >= 2 else { return Interval(lower: 0, upper: 1) }
    let share = share ?? value
    let side = (1 - confidence) / 2
    let few = StudentT(degreesOfFreedom: Double(replicates - 1)).quantile(upper: side)
    let many = Normal(mean: 0, standardDeviation: 1).quantile(upper: side)
    // Without a sample that counts, or with all of them, replicates tell nothing of the variance;
    // of two samples that are each other's mirror image one may tell what the other does.
    let equivalent = share * (1 - share) / variance * (many / few) * (many / few)
    let n = share > 0 && share < 1 ? max(equivalent, 1) : samples / 2
    return Interval(
      lower: share > 0
        ? Beta(alpha: n * share, beta: n * (1 - share) + 1).quantile(side) : 0,
      upper: share < 1
        ? Beta(alpha: n * share + 1, beta: n * (1 - share)).quantile(upper: side) : 1)
  }
}

extension OutputSummary {
  /// The share of samples at or below `x`, in the run's own unit.
  func replicateShare(notAbove x: Double) -> ReplicateShare {
    ReplicateShare(
      replicates.map { replicate in
        let ordered = replicate.ordered
        let all = Double(ordered.count)
        return (all, all - ordered.countAbove(x).value)
      })
  }

  /// The share of samples in an interval, in the run's own unit.
  func replicateShare(inside interval: Interval) -> ReplicateShare {
    ReplicateShare(
      replicates.map { replicate in
        let ordered = replicate.ordered
        let outside =
          ordered.countBelow(interval.lower) + ordered.countAbove(interval.upper).value
        return (Double(ordered.count), Double(ordered.count) - outside)
      })
  }

  /// The ranks whose samples enclose a percentile, with the confidence given.
  func ranks(around probability: Double, confidence: Double = 0.95) -> QuantileRanks {
    guard !replicates.isEmpty else {
      return QuantileRanks.central(count: count, probability: probability, confidence: confidence)
    }
    // Woodruff: what the share below the estimate may be, carried over to samples.
    let estimate = ordered.sample(ordered.rank(of: probability)).value
    let share = replicateShare(notAbove: estimate)
      .interval(of: probability, confidence: confidence)
    let (low, high) = (Double(count) * share.lower, Double(count) * share.upper)
    return QuantileRanks(
      lower: low >= 1 ? Int(low) : nil, upper: high < Double(count) ? Int(high) + 1 : nil)
  }
}

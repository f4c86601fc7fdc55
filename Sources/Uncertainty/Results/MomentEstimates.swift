/// Mean, standard deviation, skewness and kurtosis of an output, from its power sums.
///
/// The mean's error is exact: s/√N. The errors of the others come from leaving out one group of
/// consecutive samples at a time (at most 256 groups; up to 1,024 samples, each is a group of
/// its own). Formulas would need moments up to the eighth, which settle far later than what
/// they are to judge.
package struct MomentEstimates: Sendable {
  /// Expected value.
  package let mean: Estimate
  /// Standard deviation, of divisor N − 1.
  package let standardDeviation: Estimate
  /// Third standardized moment; zero for a symmetric law.
  package let skewness: Estimate
  /// Fourth standardized moment less 3; zero for a normal law.
  package let excessKurtosis: Estimate

  /// Computes the moments of a tally.
  package init(_ tally: Tally) {
    let frame = tally.frame
    let total = tally.total.sums
    let groups = Self.groups(of: tally)
    let sizes = groups.map(\.count)
    func jackknife(_ statistic: (MomentSums) -> Double) -> Estimate {
      GroupJackknife.estimate(
        whole: statistic(total), leaving: groups.map { statistic(total - $0) }, sizes: sizes)
    }
    let deviation = Self.deviation(total)
    mean = Estimate(
      value: frame.shift + total.central.mean / frame.scale,
      standardError: deviation / Double(total.count).squareRoot() / frame.scale,
      degreesOfFreedom: Double(total.count - 1))
    standardDeviation = jackknife(Self.deviation).scaled(by: 1 / frame.scale)
    skewness = jackknife(Self.skewness)
    excessKurtosis = jackknife(Self.excessKurtosis)
  }

  private static func groups(of tally: Tally) -> [MomentSums] {
    guard tally.length > 0, tally.length <= BlockMoments.chunk else { return tally.groups.groups }
    return tally.head.map {
      let d = $0 * tally.frame.scale - tally.frame.centre
      return MomentSums(count: 1, powers: SIMD4(d, d * d, d * d * d, d * d * d * d))
    }
  }

  private static func deviation(_ sums: MomentSums) -> Double {
    guard sums.count > 1 else { return .nan }
    let count = Double(sums.count)
    return (sums.central.second * (count / (count - 1))).squareRoot()
  }

  private static func skewness(_ sums: MomentSums) -> Double {
    let central = sums.central
    return central.third / (central.second * central.second.squareRoot())
  }

  private static func excessKurtosis(_ sums: MomentSums) -> Double {
    let central = sums.central
    return central.fourth / (central.second * central.second) - 3
  }
}

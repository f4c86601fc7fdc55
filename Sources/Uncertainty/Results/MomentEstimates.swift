/// Mean, standard deviation, skewness and kurtosis of an output, from its power sums.
///
/// The mean's error is exact: s/√N. The errors of the others come from leaving out one group of
/// consecutive samples at a time (at most 256 groups; up to 1,024 samples, each is a group of
/// its own). Formulas would need moments up to the eighth, which settle far later than what
/// they are to judge. Where samples are laid out by a design, the errors of all, of the mean too,
/// come from leaving out one replicate at a time.
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
  ///
  /// - Parameter replicates: the sums of each replicate of a design; none of independent samples.
  package init(_ tally: Tally, replicates: [MomentSums] = []) {
    let frame = tally.frame
    let total = tally.total.sums
    let groups = replicates.isEmpty ? Self.groups(of: tally) : replicates.filter { $0.count > 0 }
    let sizes = groups.map(\.count)
    func jackknife(_ statistic: (MomentSums) -> Double) -> Estimate {
      GroupJackknife.estimate(
        whole: statistic(total), leaving: groups.map { statistic(total - $0) }, sizes: sizes)
    }
    let deviation = Self.deviation(total)
    let value = frame.shift + total.central.mean / frame.scale
    if replicates.isEmpty {
      mean = Estimate(
        value: value,
        standardError: deviation / Double(total.count).squareRoot() / frame.scale,
        degreesOfFreedom: Double(total.count - 1))
    } else {
      let own = jackknife { $0.central.mean }.scaled(by: 1 / frame.scale)
      mean = Estimate(
        value: value, standardError: own.standardError ?? .nan,
        degreesOfFreedom: Double(groups.count - 1)
      ).widened(by: Self.exactness * max(abs(value), deviation / frame.scale))
    }
    standardDeviation = jackknife(Self.deviation).scaled(by: 1 / frame.scale)
    skewness = jackknife(Self.skewness)
    excessKurtosis = jackknife(Self.excessKurtosis)
  }

  /// How exact values are at best, relative to the greater of mean and deviation: as tables of quantiles
  /// are. Some designs know the mean of a straight line to the last bit.
  private static let exactness = 1e-11

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

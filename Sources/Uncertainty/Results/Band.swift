/// A percentile band of an output: the spread of the quantity itself, by default from P10 to
/// P90, with the median. Each of the three carries the interval of its Monte Carlo error.
///
/// P90 is the value that 90 % of the samples lie below. A band is no confidence interval.
public struct Band: Sendable, Hashable {
  /// The probabilities of the lower and the upper percentile.
  public let levels: ClosedRange<Double>
  /// The lower percentile.
  public let low: Estimate
  /// The median, P50.
  public let median: Estimate
  /// The upper percentile.
  public let high: Estimate

  /// Distance from the lower to the upper percentile.
  public var width: Double { high.value - low.value }
}

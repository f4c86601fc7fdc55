import Uncertainty

extension OutputSummary {
  /// A percentile by the median, as studies of uncertain costs print their bands.
  ///
  /// The half width of the interval is that of the two percentiles' relative errors, taken
  /// together as if they were independent; they move together, so it is rather too wide.
  ///
  /// - Precondition: `probability` is in 0...1.
  public func multipleOfMedian(_ probability: Double) -> Estimate {
    let (level, median) = (quantile(probability), p50)
    let value = level.value / median.value
    let errors = [level, median].map { $0.halfWidth / $0.value }
    let half = abs(value) * (errors[0] * errors[0] + errors[1] * errors[1]).squareRoot()
    return Estimate(
      value: value, interval: Interval(lower: value - half, upper: value + half))
  }
}

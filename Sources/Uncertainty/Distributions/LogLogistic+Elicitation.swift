import Foundation

extension Law where Self == LogLogistic {
  /// A log-logistic law with 5 % of the values below `p5` and 5 % above `p95`.
  ///
  /// - Faults: unless `0 < p5 < p95 < ∞`.
  public static func logLogistic(p5: Double, p95: Double) -> LogLogistic {
    logLogistic(PercentilePair(p: 5, at: p5, p: 95, at: p95))
  }

  /// A log-logistic law with 10 % of the values below `p10` and 10 % above `p90`.
  ///
  /// - Faults: unless `0 < p10 < p90 < ∞`.
  public static func logLogistic(p10: Double, p90: Double) -> LogLogistic {
    logLogistic(PercentilePair(p: 10, at: p10, p: 90, at: p90))
  }

  /// A log-logistic law with a quarter of the values below `p25` and a quarter above `p75`.
  ///
  /// - Faults: unless `0 < p25 < p75 < ∞`.
  public static func logLogistic(p25: Double, p75: Double) -> LogLogistic {
    logLogistic(PercentilePair(p: 25, at: p25, p: 75, at: p75))
  }

  /// A log-logistic law with any two percentiles, as levels in (0, 1), the lower one first.
  ///
  /// - Faults: unless `0 < lower level < higher level < 1` and
  ///   `0 < lowValue < highValue < ∞`.
  public static func logLogistic(
    percentile lowLevel: Double, at lowValue: Double,
    percentile highLevel: Double, at highValue: Double
  ) -> LogLogistic {
    logLogistic(PercentilePair(lowLevel, at: lowValue, highLevel, at: highValue))
  }

  private static func logLogistic(_ pair: PercentilePair) -> LogLogistic {

    let (location, spread) = pair.logLocationAndScale { Double.logit($0) }
    let faults = pair.faults(of: "log-logistic", above: 0)
    return LogLogistic(exp(location), 1 / spread, pair.parameters, faults)
  }
}

import Foundation

extension Law where Self == Pareto {
  /// A Pareto law with 5 % of the values below `p5` and 5 % above `p95`.
  ///
  /// - Faults: unless `0 < p5 < p95 < ∞`.
  public static func pareto(p5: Double, p95: Double) -> Pareto {
    pareto(PercentilePair(p: 5, at: p5, p: 95, at: p95))
  }

  /// A Pareto law with 10 % of the values below `p10` and 10 % above `p90`.
  ///
  /// - Faults: unless `0 < p10 < p90 < ∞`.
  public static func pareto(p10: Double, p90: Double) -> Pareto {
    pareto(PercentilePair(p: 10, at: p10, p: 90, at: p90))
  }

  /// A Pareto law with a quarter of the values below `p25` and a quarter above `p75`.
  ///
  /// - Faults: unless `0 < p25 < p75 < ∞`.
  public static func pareto(p25: Double, p75: Double) -> Pareto {
    pareto(PercentilePair(p: 25, at: p25, p: 75, at: p75))
  }

  /// A Pareto law with any two percentiles, as levels in (0, 1), the lower one first.
  ///
  /// - Faults: unless `0 < lower level < higher level < 1` and
  ///   `0 < lowValue < highValue < ∞`.
  public static func pareto(
    percentile lowLevel: Double, at lowValue: Double,
    percentile highLevel: Double, at highValue: Double
  ) -> Pareto {
    pareto(PercentilePair(lowLevel, at: lowValue, highLevel, at: highValue))
  }

  private static func pareto(_ pair: PercentilePair) -> Pareto {

    let (location, spread) = pair.logLocationAndScale { -log1p(-$0) }
    let faults = pair.faults(of: "pareto", above: 0)
    return Pareto(exp(location), 1 / spread, pair.parameters, faults)
  }
}

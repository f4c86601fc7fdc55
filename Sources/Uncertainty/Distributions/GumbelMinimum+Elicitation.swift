import Foundation

extension Law where Self == GumbelMinimum {
  /// A Gumbel-minimum law with 5 % of the values below `p5` and 5 % above `p95`.
  ///
  /// - Faults: unless `p5 < p95`, finite.
  public static func gumbelMinimum(p5: Double, p95: Double) -> GumbelMinimum {
    gumbelMinimum(PercentilePair(p: 5, at: p5, p: 95, at: p95))
  }

  /// A Gumbel-minimum law with 10 % of the values below `p10` and 10 % above `p90`.
  ///
  /// - Faults: unless `p10 < p90`, finite.
  public static func gumbelMinimum(p10: Double, p90: Double) -> GumbelMinimum {
    gumbelMinimum(PercentilePair(p: 10, at: p10, p: 90, at: p90))
  }

  /// A Gumbel-minimum law with a quarter of the values below `p25` and a quarter above `p75`.
  ///
  /// - Faults: unless `p25 < p75`, finite.
  public static func gumbelMinimum(p25: Double, p75: Double) -> GumbelMinimum {
    gumbelMinimum(PercentilePair(p: 25, at: p25, p: 75, at: p75))
  }

  /// A Gumbel-minimum law with any two percentiles, as levels in (0, 1), the lower one first.
  ///
  /// - Faults: unless `0 < lower level < higher level < 1` and
  ///   `lowValue < highValue`, finite.
  public static func gumbelMinimum(
    percentile lowLevel: Double, at lowValue: Double,
    percentile highLevel: Double, at highValue: Double
  ) -> GumbelMinimum {
    gumbelMinimum(PercentilePair(lowLevel, at: lowValue, highLevel, at: highValue))
  }

  private static func gumbelMinimum(_ pair: PercentilePair) -> GumbelMinimum {

    let (location, scale) = pair.locationAndScale { log(-log1p(-$0)) }
    return GumbelMinimum(location, scale, pair.parameters, pair.faults(of: "gumbel minimum"))
  }
}

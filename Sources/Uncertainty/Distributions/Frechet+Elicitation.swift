import Foundation

extension Law where Self == Frechet {
  /// A Fréchet law with 5 % of the values below `p5` and 5 % above `p95`.
  ///
  /// - Faults: unless `0 < p5 < p95 < ∞`.
  public static func frechet(p5: Double, p95: Double) -> Frechet {
    frechet(PercentilePair(p: 5, at: p5, p: 95, at: p95))
  }

  /// A Fréchet law with 10 % of the values below `p10` and 10 % above `p90`.
  ///
  /// - Faults: unless `0 < p10 < p90 < ∞`.
  public static func frechet(p10: Double, p90: Double) -> Frechet {
    frechet(PercentilePair(p: 10, at: p10, p: 90, at: p90))
  }

  /// A Fréchet law with a quarter of the values below `p25` and a quarter above `p75`.
  ///
  /// - Faults: unless `0 < p25 < p75 < ∞`.
  public static func frechet(p25: Double, p75: Double) -> Frechet {
    frechet(PercentilePair(p: 25, at: p25, p: 75, at: p75))
  }

  /// A Fréchet law with any two percentiles, as levels in (0, 1), the lower one first.
  ///
  /// - Faults: unless `0 < lower level < higher level < 1` and
  ///   `0 < lowValue < highValue < ∞`.
  public static func frechet(
    percentile lowLevel: Double, at lowValue: Double,
    percentile highLevel: Double, at highValue: Double
  ) -> Frechet {
    frechet(PercentilePair(lowLevel, at: lowValue, highLevel, at: highValue))
  }

  private static func frechet(_ pair: PercentilePair) -> Frechet {

    let (location, spread) = pair.logLocationAndScale { -log(-log($0)) }
    let faults = pair.faults(of: "frechet", above: 0)
    return Frechet(1 / spread, exp(location), pair.parameters, faults)
  }
}

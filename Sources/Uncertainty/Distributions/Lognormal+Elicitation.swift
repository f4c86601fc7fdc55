import CGSL
import Foundation

extension Law where Self == Lognormal {
  /// A lognormal law from the mean and standard deviation of the quantity itself.
  ///
  /// - Faults: unless both are positive and finite.
  public static func lognormal(mean: Double, standardDeviation: Double) -> Lognormal {
    let faults = FaultCollector.faults(of: "lognormal") {
      $0.need(mean > 0 && mean.isFinite, "0 < mean < ∞", mean)
      $0.need(
        standardDeviation > 0 && standardDeviation.isFinite,
        "0 < standardDeviation < ∞", standardDeviation)
    }
    let ratio = standardDeviation / mean
    // ln(1 + r²), also where r² is lost beside 1 or overflows.
    let square = ratio < 1e100 ? log1p(ratio * ratio) : 2 * Foundation.log(ratio)
    let parameters = [
      LawParameter("mean", mean), LawParameter("standardDeviation", standardDeviation),
    ]
    let mu = Foundation.log(mean) - square / 2
    // A ratio below 1e-154 has a square of zero; the ratio itself is the limit.
    let sigma = ratio < 1e-9 ? ratio : square.squareRoot()
    return Lognormal(mu, sigma, parameters, faults)
  }

  /// A lognormal law from its median and the factor e^σ that one standard deviation makes.
  ///
  /// - Faults: unless `median > 0` and `geometricStandardDeviation > 1`, finite.
  public static func lognormal(
    median: Double, geometricStandardDeviation: Double
  ) -> Lognormal {
    let faults = FaultCollector.faults(of: "lognormal") {
      $0.need(median > 0 && median.isFinite, "0 < median < ∞", median)
      $0.need(
        geometricStandardDeviation > 1 && geometricStandardDeviation.isFinite,
        "1 < geometricStandardDeviation < ∞", geometricStandardDeviation)
    }
    let parameters = [
      LawParameter("median", median),
      LawParameter("geometricStandardDeviation", geometricStandardDeviation),
    ]
    return Lognormal(
      Foundation.log(median), Foundation.log(geometricStandardDeviation), parameters, faults)
  }

  /// A lognormal law known "to within a factor": 90 % of the values lie in
  /// `median / factor ... median * factor`, so that the factor is P95 over the median.
  ///
  /// - Faults: unless `median > 0` and `factor > 1`, finite.
  public static func lognormal(median: Double, factor: Double) -> Lognormal {
    let faults = FaultCollector.faults(of: "lognormal") {
      $0.need(median > 0 && median.isFinite, "0 < median < ∞", median)
      $0.need(factor > 1 && factor.isFinite, "1 < factor < ∞", factor)
    }
    let parameters = [LawParameter("median", median), LawParameter("factor", factor)]
    let sigma = Foundation.log(factor) / gsl_cdf_ugaussian_Qinv(0.05)
    return Lognormal(Foundation.log(median), sigma, parameters, faults)
  }

  /// A lognormal law with 5 % of the values below `p5` and 5 % above `p95`.
  ///
  /// - Faults: unless `0 < p5 < p95 < ∞`.
  public static func lognormal(p5: Double, p95: Double) -> Lognormal {
    lognormal(PercentilePair(p: 5, at: p5, p: 95, at: p95))
  }

  /// A lognormal law with 10 % of the values below `p10` and 10 % above `p90`.
  ///
  /// - Faults: unless `0 < p10 < p90 < ∞`.
  public static func lognormal(p10: Double, p90: Double) -> Lognormal {
    lognormal(PercentilePair(p: 10, at: p10, p: 90, at: p90))
  }

  /// A lognormal law with a quarter of the values below `p25` and a quarter above `p75`.
  ///
  /// - Faults: unless `0 < p25 < p75 < ∞`.
  public static func lognormal(p25: Double, p75: Double) -> Lognormal {
    lognormal(PercentilePair(p: 25, at: p25, p: 75, at: p75))
  }

  /// A lognormal law with any two percentiles, as levels in (0, 1), the lower one first.
  ///
  /// - Faults: unless `0 < lower level < higher level < 1` and `0 < lowValue < highValue < ∞`.
  public static func lognormal(
    percentile lowLevel: Double, at lowValue: Double,
    percentile highLevel: Double, at highValue: Double
  ) -> Lognormal {
    lognormal(PercentilePair(lowLevel, at: lowValue, highLevel, at: highValue))
  }

  private static func lognormal(_ pair: PercentilePair) -> Lognormal {
    let (mu, sigma) = pair.logLocationAndScale { gsl_cdf_ugaussian_Pinv($0) }
    return Lognormal(mu, sigma, pair.parameters, pair.faults(of: "lognormal", above: 0))
  }
}

import Foundation

/// The moments of Y = e^(tG), for a power t of a law whose logarithm G has a known quantile
/// function: Weibull, Fréchet, log-logistic and Burr laws in units of their scale.
///
/// All are kept as deviations, since for small t the values of Y crowd around 1 and the
/// textbook's differences of gamma functions lose every digit.
struct PowerMoments {
  let mean: Double
  let variance: Double
  let skewness: Double
  let excessKurtosis: Double

  /// From the quantile function of G, for a small power t.
  init(power t: Double, ofLog quantile: (_ p: Double, _ q: Double) -> Double) {
    // Y = 1 + t·W.
    let w = QuantileMoments { Double.shapedExp(quantile($0, $1), shape: t) }
    mean = 1 + t * w.mean
    variance = t * t * w.variance
    skewness = w.skewness
    excessKurtosis = w.excessKurtosis
  }

  /// From the logarithms of E[Y], E[Y²], E[Y³], E[Y⁴], +∞ or NaN where they are infinite.
  init(logMoments k: (Double, Double, Double, Double)) {
    let (d2, d3, d4) = (k.1 - 2 * k.0, k.2 - 3 * k.0, k.3 - 4 * k.0)
    mean = Foundation.exp(k.0)
    // In this order, because E[Y]² may overflow where the variance does not.
    variance = Foundation.exp(2 * k.0 + (d2 > 30 ? d2 : Foundation.log(expm1(d2))))
    if d2 > 30 {
      // The highest moment is all that counts in each.
      skewness = Foundation.exp(d3 - 1.5 * d2)
      excessKurtosis = Foundation.exp(d4 - 2 * d2)
    } else {
      let (e2, e3, e4) = (expm1(d2), expm1(d3), expm1(d4))
      skewness = (e3 - 3 * e2) / (e2 * e2.squareRoot())
      excessKurtosis = (e4 - 4 * e3 + 6 * e2) / (e2 * e2) - 3
    }
  }
}

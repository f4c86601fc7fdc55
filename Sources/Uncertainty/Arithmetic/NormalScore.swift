import CGSL
import Foundation

/// The standard normal law as plain functions.
package enum NormalScore {
  /// P(Z ≤ z), accurate in relative terms where it is small.
  package static func probability(_ z: Double) -> Double { gsl_cdf_ugaussian_P(z) }

  /// The z with P(Z ≤ z) = `probability`.
  package static func score(_ probability: Double) -> Double {
    gsl_cdf_ugaussian_Pinv(probability)
  }

  /// The z with P(Z > z) = `probability`.
  package static func score(upper probability: Double) -> Double {
    gsl_cdf_ugaussian_Qinv(probability)
  }

  /// The density.
  package static func density(_ z: Double) -> Double {
    0.398_942_280_401_432_677_94 * exp(-0.5 * z * z)
  }
}

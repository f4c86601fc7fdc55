import CGSL
import Foundation

/// A normal (Gaussian) law: the sum of many small independent effects.
public struct Normal: Law {
  /// Centre of the law.
  public let mean: Double
  private let scale: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from its mean and standard deviation, in the unit of the quantity.
  ///
  /// - Faults: unless `standardDeviation > 0` and both are finite.
  public init(mean: Double, standardDeviation: Double) {
    parameters = [
      LawParameter("mean", mean), LawParameter("standardDeviation", standardDeviation),
    ]
    faults = FaultCollector.faults(of: "normal") {
      $0.need(mean.isFinite, "a finite mean", mean)
      $0.need(
        standardDeviation > 0 && standardDeviation.isFinite,
        "0 < standardDeviation < ∞", standardDeviation)
    }
    self.mean = faults.isEmpty ? mean : .nan
    scale = faults.isEmpty ? standardDeviation : .nan
  }

  public var family: String { "normal" }
  public var support: Support { faults.isEmpty ? .realLine : .none }

  public func density(_ x: Double) -> Double { gsl_ran_gaussian_pdf(x - mean, scale) }
  public func logDensity(_ x: Double) -> Double {
    let z = (x - mean) / scale
    return -0.5 * z * z - Foundation.log(scale) - 0.918_938_533_204_672_741_8
  }
  public func cumulative(_ x: Double) -> Double { gsl_cdf_gaussian_P(x - mean, scale) }
  public func survival(_ x: Double) -> Double { gsl_cdf_gaussian_Q(x - mean, scale) }
  public func inverse(lower probability: Double) -> Double {
    mean + gsl_cdf_gaussian_Pinv(probability, scale)
  }
  public func inverse(upper probability: Double) -> Double {
    mean + gsl_cdf_gaussian_Qinv(probability, scale)
  }

  public var variance: Double { scale * scale }
  public var skewness: Double { faults.isEmpty ? 0 : .nan }
  public var excessKurtosis: Double { faults.isEmpty ? 0 : .nan }
  /// ½ ln(2πeσ²).
  public var entropy: Double? { Foundation.log(scale) + 1.418_938_533_204_672_741_8 }
}

extension Law where Self == Normal {
  /// A normal law from its mean and standard deviation.
  public static func normal(mean: Double, standardDeviation: Double) -> Normal {
    Normal(mean: mean, standardDeviation: standardDeviation)
  }
}

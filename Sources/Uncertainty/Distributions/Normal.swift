import CGSL
import Foundation

/// A normal (Gaussian) law: the sum of many small independent effects.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions 1, ch. 13.
public struct Normal: Law {
  /// Centre of the law.
  public let mean: Double
  /// The standard deviation.
  let scale: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its mean and standard deviation, in the unit of the quantity.
  ///
  /// - Faults: unless `standardDeviation > 0` and both are finite.
  public init(mean: Double, standardDeviation: Double) {
    let faults = FaultCollector.faults(of: "normal") {
      $0.need(mean.isFinite, "a finite mean", mean)
      $0.need(
        standardDeviation > 0 && standardDeviation.isFinite,
        "0 < standardDeviation < ∞", standardDeviation)
    }
    let parameters = [
      LawParameter("mean", mean), LawParameter("standardDeviation", standardDeviation),
    ]
    self.init(mean, standardDeviation, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(
    _ mean: Double, _ scale: Double, _ parameters: [LawParameter], _ faults: [Fault]
  ) {
    let faults = FaultCollector.resolving(
      faults, of: "normal", parameters, location: mean, scale: scale)
    self.mean = faults.isEmpty ? mean : .nan
    self.scale = faults.isEmpty ? scale : .nan
    self.parameters = parameters
    self.faults = faults
    support = faults.isEmpty ? .realLine : .none
  }

  public var family: String { "normal" }

  public func density(_ x: Double) -> Double {
    let z = (x - mean) / scale
    return settled(Foundation.exp(-0.5 * z * z) / (scale * 2.506_628_274_631_000_502_4), at: x)
  }
  public func logDensity(_ x: Double) -> Double {
    let z = (x - mean) / scale
    return -0.5 * z * z - Foundation.log(scale) - 0.918_938_533_204_672_741_8
  }
  public func cumulative(_ x: Double) -> Double { gsl_cdf_ugaussian_P((x - mean) / scale) }
  public func survival(_ x: Double) -> Double { gsl_cdf_ugaussian_Q((x - mean) / scale) }
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

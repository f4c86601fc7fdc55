import CGSL
import Foundation

/// A Weibull law: the time to the first failure of many parts, with a failure rate that falls
/// (shape below 1), stays (1) or rises (above 1) with age.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions 1, ch. 21.
public struct Weibull: Law {
  /// Power of x in the cumulative hazard.
  public let shape: Double
  /// Value that a share 1/e of the law exceeds.
  public let scale: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its shape and its scale, the latter in the unit of the quantity.
  ///
  /// - Faults: unless `0 < shape < ∞` and `0 < scale < ∞`.
  public init(shape: Double, scale: Double) {
    let faults = FaultCollector.faults(of: "weibull") {
      $0.need(shape > 0 && shape.isFinite, "0 < shape < ∞", shape)
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
    }
    let parameters = [LawParameter("shape", shape), LawParameter("scale", scale)]
    self.init(shape, scale, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(_ shape: Double, _ scale: Double, _ parameters: [LawParameter], _ faults: [Fault]) {
    let faults = FaultCollector.resolving(
      faults, of: "weibull", parameters, location: 0, scale: Swift.min(shape, scale))
    self.shape = faults.isEmpty ? shape : .nan
    self.scale = faults.isEmpty ? scale : .nan
    self.parameters = parameters
    self.faults = faults
    support = faults.isEmpty ? .positive : .none
  }

  public var family: String { "weibull" }

  public func density(_ x: Double) -> Double { Foundation.exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      let hazard = hazard($0)
      if hazard == .infinity { return -.infinity }
      let power = shape == 1 ? 0 : (shape - 1) * Double.logRatio($0, over: scale)
      return Foundation.log(shape) - Foundation.log(scale) + power - hazard
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { -expm1(-hazard($0)) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { Foundation.exp(-hazard($0)) }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { scale * pow(-log1p(-$0), 1 / shape) }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { scale * pow(-Foundation.log($0), 1 / shape) }
  }
  /// The cumulative hazard, −ln of the survival.
  private func hazard(_ x: Double) -> Double { .power(x, over: scale, exponent: shape) }

  private var standard: PowerMoments {
    if shape > 5 {
      return PowerMoments(power: 1 / shape) { p, q in
        Foundation.log(p < q ? -log1p(-p) : -Foundation.log(q))
      }
    }
    func k(_ order: Double) -> Double { gsl_sf_lngamma(1 + order / shape) }
    return PowerMoments(logMoments: (k(1), k(2), k(3), k(4)))
  }
  public var mean: Double { ifSound(scale * standard.mean) }
  public var variance: Double { ifSound(scale * standard.variance * scale) }
  public var skewness: Double { ifSound(standard.skewness) }
  public var excessKurtosis: Double { ifSound(standard.excessKurtosis) }
  public var momentsNote: String? { overflowNote }
  /// γ(1 − 1/shape) + ln(scale/shape) + 1, γ being Euler's constant.
  public var entropy: Double? {
    .eulerGamma * (1 - 1 / shape) + Foundation.log(scale) - Foundation.log(shape) + 1
  }
}

extension Law where Self == Weibull {
  /// A Weibull law from its shape and its scale, the latter in the unit of the quantity.
  public static func weibull(shape: Double, scale: Double) -> Weibull {
    Weibull(shape: shape, scale: scale)
  }
}

import CGSL
import Foundation

/// A Fréchet law (extreme value, type II): the largest of many values whose tail falls like a
/// power of x.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 22.
///   GSL calls it `gumbel2` with a = shape and b = scale^shape.
public struct Frechet: Law {
  /// Power with which the upper tail falls.
  public let shape: Double
  /// Value that a share 1/e of the law lies below.
  public let scale: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its shape and its scale, the latter in the unit of the quantity.
  ///
  /// - Faults: unless `0 < shape < ∞` and `0 < scale < ∞`.
  public init(shape: Double, scale: Double) {
    let faults = FaultCollector.faults(of: "frechet") {
      $0.need(shape > 0 && shape.isFinite, "0 < shape < ∞", shape)
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
    }
    let parameters = [LawParameter("shape", shape), LawParameter("scale", scale)]
    self.init(shape, scale, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(_ shape: Double, _ scale: Double, _ parameters: [LawParameter], _ faults: [Fault]) {
    let faults = FaultCollector.resolving(
      faults, of: "frechet", parameters, location: 0, scale: Swift.min(shape, scale))
    self.shape = faults.isEmpty ? shape : .nan
    self.scale = faults.isEmpty ? scale : .nan
    self.parameters = parameters
    self.faults = faults
    support = faults.isEmpty ? .positive : .none
  }

  public var family: String { "frechet" }

  public func density(_ x: Double) -> Double { Foundation.exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      let depth = depth($0)
      if depth == .infinity { return -.infinity }
      return Foundation.log(shape) - Foundation.log(scale)
        - (1 + shape) * Double.logRatio($0, over: scale) - depth
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { Foundation.exp(-depth($0)) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { -expm1(-depth($0)) }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { scale * pow(-Foundation.log($0), -1 / shape) }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { scale * pow(-log1p(-$0), -1 / shape) }
  }
  /// −ln of the CDF.
  private func depth(_ x: Double) -> Double { .power(x, over: scale, exponent: -shape) }

  private var tail: HeavyTail { HeavyTail(index: shape) }
  private var standard: PowerMoments {
    if shape > 5 {
      return PowerMoments(power: 1 / shape) { p, q in
        -Foundation.log(p < q ? -Foundation.log(p) : -log1p(-q))
      }
    }
    func k(_ order: Double) -> Double { shape > order ? gsl_sf_lngamma(1 - order / shape) : .nan }
    return PowerMoments(logMoments: (k(1), k(2), k(3), k(4)))
  }
  public var mean: Double { ifSound(tail.mean(scale * standard.mean)) }
  public var variance: Double { ifSound(tail.variance(scale * standard.variance * scale)) }
  public var skewness: Double { ifSound(tail.skewness(standard.skewness)) }
  public var excessKurtosis: Double { ifSound(tail.excessKurtosis(standard.excessKurtosis)) }
  public var momentsNote: String? { faults.isEmpty ? tail.note ?? overflowNote : nil }
  /// 1 + γ/shape + γ + ln(scale/shape), γ being Euler's constant.
  public var entropy: Double? {
    1 + .eulerGamma / shape + .eulerGamma + Foundation.log(scale) - Foundation.log(shape)
  }
}

extension Law where Self == Frechet {
  /// A Fréchet law (Gumbel type II) from its shape and its scale.
  public static func frechet(shape: Double, scale: Double) -> Frechet {
    Frechet(shape: shape, scale: scale)
  }
}

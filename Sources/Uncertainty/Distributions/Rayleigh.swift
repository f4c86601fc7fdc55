import Foundation

/// A Rayleigh law: the length of a plane vector whose two components are normal.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions 1, ch. 18.
public struct Rayleigh: Law {
  /// Most likely value; standard deviation of each component.
  public let scale: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its mode, in the unit of the quantity.
  ///
  /// - Faults: unless `0 < scale < ∞`.
  public init(scale: Double) {
    let faults = FaultCollector.faults(of: "rayleigh") {
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
    }
    let parameters = [LawParameter("scale", scale)]
    self.init(scale, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(_ scale: Double, _ parameters: [LawParameter], _ faults: [Fault]) {
    let faults = FaultCollector.resolving(
      faults, of: "rayleigh", parameters, location: 0, scale: scale)
    self.scale = faults.isEmpty ? scale : .nan
    self.parameters = parameters
    self.faults = faults
    support = faults.isEmpty ? .positive : .none
  }

  public var family: String { "rayleigh" }

  public func density(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 0) {
      settled($0 / scale * Foundation.exp(-hazard($0)) / scale, at: $0)
    }
  }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      let hazard = hazard($0)
      if hazard == .infinity { return -.infinity }
      return .logRatio($0, over: scale) - Foundation.log(scale) - hazard
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { -expm1(-hazard($0)) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { Foundation.exp(-hazard($0)) }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { scale * (-2 * log1p(-$0)).squareRoot() }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { scale * (-2 * Foundation.log($0)).squareRoot() }
  }
  private func hazard(_ x: Double) -> Double {
    let z = x / scale
    return z * z / 2
  }

  public var mean: Double { scale * (Double.pi / 2).squareRoot() }
  public var variance: Double { scale * (2 - .pi / 2) * scale }
  /// 2√π(π − 3)/(4 − π)^1.5.
  public var skewness: Double { ifSound(0.631_110_657_818_937_138_22) }
  /// −(6π² − 24π + 16)/(4 − π)².
  public var excessKurtosis: Double { ifSound(0.245_089_300_687_638_062_85) }
  /// 1 + ln(scale/√2) + γ/2, γ being Euler's constant.
  public var entropy: Double? {
    1 + Foundation.log(scale) - Foundation.log(2) / 2 + .eulerGamma / 2
  }
}

extension Law where Self == Rayleigh {
  /// A Rayleigh law from its mode, the standard deviation of each component.
  public static func rayleigh(scale: Double) -> Rayleigh { Rayleigh(scale: scale) }
}

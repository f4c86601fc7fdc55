import Foundation

/// A Gumbel law of maxima (extreme value, type I): the largest of many values whose tail falls
/// like an exponential, such as the highest load of a year. Its long tail points up.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 22.
///   GSL calls it `gumbel1` with a = 1/scale and b = e^(location/scale).
public struct GumbelMaximum: Law {
  /// Most likely value.
  public let location: Double
  /// Spread of the law.
  public let scale: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its mode and its scale, in the unit of the quantity.
  ///
  /// - Faults: unless `location` is finite and `0 < scale < ∞`.
  public init(location: Double, scale: Double) {
    let faults = FaultCollector.faults(of: "gumbel maximum") {
      $0.need(location.isFinite, "a finite location", location)
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
    }
    let parameters = [LawParameter("location", location), LawParameter("scale", scale)]
    self.init(location, scale, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(_ location: Double, _ scale: Double, _ parameters: [LawParameter], _ faults: [Fault]) {
    let faults = FaultCollector.resolving(
      faults, of: "gumbel maximum", parameters, location: location, scale: scale)
    self.location = faults.isEmpty ? location : .nan
    self.scale = faults.isEmpty ? scale : .nan
    self.parameters = parameters
    self.faults = faults
    support = faults.isEmpty ? .realLine : .none
  }

  public var family: String { "gumbel maximum" }

  public func density(_ x: Double) -> Double { Foundation.exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      let z = score($0)
      let hazard = Foundation.exp(-z)
      return hazard == .infinity ? -.infinity : -z - hazard - Foundation.log(scale)
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { Foundation.exp(-Foundation.exp(-score($0))) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { -expm1(-Foundation.exp(-score($0))) }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { location - scale * Foundation.log(-Foundation.log($0)) }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { location - scale * Foundation.log(-log1p(-$0)) }
  }
  private func score(_ x: Double) -> Double { (x - location) / scale }

  public var mean: Double { location + scale * .eulerGamma }
  public var variance: Double { scale * scale * (.pi * .pi / 6) }
  /// 12√6 ζ(3)/π³.
  public var skewness: Double { ifSound(1.139_547_099_404_648_657_5) }
  public var excessKurtosis: Double { ifSound(2.4) }
  /// ln(scale) + γ + 1, γ being Euler's constant.
  public var entropy: Double? { Foundation.log(scale) + .eulerGamma + 1 }
}

extension Law where Self == GumbelMaximum {
  /// A Gumbel law of maxima from its mode and its scale.
  public static func gumbelMaximum(location: Double, scale: Double) -> GumbelMaximum {
    GumbelMaximum(location: location, scale: scale)
  }
}

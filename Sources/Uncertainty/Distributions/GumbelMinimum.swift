import Foundation

/// A Gumbel law of minima: the smallest of many values, the mirror image of the law of maxima.
/// Its long tail points down; it is the law of the logarithm of a Weibull variable.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 22.
public struct GumbelMinimum: Law {
  /// Most likely value.
  public let location: Double
  /// Spread of the law.
  public let scale: Double
  private let mirror: GumbelMaximum
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its mode and its scale, in the unit of the quantity.
  ///
  /// - Faults: unless `location` is finite and `0 < scale < ∞`.
  public init(location: Double, scale: Double) {
    let faults = FaultCollector.faults(of: "gumbel minimum") {
      $0.need(location.isFinite, "a finite location", location)
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
    }
    let parameters = [LawParameter("location", location), LawParameter("scale", scale)]
    self.init(location, scale, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(_ location: Double, _ scale: Double, _ parameters: [LawParameter], _ faults: [Fault]) {
    let faults = FaultCollector.resolving(
      faults, of: "gumbel minimum", parameters, location: location, scale: scale)
    self.location = faults.isEmpty ? location : .nan
    self.scale = faults.isEmpty ? scale : .nan
    self.parameters = parameters
    self.faults = faults
    mirror = GumbelMaximum(-self.location, self.scale, parameters, faults)
    support = faults.isEmpty ? .realLine : .none
  }

  public var family: String { "gumbel minimum" }

  public func density(_ x: Double) -> Double { mirror.density(-x) }
  public func logDensity(_ x: Double) -> Double { mirror.logDensity(-x) }
  public func cumulative(_ x: Double) -> Double { mirror.survival(-x) }
  public func survival(_ x: Double) -> Double { mirror.cumulative(-x) }
  public func inverse(lower probability: Double) -> Double {
    -mirror.inverse(upper: probability)
  }
  public func inverse(upper probability: Double) -> Double {
    -mirror.inverse(lower: probability)
  }

  public var mean: Double { -mirror.mean }
  public var variance: Double { mirror.variance }
  public var skewness: Double { -mirror.skewness }
  public var excessKurtosis: Double { mirror.excessKurtosis }
  /// ln(scale) + γ + 1, γ being Euler's constant.
  public var entropy: Double? { mirror.entropy }
}

extension Law where Self == GumbelMinimum {
  /// A Gumbel law of minima from its mode and its scale.
  public static func gumbelMinimum(location: Double, scale: Double) -> GumbelMinimum {
    GumbelMinimum(location: location, scale: scale)
  }
}

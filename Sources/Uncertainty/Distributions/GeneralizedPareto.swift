import Foundation

/// A generalized Pareto law: by how much a high threshold is exceeded, whatever the law beneath.
///
/// A positive shape makes a heavy tail (Pareto), zero is exponential, a negative one makes an
/// upper end.
///
/// - SeeAlso: Coles (2001), An Introduction to Statistical Modeling of Extreme Values, ch. 4;
///   Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions 1, ch. 20.
public struct GeneralizedPareto: Law {
  /// Least possible value, the threshold.
  public let location: Double
  /// Spread of the law.
  public let scale: Double
  /// Weight of the tail: heavy if positive, ended if negative.
  public let shape: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from location, scale (both in the unit of the quantity) and shape.
  ///
  /// - Faults: unless `location` and `shape` are finite and `0 < scale < ∞`.
  public init(location: Double, scale: Double, shape: Double) {
    let faults = FaultCollector.faults(of: "generalized pareto") {
      $0.need(location.isFinite, "a finite location", location)
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
      $0.need(shape.isFinite, "a finite shape", shape)
    }
    let parameters = [
      LawParameter("location", location), LawParameter("scale", scale),
      LawParameter("shape", shape),
    ]
    self.init(location, scale, shape, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(
    _ location: Double, _ scale: Double, _ shape: Double, _ parameters: [LawParameter],
    _ faults: [Fault]
  ) {
    let faults = FaultCollector.resolving(
      faults, of: "generalized pareto", parameters, location: location, scale: scale)
    self.location = faults.isEmpty ? location : .nan
    self.scale = faults.isEmpty ? scale : .nan
    self.shape = faults.isEmpty ? shape : .nan
    self.parameters = parameters
    self.faults = faults
    let end = shape < 0 ? location - scale / shape : .infinity
    support = faults.isEmpty ? Support(from: location, to: end) : .none
  }

  public var family: String { "generalized pareto" }

  public func density(_ x: Double) -> Double { Foundation.exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      let power = shape == -1 ? 0 : (1 + shape) * hazard($0)
      return -power - Foundation.log(scale)
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { -expm1(-hazard($0)) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { Foundation.exp(-hazard($0)) }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { location + scale * .shapedExp(-log1p(-$0), shape: shape) }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { location + scale * .shapedExp(-Foundation.log($0), shape: shape) }
  }
  /// The cumulative hazard, −ln of the survival.
  private func hazard(_ x: Double) -> Double {
    .shapedLog((x - location) / scale, shape: shape)
  }

  private var tail: HeavyTail { HeavyTail(index: shape > 0 ? 1 / shape : .infinity) }
  public var mean: Double { ifSound(tail.mean(location + scale / (1 - shape))) }
  public var variance: Double {
    let deviation = scale / (1 - shape)
    return ifSound(tail.variance(deviation * deviation / (1 - 2 * shape)))
  }
  public var skewness: Double {
    ifSound(
      tail.skewness(2 * ((1 + shape) / (1 - 3 * shape)) * (1 - 2 * shape).squareRoot()))
  }
  public var excessKurtosis: Double {
    let quadratic = shape * ((2 * shape + 1) / (1 - 4 * shape)) + 3 / (1 - 4 * shape)
    return ifSound(
      tail.excessKurtosis(3 * ((1 - 2 * shape) / (1 - 3 * shape)) * quadratic - 3))
  }
  public var momentsNote: String? { faults.isEmpty ? tail.note ?? overflowNote : nil }
  /// ln(scale) + shape + 1.
  public var entropy: Double? { Foundation.log(scale) + shape + 1 }
}

extension Law where Self == GeneralizedPareto {
  /// A generalized Pareto law; a positive shape makes a heavy tail.
  public static func generalizedPareto(location: Double, scale: Double, shape: Double)
    -> GeneralizedPareto
  { GeneralizedPareto(location: location, scale: scale, shape: shape) }
}

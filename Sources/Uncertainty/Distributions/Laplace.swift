import Foundation

/// A Laplace law: two exponentials back to back.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 24.
public struct Laplace: Law {
  /// Centre of the law.
  public let location: Double
  /// Spread of the law.
  public let scale: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its mean and the mean distance from it, in the unit of the quantity.
  ///
  /// - Faults: unless `location` is finite and `0 < scale < ∞`.
  public init(location: Double, scale: Double) {
    let faults = FaultCollector.faults(of: "laplace") {
      $0.need(location.isFinite, "a finite location", location)
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
    }
    let parameters = [LawParameter("location", location), LawParameter("scale", scale)]
    self.init(location, scale, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(_ location: Double, _ scale: Double, _ parameters: [LawParameter], _ faults: [Fault]) {
    let faults = FaultCollector.resolving(
      faults, of: "laplace", parameters, location: location, scale: scale)
    self.location = faults.isEmpty ? location : .nan
    self.scale = faults.isEmpty ? scale : .nan
    self.parameters = parameters
    self.faults = faults
    support =
      faults.isEmpty ? Support(from: -.infinity, to: .infinity, breakpoints: [location]) : .none
  }

  public var family: String { "laplace" }

  public func density(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 0) {
      settled(Foundation.exp(-abs(score($0))) / 2 / scale, at: $0)
    }
  }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      -abs(score($0)) - Foundation.log(2) - Foundation.log(scale)
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { half(score($0)) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { half(-score($0)) }
  }
  private func half(_ z: Double) -> Double {
    z < 0 ? Foundation.exp(z) / 2 : 1 - Foundation.exp(-z) / 2
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { location + scale * score(level: $0) }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { location - scale * score(level: $0) }
  }
  private func score(_ x: Double) -> Double { (x - location) / scale }
  private func score(level p: Double) -> Double { Laplace.standardQuantile(p) }
  static func standardQuantile(_ p: Double) -> Double {
    p < 0.5 ? Foundation.log(2 * p) : -Foundation.log(2 * (1 - p))
  }

  public var mean: Double { location }
  public var variance: Double { 2 * scale * scale }
  public var skewness: Double { ifSound(0) }
  public var excessKurtosis: Double { ifSound(3) }
  /// 1 + ln(2 scale).
  public var entropy: Double? { 1 + Foundation.log(2) + Foundation.log(scale) }
}

extension Law where Self == Laplace {
  /// A Laplace law from its mean and the mean distance from it.
  public static func laplace(location: Double, scale: Double) -> Laplace {
    Laplace(location: location, scale: scale)
  }
}

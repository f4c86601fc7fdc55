import Foundation

/// A Cauchy law: bell-shaped, with tails so heavy that it has no mean; an average of its draws
/// is as uncertain as one of them.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions 1, ch. 16.
public struct Cauchy: Law {
  /// Median of the law.
  public let location: Double
  /// Half the distance between the quartiles.
  public let scale: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its median and half its interquartile range, in the unit of the quantity.
  ///
  /// - Faults: unless `location` is finite and `0 < scale < ∞`.
  public init(location: Double, scale: Double) {
    let faults = FaultCollector.faults(of: "cauchy") {
      $0.need(location.isFinite, "a finite location", location)
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
    }
    let parameters = [LawParameter("location", location), LawParameter("scale", scale)]
    self.init(location, scale, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(_ location: Double, _ scale: Double, _ parameters: [LawParameter], _ faults: [Fault]) {
    let faults = FaultCollector.resolving(
      faults, of: "cauchy", parameters, location: location, scale: scale)
    self.location = faults.isEmpty ? location : .nan
    self.scale = faults.isEmpty ? scale : .nan
    self.parameters = parameters
    self.faults = faults
    support = faults.isEmpty ? .realLine : .none
  }

  public var family: String { "cauchy" }

  public func density(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 0) {
      let z = score($0)
      return settled(1 / (1 + z * z) / .pi / scale, at: $0)
    }
  }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      let z = abs(score($0))
      let fall =
        z < 1e100 ? log1p(z * z) : 2 * (Foundation.log(abs($0 - location)) - Foundation.log(scale))
      return -fall - Foundation.log(.pi) - Foundation.log(scale)
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { share(below: score($0)) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { share(below: -score($0)) }
  }
  private func share(below z: Double) -> Double {
    z < -1 ? atan(-1 / z) / .pi : 0.5 + atan(z) / .pi
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { location + scale * Cauchy.standardQuantile($0) }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { location - scale * Cauchy.standardQuantile($0) }
  }
  private func score(_ x: Double) -> Double { (x - location) / scale }
  /// From the nearest of 0, ½ and 1, since tan(πp) is rough near its poles and zeros.
  static func standardQuantile(_ p: Double) -> Double {
    if p < 0.25 { return -1 / tan(.pi * p) }
    return p <= 0.75 ? tan(.pi * (p - 0.5)) : 1 / tan(.pi * (1 - p))
  }

  public var mean: Double { .nan }
  public var variance: Double { .nan }
  public var skewness: Double { .nan }
  public var excessKurtosis: Double { .nan }
  public var momentsNote: String? {
    faults.isEmpty ? "mean, variance, skewness and kurtosis do not exist" : nil
  }
  /// ln(4π scale).
  public var entropy: Double? { Foundation.log(4 * .pi) + Foundation.log(scale) }
}

extension Law where Self == Cauchy {
  /// A Cauchy law from its median and half its interquartile range.
  public static func cauchy(location: Double, scale: Double) -> Cauchy {
    Cauchy(location: location, scale: scale)
  }
}

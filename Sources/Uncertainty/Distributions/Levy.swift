import CGSL
import Foundation

/// A Lévy law: the time a random walk takes to reach a far point. Its tail is so heavy that the
/// mean is infinite.
///
/// - SeeAlso: Nolan (2020), Univariate Stable Distributions, sec. 1.2 (stable with index ½).
public struct Levy: Law {
  /// Least possible value.
  public let location: Double
  /// Spread of the law.
  public let scale: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its lower end and its scale, in the unit of the quantity.
  ///
  /// - Faults: unless `location` is finite and `0 < scale < ∞`.
  public init(location: Double, scale: Double) {
    let faults = FaultCollector.faults(of: "levy") {
      $0.need(location.isFinite, "a finite location", location)
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
    }
    let parameters = [LawParameter("location", location), LawParameter("scale", scale)]
    self.init(location, scale, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(_ location: Double, _ scale: Double, _ parameters: [LawParameter], _ faults: [Fault]) {
    let faults = FaultCollector.resolving(
      faults, of: "levy", parameters, location: location, scale: scale)
    self.location = faults.isEmpty ? location : .nan
    self.scale = faults.isEmpty ? scale : .nan
    self.parameters = parameters
    self.faults = faults
    support = faults.isEmpty ? Support(from: location, to: .infinity) : .none
  }

  public var family: String { "levy" }

  public func density(_ x: Double) -> Double { Foundation.exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      let z = abs($0 - location) / scale
      if 0.5 / z == .infinity { return -.infinity }
      // ½ ln(2π) is 0.9189….
      return -0.5 / z - 1.5 * .logRatio($0 - location, over: scale) - Foundation.log(scale)
        - 0.918_938_533_204_672_741_8
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { erfc(root($0)) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { erf(root($0)) }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { value(gsl_cdf_ugaussian_Qinv($0 / 2)) }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { value(Self.halfWidth(share: $0)) }
  }
  private func root(_ x: Double) -> Double {
    // In this order, because x / scale may underflow where its root does not.
    (scale.squareRoot() / abs(x - location).squareRoot()) / 2.0.squareRoot()
  }
  /// The z for which a share `q` of a standard normal law lies in −z ... z.
  private static func halfWidth(share q: Double) -> Double {
    if q >= 0.5 { return gsl_cdf_ugaussian_Qinv((1 - q) / 2) }
    // erf u = q by Newton's method from two terms of the series about 0.
    let slope = 2 / Double.pi.squareRoot()
    var u = q / slope * (1 + .pi / 12 * q * q)
    for _ in 0..<4 { u -= (erf(u) - q) / (slope * Foundation.exp(-u * u)) }
    return u * 2.0.squareRoot()
  }
  /// The inverse square of a normal variable is a Lévy variable.
  private func value(_ z: Double) -> Double { location + scale / z / z }

  public var mean: Double { ifSound(.infinity) }
  public var variance: Double { ifSound(.infinity) }
  public var skewness: Double { .nan }
  public var excessKurtosis: Double { .nan }
  public var momentsNote: String? { faults.isEmpty ? HeavyTail(index: 0.5).note : nil }
  /// (1 + 3γ + ln(16π scale²))/2, γ being Euler's constant.
  public var entropy: Double? {
    (1 + 3 * .eulerGamma + Foundation.log(16 * .pi)) / 2 + Foundation.log(scale)
  }
}

extension Law where Self == Levy {
  /// A Lévy law from its lower end and its scale.
  public static func levy(location: Double, scale: Double) -> Levy {
    Levy(location: location, scale: scale)
  }
}

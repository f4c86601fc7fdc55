import Foundation

/// An exponential power law, also called generalized normal: density exp(−|x/scale|^shape).
///
/// Shape 1 is Laplace's law, shape 2 a normal law of standard deviation scale/√2, and large
/// shapes approach a uniform law.
public struct ExponentialPower: Law {
  private let location: Double
  private let scale: Double
  private let shape: Double
  /// Of |x/scale|^shape, a gamma quantity of shape 1/shape.
  private let core: IncompleteGamma
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from its centre, its scale and its shape.
  ///
  /// - Faults: unless `location` is finite, `0 < scale < ∞` and `0.01 ≤ shape ≤ 1e6`.
  /// - SeeAlso: GNU Scientific Library, “The Exponential Power Distribution”; Nadarajah, “A
  ///   generalized normal distribution”, J. Applied Statistics 32(7), 2005.
  public init(location: Double, scale: Double, shape: Double) {
    parameters = [
      LawParameter("location", location), LawParameter("scale", scale),
      LawParameter("shape", shape),
    ]
    faults = FaultCollector.faults(of: "exponential power") {
      $0.need(location.isFinite, "a finite location", location)
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
      $0.need((0.01...1e6).contains(shape), "0.01 ≤ shape ≤ 1e6", shape)
    }
    let good = faults.isEmpty
    self.location = good ? location : .nan
    self.scale = good ? scale : .nan
    self.shape = good ? shape : .nan
    core = IncompleteGamma(shape: good ? 1 / shape : 1)
  }

  public var family: String { "exponential power" }
  public var support: Support {
    faults.isEmpty
      ? Support(from: -.infinity, to: .infinity, breakpoints: [location]) : .none
  }

  public func density(_ x: Double) -> Double { exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    let power = pow(abs((x - location) / scale), shape)
    return -power - logNorm
  }
  /// ln 2aΓ(1 + 1/b).
  private var logNorm: Double { Foundation.log(2.0) + Foundation.log(scale) + core.logGammaOnePlus }
  public func cumulative(_ x: Double) -> Double { tail(below: x, sign: 1) }
  public func survival(_ x: Double) -> Double { tail(below: x, sign: -1) }
  public func inverse(lower probability: Double) -> Double {
    faults.isEmpty ? location - scale * distance(probability) : .nan
  }
  public func inverse(upper probability: Double) -> Double {
    faults.isEmpty ? location + scale * distance(probability) : .nan
  }

  /// P(X ≤ x) for sign 1, P(X > x) for sign −1.
  private func tail(below x: Double, sign: Double) -> Double {
    guard faults.isEmpty && !x.isNaN else { return .nan }
    let t = (x - location) / scale
    let z = pow(abs(t), shape)
    // Next to the centre the power underflows, and only the leading term counts.
    if z < 1e-290 {
      let half = 0.5 * min(1, exp(Foundation.log(abs(t)) - core.logGammaOnePlus))
      return t * sign < 0 ? 0.5 - half : 0.5 + half
    }
    let lost = (x - location).addingProduct(-t, scale) / scale
    let both = core.tails(z, low: lost.isFinite && t != 0 ? z * shape * (lost / t) : 0)
    return t * sign < 0 ? 0.5 * both.upper : 0.5 + 0.5 * both.lower
  }

  /// The distance beyond which lies `probability` on one side, in units of the scale; its
  /// negative for probabilities above ½.
  private func distance(_ probability: Double) -> Double {
    if probability > 0.5 { return -distance(1 - probability) }
    // 1 − 2p is exact from ¼ up.
    let place =
      probability > 0.25
      ? core.inverse(lower: 1 - 2 * probability) : core.inverse(upper: 2 * probability)
    return exp(place.logarithm / shape)
  }

  public var mean: Double { location }
  public var variance: Double { exp(2 * Foundation.log(scale) + logGamma(3) - logGamma(1)) }
  public var skewness: Double { faults.isEmpty ? 0 : .nan }
  public var momentsNote: String? { rangeNote }
  public var excessKurtosis: Double {
    exp(logGamma(5) + logGamma(1) - 2 * logGamma(3)) - 3
  }
  private func logGamma(_ order: Double) -> Double { lgamma(order / shape) }
  /// 1/b + ln 2aΓ(1 + 1/b).
  public var entropy: Double? { 1 / shape + logNorm }
}

extension Law where Self == ExponentialPower {
  /// An exponential power law from its centre, scale and shape.
  public static func exponentialPower(
    location: Double, scale: Double, shape: Double
  ) -> ExponentialPower {
    ExponentialPower(location: location, scale: scale, shape: shape)
  }
}

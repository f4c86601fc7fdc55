import CGSL
import Foundation

/// A generalized extreme value law: the largest of a block of many values, whatever their law.
///
/// The sign of the shape is Coles's: a positive one makes a heavy upper tail (Fréchet), zero is
/// Gumbel, a negative one makes an upper end (reversed Weibull). SciPy's and Johnson's shape has
/// the opposite sign.
///
/// - SeeAlso: Coles (2001), An Introduction to Statistical Modeling of Extreme Values, ch. 3;
///   Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 22.
public struct GeneralizedExtremeValue: Law {
  /// Value that a share 1/e of the law lies below.
  public let location: Double
  /// Spread of the law.
  public let scale: Double
  /// Weight of the upper tail: heavy if positive, ended if negative.
  public let shape: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from location, scale (both in the unit of the quantity) and shape.
  ///
  /// - Faults: unless `location` and `shape` are finite and `0 < scale < ∞`.
  public init(location: Double, scale: Double, shape: Double) {
    let faults = FaultCollector.faults(of: "generalized extreme value") {
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
      faults, of: "generalized extreme value", parameters, location: location, scale: scale)
    self.location = faults.isEmpty ? location : .nan
    self.scale = faults.isEmpty ? scale : .nan
    self.shape = faults.isEmpty ? shape : .nan
    self.parameters = parameters
    self.faults = faults
    let end = location - scale / shape
    support =
      faults.isEmpty
      ? Support(from: shape > 0 ? end : -.infinity, to: shape < 0 ? end : .infinity) : .none
  }

  public var family: String { "generalized extreme value" }

  public func density(_ x: Double) -> Double { Foundation.exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      let w = gumbelScore($0)
      let depth = Foundation.exp(-w)
      if depth == .infinity { return -.infinity }
      let power = shape == -1 ? 0 : (1 + shape) * w
      return -power - depth - Foundation.log(scale)
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { Foundation.exp(-Foundation.exp(-gumbelScore($0))) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { -expm1(-Foundation.exp(-gumbelScore($0))) }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { value(-Foundation.log(-Foundation.log($0))) }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { value(-Foundation.log(-log1p(-$0))) }
  }
  /// The standard Gumbel variable that `x` is made from.
  private func gumbelScore(_ x: Double) -> Double {
    .shapedLog((x - location) / scale, shape: shape)
  }
  private func value(_ w: Double) -> Double { location + scale * .shapedExp(w, shape: shape) }

  private var tail: HeavyTail { HeavyTail(index: shape > 0 ? 1 / shape : .infinity) }
  /// Moments of (X − location) / scale.
  private var standard: QuantileMoments {
    QuantileMoments { p, q in
      .shapedExp(-Foundation.log(p < q ? -Foundation.log(p) : -log1p(-q)), shape: shape)
    }
  }
  /// Moments of 1 + shape · (X − location) / scale, a power of an exponential variable.
  private var power: PowerMoments {
    func k(_ order: Double) -> Double {
      order * shape < 1 ? gsl_sf_lngamma(1 - order * shape) : .nan
    }
    return PowerMoments(logMoments: (k(1), k(2), k(3), k(4)))
  }
  private var isNearGumbel: Bool { abs(shape) < 0.2 }
  public var mean: Double {
    ifSound(
      tail.mean(location + scale * (isNearGumbel ? standard.mean : (power.mean - 1) / shape)))
  }
  public var variance: Double {
    ifSound(
      tail.variance(
        scale * (isNearGumbel ? standard.variance : power.variance / shape / shape) * scale))
  }
  public var skewness: Double {
    ifSound(
      tail.skewness(
        isNearGumbel ? standard.skewness : power.skewness * (shape < 0 ? -1 : 1)))
  }
  public var excessKurtosis: Double {
    ifSound(
      tail.excessKurtosis(isNearGumbel ? standard.excessKurtosis : power.excessKurtosis))
  }
  public var momentsNote: String? { faults.isEmpty ? tail.note ?? overflowNote : nil }
  /// ln(scale) + γ·shape + γ + 1, γ being Euler's constant.
  public var entropy: Double? {
    Foundation.log(scale) + .eulerGamma * shape + .eulerGamma + 1
  }
}

extension Law where Self == GeneralizedExtremeValue {
  /// A generalized extreme value law; a positive shape makes a heavy upper tail.
  public static func generalizedExtremeValue(location: Double, scale: Double, shape: Double)
    -> GeneralizedExtremeValue
  { GeneralizedExtremeValue(location: location, scale: scale, shape: shape) }
}

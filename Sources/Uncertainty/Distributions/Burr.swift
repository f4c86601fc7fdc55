import CGSL
import Foundation

/// A Burr law (type XII, Singh–Maddala): the share of values that exceed x is
/// (1 + (x/scale)^c)^(−k). Incomes, and times to repair.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions 1, ch. 12;
///   Tadikamalla (1980), International Statistical Review 48(3), 337–344.
public struct Burr: Law {
  /// Power of x inside the survival function.
  public let c: Double
  /// Power of the survival function.
  public let k: Double
  /// Unit of x.
  public let scale: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its two powers, and its scale in the unit of the quantity.
  ///
  /// - Faults: unless `0 < c < ∞`, `0 < k < ∞` and `0 < scale < ∞`.
  public init(c: Double, k: Double, scale: Double) {
    let faults = FaultCollector.faults(of: "burr") {
      $0.need(c > 0 && c.isFinite, "0 < c < ∞", c)
      $0.need(k > 0 && k.isFinite, "0 < k < ∞", k)
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
    }
    let parameters = [LawParameter("c", c), LawParameter("k", k), LawParameter("scale", scale)]
    self.init(c, k, scale, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(_ c: Double, _ k: Double, _ scale: Double, _ parameters: [LawParameter], _ faults: [Fault]) {
    let faults = FaultCollector.resolving(
      faults, of: "burr", parameters, location: 0,
      scale: (1 / c / k).isFinite && (1 / c).isFinite ? Swift.min(Swift.min(c, k), scale) : 0)
    self.c = faults.isEmpty ? c : .nan
    self.k = faults.isEmpty ? k : .nan
    self.scale = faults.isEmpty ? scale : .nan
    self.parameters = parameters
    self.faults = faults
    support = faults.isEmpty ? .positive : .none
  }

  public var family: String { "burr" }

  public func density(_ x: Double) -> Double { Foundation.exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      let y = Double.logRatio($0, over: scale)
      let power = c == 1 ? 0 : (c - 1) * y
      let start = Foundation.log(c) + Foundation.log(k) - Foundation.log(scale)
      // The powers of both factors combined, lest they overflow against each other.
      if y > 0 { return start - (1 + c * k) * y - (k + 1) * log1p(Foundation.exp(-c * y)) }
      return start + power - (k + 1) * log1p(Foundation.exp(c * y))
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { -expm1(-hazard($0)) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { Foundation.exp(-hazard($0)) }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) {
      value(hazard: -log1p(-$0))
        ?? scale * ($0 < 0.5 ? Foundation.exp(-log1p(-$0) / k / c) : pow(1 - $0, -1 / c / k))
    }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { value(hazard: -Foundation.log($0)) ?? scale * pow($0, -1 / c / k) }
  }
  /// The cumulative hazard, −ln of the survival.
  private func hazard(_ x: Double) -> Double {
    let power = Double.power(x, over: scale, exponent: c)
    return k * (power < 1e300 ? log1p(power) : c * .logRatio(x, over: scale))
  }
  /// The value at a cumulative hazard; nil beyond the point where the law is a power of x.
  private func value(hazard: Double) -> Double? {
    hazard / k < 40 ? scale * pow(expm1(hazard / k), 1 / c) : nil
  }

  private var tail: HeavyTail { HeavyTail(index: c * k) }
  private var standard: PowerMoments {
    if c * k > 5 {
      return PowerMoments(power: 1 / c) { p, q in
        let part = (p < q ? -log1p(-p) : -Foundation.log(q)) / k
        return part < 40 ? Foundation.log(expm1(part)) : part
      }
    }
    func m(_ order: Double) -> Double {
      let t = order / c
      return k > t ? gsl_sf_lngamma(k - t) + gsl_sf_lngamma(1 + t) - gsl_sf_lngamma(k) : .nan
    }
    return PowerMoments(logMoments: (m(1), m(2), m(3), m(4)))
  }
  public var mean: Double { ifSound(tail.mean(scale * standard.mean)) }
  public var variance: Double { ifSound(tail.variance(scale * standard.variance * scale)) }
  public var skewness: Double { ifSound(tail.skewness(standard.skewness)) }
  public var excessKurtosis: Double { ifSound(tail.excessKurtosis(standard.excessKurtosis)) }
  public var momentsNote: String? { faults.isEmpty ? tail.note ?? overflowNote : nil }
  /// 1 + ln(scale/(c·k)) + (1 − 1/c)(γ + ψ(k + 1)) + 1/(c·k), ψ being the digamma function:
  /// from the expected logarithms of x and of the survival.
  public var entropy: Double? {
    ifSound(
      1 + Foundation.log(scale) - Foundation.log(c) - Foundation.log(k)
        + (1 - 1 / c) * (.eulerGamma + gsl_sf_psi(k + 1)) + 1 / c / k)
  }
}

extension Law where Self == Burr {
  /// A Burr law (type XII): survival (1 + (x/scale)^c)^(−k).
  public static func burr(c: Double, k: Double, scale: Double) -> Burr {
    Burr(c: c, k: k, scale: scale)
  }
}

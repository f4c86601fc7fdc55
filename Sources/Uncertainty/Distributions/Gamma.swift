import Foundation

/// A gamma law: waiting times, sizes of losses, positive quantities with a moderate tail.
public struct Gamma: Law {
  private let shape: Double
  private let scale: Double
  private let core: IncompleteGamma
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Shapes for which every answer keeps its digits.
  static let shapes = 1e-6...1e12

  /// Creates the law from its shape and scale, the scale in the unit of the quantity.
  ///
  /// - Faults: unless `1e-6 ≤ shape ≤ 1e12`, `0 < scale < ∞` and their product is finite.
  /// - SeeAlso: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 1 (1994), 17.
  public init(shape: Double, scale: Double) {
    self.init(
      shape: shape, scale: scale,
      parameters: [LawParameter("shape", shape), LawParameter("scale", scale)],
      faults: FaultCollector.faults(of: "gamma") {
        $0.need(Self.shapes.contains(shape), "1e-6 ≤ shape ≤ 1e12", shape)
        $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
        if $0.faults.isEmpty {
          $0.need((shape * scale).isFinite, "a finite mean shape · scale", shape, scale)
        }
      })
  }

  /// Creates the law from its shape and rate, the rate in one over the unit of the quantity.
  ///
  /// - Faults: unless `1e-6 ≤ shape ≤ 1e12`, `0 < rate < ∞`, and the mean is finite.
  public init(shape: Double, rate: Double) {
    self.init(
      shape: shape, scale: 1 / rate,
      parameters: [LawParameter("shape", shape), LawParameter("rate", rate)],
      faults: FaultCollector.faults(of: "gamma") {
        $0.need(Self.shapes.contains(shape), "1e-6 ≤ shape ≤ 1e12", shape)
        $0.need(rate > 0 && rate.isFinite, "0 < rate < ∞", rate)
        if $0.faults.isEmpty {
          let mean = shape / rate
          $0.need((1 / rate).isFinite && mean.isFinite, "a finite mean shape / rate", shape, rate)
        }
      })
  }

  /// Creates the law from its mean and standard deviation, in the unit of the quantity.
  ///
  /// - Faults: unless both are positive and finite and `1e-6 ≤ (mean / standardDeviation)² ≤ 1e12`.
  public init(mean: Double, standardDeviation: Double) {
    let ratio = mean / standardDeviation
    self.init(
      shape: ratio * ratio, scale: standardDeviation / ratio,
      parameters: [
        LawParameter("mean", mean), LawParameter("standardDeviation", standardDeviation),
      ],
      faults: FaultCollector.faults(of: "gamma") {
        $0.need(mean > 0 && mean.isFinite, "0 < mean < ∞", mean)
        $0.need(
          standardDeviation > 0 && standardDeviation.isFinite,
          "0 < standardDeviation < ∞", standardDeviation)
        if $0.faults.isEmpty {
          $0.need(
            Self.shapes.contains(ratio * ratio) && standardDeviation / ratio > 0
              && (standardDeviation / ratio).isFinite,
            "1e-6 ≤ (mean / standardDeviation)² ≤ 1e12", mean, standardDeviation)
        }
      })
  }

  /// Creates a law whose parameters have been checked.
  init(shape: Double, scale: Double, parameters: [LawParameter], faults: [Fault]) {
    self.parameters = parameters
    self.faults = faults
    self.shape = faults.isEmpty ? shape : .nan
    self.scale = faults.isEmpty ? scale : .nan
    core = IncompleteGamma(shape: faults.isEmpty ? shape : 1)
  }

  public var family: String { "gamma" }
  public var support: Support { faults.isEmpty ? .positive : .none }

  public func density(_ x: Double) -> Double {
    if x == 0 && faults.isEmpty { return shape < 1 ? .infinity : shape == 1 ? 1 / scale : 0 }
    return exp(logDensity(x))
  }
  public func logDensity(_ x: Double) -> Double {
    guard faults.isEmpty && !x.isNaN else { return .nan }
    if x < 0 || x == .infinity { return -.infinity }
    if x == 0 { return log(density(0)) }
    if x / scale < .leastNormalMagnitude {
      return log(shape) + logOfSmall(x) - log(x)
    }
    // A quotient beyond doubles is pinned to their end.
    let z = min(x / scale, .greatestFiniteMagnitude)
    let low = x.addingProduct(-z, scale) / scale
    return core.logSlope(z, low: abs(low) <= z.ulp ? low : 0) - log(x)
  }
  public func cumulative(_ x: Double) -> Double { tails(x)?.lower ?? .nan }
  public func survival(_ x: Double) -> Double { tails(x)?.upper ?? .nan }
  public func inverse(lower probability: Double) -> Double {
    faults.isEmpty ? core.inverse(lower: probability).times(scale) : .nan
  }
  public func inverse(upper probability: Double) -> Double {
    faults.isEmpty ? core.inverse(upper: probability).times(scale) : .nan
  }

  private func tails(_ x: Double) -> Tails? {
    guard faults.isEmpty && !x.isNaN else { return nil }
    let z = x / scale
    if z < .leastNormalMagnitude && x > 0 {
      let logarithm = logOfSmall(x)
      let lower = exp(logarithm)
      return Tails(lower: lower, upper: -expm1(logarithm), slope: shape * lower)
    }
    return core.tails(z, low: x.addingProduct(-z, scale) / scale)
  }

  /// ln of the cumulative probability where x / scale underflows: of zᵃ / Γ(a + 1).
  private func logOfSmall(_ x: Double) -> Double {
    min(0, shape * (log(x) - log(scale)) - core.logGammaOnePlus)
  }

  public var mean: Double { shape * scale }
  public var variance: Double { shape * scale * scale }
  public var skewness: Double { 2 / shape.squareRoot() }
  public var momentsNote: String? { rangeNote }
  public var excessKurtosis: Double { 6 / shape }
  /// a + ln θ + ln Γ(a) + (1 − a) ψ(a).
  public var entropy: Double? {
    guard faults.isEmpty else { return .nan }
    // Stirling's form: the large parts of ln Γ and (1 − a)ψ cancel on paper.
    let log = Foundation.log(shape)
    let less = LogGamma.digammaLessLog(shape)
    return Foundation.log(scale) + 0.5 * log + LogGamma.halfLogTwoPi
      + LogGamma.stirlingRemainder(shape) + (1 - shape) * less
  }
}

extension Law where Self == Gamma {
  /// A gamma law from its shape and scale; its mean is shape · scale.
  public static func gamma(shape: Double, scale: Double) -> Gamma {
    Gamma(shape: shape, scale: scale)
  }
  /// A gamma law from its shape and rate; its mean is shape / rate.
  public static func gamma(shape: Double, rate: Double) -> Gamma {
    Gamma(shape: shape, rate: rate)
  }
  /// A gamma law from its mean and standard deviation.
  public static func gamma(mean: Double, standardDeviation: Double) -> Gamma {
    Gamma(mean: mean, standardDeviation: standardDeviation)
  }
}

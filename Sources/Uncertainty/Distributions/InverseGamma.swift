import Foundation

/// An inverse-gamma law: one over a gamma quantity; an uncertain variance, a heavy upper tail.
public struct InverseGamma: Law {
  private let shape: Double
  private let scale: Double
  private let core: IncompleteGamma
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law of scale / G, where G is a gamma quantity of this shape and scale 1; the
  /// scale is in the unit of the quantity.
  ///
  /// - Faults: unless `1e-6 ≤ shape ≤ 1e12` and `0 < scale < ∞`.
  public init(shape: Double, scale: Double) {
    parameters = [LawParameter("shape", shape), LawParameter("scale", scale)]
    faults = FaultCollector.faults(of: "inverse gamma") {
      $0.need(Gamma.shapes.contains(shape), "1e-6 ≤ shape ≤ 1e12", shape)
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
    }
    self.shape = faults.isEmpty ? shape : .nan
    self.scale = faults.isEmpty ? scale : .nan
    core = IncompleteGamma(shape: faults.isEmpty ? shape : 1)
  }

  public var family: String { "inverse gamma" }
  public var support: Support { faults.isEmpty ? .positive : .none }

  public func density(_ x: Double) -> Double { exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    guard faults.isEmpty && !x.isNaN else { return .nan }
    if !(x > 0) || x == .infinity { return -.infinity }
    // A quotient that leaves the range of Double is pinned to its ends.
    let z = min(max(scale / x, .leastNonzeroMagnitude), .greatestFiniteMagnitude)
    let low = scale.addingProduct(-z, x) / x
    return core.logSlope(z, low: abs(low) <= z.ulp ? low : 0) - log(x)
  }
  public func cumulative(_ x: Double) -> Double { tails(x)?.upper ?? .nan }
  public func survival(_ x: Double) -> Double { tails(x)?.lower ?? .nan }
  public func inverse(lower probability: Double) -> Double {
    faults.isEmpty ? core.inverse(upper: probability).dividing(scale) : .nan
  }
  public func inverse(upper probability: Double) -> Double {
    faults.isEmpty ? core.inverse(lower: probability).dividing(scale) : .nan
  }

  /// Tails of the gamma quantity scale / x.
  private func tails(_ x: Double) -> Tails? {
    guard faults.isEmpty && !x.isNaN else { return nil }
    if !(x > 0) { return .nothingAbove }
    if x == .infinity { return .nothingBelow }
    let z = scale / x
    return core.tails(z, low: scale.addingProduct(-z, x) / x)
  }

  public var mean: Double {
    shape.isNaN ? .nan : shape > 1 ? scale / (shape - 1) : .infinity
  }
  public var variance: Double {
    if !(shape > 2) { return shape.isNaN ? .nan : .infinity }
    return mean * mean / (shape - 2)
  }
  public var skewness: Double {
    shape > 3 ? 4 * (shape - 2).squareRoot() / (shape - 3) : .nan
  }
  public var excessKurtosis: Double {
    if shape > 4 { return 6 * (5 * shape - 11) / (shape - 3) / (shape - 4) }
    return shape > 2 ? .infinity : .nan
  }
  public var momentsNote: String? {
    guard faults.isEmpty && shape <= 4 else { return rangeNote }
    if shape <= 1 { return "the mean is infinite, for shape ≤ 1" }
    if shape <= 2 { return "the variance is infinite, for shape ≤ 2" }
    return shape <= 3
      ? "skewness does not exist and kurtosis is infinite, for shape ≤ 3"
      : "the kurtosis is infinite, for shape ≤ 4"
  }
  /// a + ln β + ln Γ(a) − (1 + a) ψ(a).
  public var entropy: Double? {
    guard faults.isEmpty else { return .nan }
    // Stirling's form: the large parts of ln Γ and (1 + a)ψ cancel on paper.
    let less = LogGamma.digammaLessLog(shape)
    return log(scale) - 1.5 * log(shape) + LogGamma.halfLogTwoPi
      + LogGamma.stirlingRemainder(shape) - (1 + shape) * less
  }
}

extension Law where Self == InverseGamma {
  /// An inverse-gamma law from its shape and scale; its mean is scale / (shape − 1).
  public static func inverseGamma(shape: Double, scale: Double) -> InverseGamma {
    InverseGamma(shape: shape, scale: scale)
  }
}

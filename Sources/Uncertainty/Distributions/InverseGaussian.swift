import CGSL
import Foundation

/// An inverse Gaussian (Wald) law: the time a drifting random walk takes to a barrier.
public struct InverseGaussian: Law {
  private let centre: Double
  private let shape: Double
  /// shape / mean: large for narrow laws.
  private let ratio: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from its mean and its shape λ, both in the unit of the quantity; the
  /// variance is mean³ / shape.
  ///
  /// - Faults: unless both are positive and finite and `1e-6 ≤ shape / mean ≤ 1e12`.
  /// - SeeAlso: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 1 (1994), 15.
  public init(mean: Double, shape: Double) {
    parameters = [LawParameter("mean", mean), LawParameter("shape", shape)]
    faults = FaultCollector.faults(of: "inverse Gaussian") {
      $0.need(mean > 0 && mean.isFinite, "0 < mean < ∞", mean)
      $0.need(shape > 0 && shape.isFinite, "0 < shape < ∞", shape)
      if $0.faults.isEmpty {
        $0.need((1e-6...1e12).contains(shape / mean), "1e-6 ≤ shape / mean ≤ 1e12", shape, mean)
      }
    }
    centre = faults.isEmpty ? mean : .nan
    self.shape = faults.isEmpty ? shape : .nan
    ratio = self.shape / centre
  }

  public var family: String { "inverse Gaussian" }
  public var support: Support { faults.isEmpty ? .positive : .none }

  public func density(_ x: Double) -> Double { exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    guard faults.isEmpty && !x.isNaN else { return .nan }
    let y = x / centre
    if !(y > 0) || y == .infinity { return -.infinity }
    return logSlope(y, x - centre) - log(x)
  }
  public func cumulative(_ x: Double) -> Double { tails(x)?.lower ?? .nan }
  public func survival(_ x: Double) -> Double { tails(x)?.upper ?? .nan }
  public func inverse(lower probability: Double) -> Double {
    solve(probability, isUpper: false)
  }
  public func inverse(upper probability: Double) -> Double {
    solve(probability, isUpper: true)
  }

  /// ln of x·f(x) at x = y · mean.
  private func logSlope(_ y: Double, _ difference: Double) -> Double {
    let u = place(y, difference)
    return 0.5 * (log(ratio) - log(y)) - LogGamma.halfLogTwoPi - u * u
  }

  /// (y − 1)√(λ / 2μy): the Gaussian axis.
  private func place(_ y: Double, _ difference: Double) -> Double {
    difference / centre * (0.5 * ratio / y).squareRoot()
  }

  private func tails(_ x: Double) -> Tails? {
    guard faults.isEmpty && !x.isNaN else { return nil }
    let y = x / centre
    if !(y > 0) { return .nothingBelow }
    if y == .infinity { return .nothingAbove }
    return tails(y, x - centre)
  }

  /// Both tails from scaled error functions of u and v, v² − u² = 2λ/μ; the usual form with
  /// exp(2λ/μ) overflows. Chhikara & Folks, The Inverse Gaussian Distribution (1989), 2.3.
  private func tails(_ y: Double, _ difference: Double) -> Tails {
    let root = (0.5 * ratio / y).squareRoot()
    let u = place(y, difference)
    let v = root * (1 + y)
    let factor = 0.5 * exp(-u * u)
    let slope = exp(logSlope(y, difference))
    if factor == 0 { return u < 0 ? .nothingBelow : .nothingAbove }
    if u >= 0 {
      let upper = factor * ScaledErfc.drop(from: u, width: 2 * root)
      return Tails(lower: 1 - upper, upper: upper, slope: slope)
    }
    let lower = factor * (ScaledErfc.value(-u) + ScaledErfc.value(v))
    // Wide laws have little above their mean; the difference keeps it.
    let upper = lower < 0.5 ? 1 - lower : factor * ScaledErfc.drop(from: u, width: 2 * root)
    return Tails(lower: lower, upper: upper, slope: slope)
  }

  private func solve(_ probability: Double, isUpper: Bool) -> Double {
    guard faults.isEmpty else { return .nan }
    if probability <= 0 { return isUpper ? .infinity : 0 }
    if probability >= 1 { return isUpper ? 0 : .infinity }
    if probability > 0.5 { return solve(1 - probability, isUpper: !isUpper) }
    let root = TailRoot(
      isUpper: isUpper, target: probability,
      tails: { tails($0, ($0 - 1) * centre) },
      bend: { -0.5 - 0.5 * ratio * ($0 - 1 / $0) },
      move: { $0 * exp($1) })
    // A lognormal law of the same mean and variance.
    let variance = log1p(1 / ratio)
    let z = gsl_cdf_ugaussian_Pinv(probability)
    let start = exp(-0.5 * variance + (isUpper ? -z : z) * variance.squareRoot())
    return centre * root.place(from: start, low: 0, high: .infinity)
  }

  public var mean: Double { centre }
  public var variance: Double { centre / ratio * centre }
  public var skewness: Double { 3 / ratio.squareRoot() }
  public var momentsNote: String? { rangeNote }
  public var excessKurtosis: Double { 15 / ratio }
  /// ½ ln(2πe μ³/λ) − (3/2) e^(2λ/μ) E₁(2λ/μ).
  public var entropy: Double? {
    guard faults.isEmpty else { return .nan }
    return LogGamma.halfLogTwoPi + 0.5 + log(centre) - 0.5 * log(ratio)
      - 1.5 * gsl_sf_expint_E1_scaled(2 * ratio)
  }
}

extension Law where Self == InverseGaussian {
  /// An inverse Gaussian law from its mean and shape; its variance is mean³ / shape.
  public static func inverseGaussian(mean: Double, shape: Double) -> InverseGaussian {
    InverseGaussian(mean: mean, shape: shape)
  }
}

import CGSL
import Foundation

/// A skew-normal law: a normal law leaning to one side.
public struct SkewNormal: Law {
  private let location: Double
  private let scale: Double
  private let shape: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from its location, scale and shape; shape 0 is a normal law, positive
  /// shapes lean to the right.
  ///
  /// - Faults: unless `location` is finite, `0 < scale < ∞` and `−1e6 ≤ shape ≤ 1e6`.
  /// - SeeAlso: Azzalini, “A class of distributions which includes the normal ones”,
  ///   Scandinavian J. Statistics 12 (1985), 171–178.
  public init(location: Double, scale: Double, shape: Double) {
    parameters = [
      LawParameter("location", location), LawParameter("scale", scale),
      LawParameter("shape", shape),
    ]
    faults = FaultCollector.faults(of: "skew normal") {
      $0.need(location.isFinite, "a finite location", location)
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
      $0.need((-1e6...1e6).contains(shape), "-1e6 ≤ shape ≤ 1e6", shape)
    }
    let good = faults.isEmpty
    self.location = good ? location : .nan
    self.scale = good ? scale : .nan
    self.shape = good ? shape : .nan
  }

  public var family: String { "skew normal" }
  /// Steep laws all but break at their location.
  public var support: Support {
    guard faults.isEmpty else { return .none }
    return Support(
      from: -.infinity, to: .infinity, breakpoints: abs(shape) > 5 ? [location] : [])
  }

  public func density(_ x: Double) -> Double { exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    standardLogDensity((x - location) / scale) - log(scale)
  }
  private func standardLogDensity(_ z: Double) -> Double {
    if !z.isFinite { return z.isNaN ? .nan : -.infinity }
    return Self.logNormalMass(below: shape * z) - 0.5 * z * z + Self.logPeak
  }
  /// ln √(2/π).
  private static let logPeak = 0.5 * log(2 / Double.pi)
  public func cumulative(_ x: Double) -> Double { tails(x)?.lower ?? .nan }
  public func survival(_ x: Double) -> Double { tails(x)?.upper ?? .nan }
  public func inverse(lower probability: Double) -> Double {
    location + scale * solve(probability, isUpper: false)
  }
  public func inverse(upper probability: Double) -> Double {
    location + scale * solve(probability, isUpper: true)
  }

  /// ln Φ(z).
  private static func logNormalMass(below z: Double) -> Double {
    let x = -z * 0.5.squareRoot()
    if x < 1 { return log1p(-0.5 * erfc(-x)) }
    return log(0.5 * ScaledErfc.value(x)) - x * x
  }

  private func tails(_ x: Double) -> Tails? {
    guard faults.isEmpty && !x.isNaN else { return nil }
    return standardTails((x - location) / scale)
  }

  private func standardTails(_ z: Double) -> Tails {
    let tails = shape >= 0 ? Self.tails(z, shape) : Self.tails(-z, -shape).mirrored
    return Tails(
      lower: tails.lower, upper: tails.upper, slope: exp(standardLogDensity(z)))
  }

  /// Both tails for a shape of at least 0: sums of positive parts, so that neither cancels.
  private static func tails(_ z: Double, _ shape: Double) -> Tails {
    let h = abs(z)
    if h > 40 { return z < 0 ? .nothingBelow : .nothingAbove }
    if z <= 0 {
      let lower =
        h == 0 ? atan2(1, shape) / .pi : 2 * OwensT.complement(h, shape)
      return Tails(lower: lower, upper: 1 - lower, slope: 0)
    }
    let upper = OwensT.normalTail(h) + 2 * OwensT.value(h, shape)
    let lower =
      upper < 0.5
      ? 1 - upper : erf(h * 0.5.squareRoot()) + 2 * OwensT.complement(h, shape)
    return Tails(lower: lower, upper: upper, slope: 0)
  }

  /// The standard law's z with a tail of `probability`.
  private func solve(_ probability: Double, isUpper: Bool) -> Double {
    guard faults.isEmpty else { return .nan }
    if probability <= 0 { return isUpper ? .infinity : -.infinity }
    if probability >= 1 { return isUpper ? -.infinity : .infinity }
    if probability > 0.5 { return solve(1 - probability, isUpper: !isUpper) }
    let root = TailRoot(
      isUpper: isUpper, target: probability, tails: standardTails,
      bend: { z in
        // φ(αz)/Φ(αz).
        let hazard = exp(Self.logPeak) / ScaledErfc.value(-shape * z * 0.5.squareRoot())
        return shape * hazard - z
      },
      move: { $0 + $1 }, middle: { 0.5 * ($0 + $1) })
    return root.place(from: start(probability, isUpper: isUpper), low: -40, high: 40)
  }

  /// Half-normal on the long side, a normal law narrowed by the shape on the short side.
  private func start(_ probability: Double, isUpper: Bool) -> Double {
    let isLong = isUpper == (shape >= 0)
    let z =
      isLong
      ? -gsl_cdf_ugaussian_Pinv(0.5 * probability * (1 + 1 / (1 + abs(shape))))
      : -gsl_cdf_ugaussian_Pinv(probability) / (1 + shape * shape).squareRoot()
    return isUpper ? z : -z
  }

  /// δ√(2/π), with δ = α/√(1 + α²): the mean of the standard law.
  private var standardMean: Double {
    shape / (1 + shape * shape).squareRoot() * (2 / Double.pi).squareRoot()
  }
  public var mean: Double { location + scale * standardMean }
  public var variance: Double { scale * scale * (1 - standardMean * standardMean) }
  public var skewness: Double {
    let m = standardMean
    return 0.5 * (4 - .pi) * m * m * m / pow(1 - m * m, 1.5)
  }
  public var momentsNote: String? { rangeNote }
  public var excessKurtosis: Double {
    let square = standardMean * standardMean
    return 2 * (.pi - 3) * square * square / ((1 - square) * (1 - square))
  }
}

extension Law where Self == SkewNormal {
  /// A skew-normal law from its location, scale and shape.
  public static func skewNormal(
    location: Double, scale: Double, shape: Double
  ) -> SkewNormal {
    SkewNormal(location: location, scale: scale, shape: shape)
  }
}

import Foundation

/// Landau's law: the energy a fast particle loses in a thin layer; a very heavy upper tail.
public struct Landau: Law {
  /// Where the standard law's 0 lies.
  let location: Double
  /// Spread of the law.
  let scale: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from its location and scale, in the unit of the quantity. The standard law
  /// has the density (1/π) ∫₀^∞ exp(−t ln t − xt) sin(πt) dt; its mode is at −0.2228.
  ///
  /// - Faults: unless `location` is finite and `0 < scale < ∞`.
  /// - SeeAlso: GNU Scientific Library, “The Landau Distribution”; Kölbig & Schorr, Computer
  ///   Physics Communications 31 (1984), 97–111.
  public init(location: Double, scale: Double) {
    parameters = [LawParameter("location", location), LawParameter("scale", scale)]
    faults = FaultCollector.faults(of: "Landau") {
      $0.need(location.isFinite, "a finite location", location)
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
    }
    self.location = faults.isEmpty ? location : .nan
    self.scale = faults.isEmpty ? scale : .nan
  }

  public var family: String { "Landau" }
  public var support: Support { faults.isEmpty ? .realLine : .none }

  public func density(_ x: Double) -> Double { exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    let z = (x - location) / scale
    return z.isNaN ? .nan : LandauTable.shared.logDensity(z) - log(scale)
  }
  public func cumulative(_ x: Double) -> Double { tails(x)?.lower ?? .nan }
  public func survival(_ x: Double) -> Double { tails(x)?.upper ?? .nan }
  public func inverse(lower probability: Double) -> Double {
    location + scale * solve(probability, isUpper: false)
  }
  public func inverse(upper probability: Double) -> Double {
    location + scale * solve(probability, isUpper: true)
  }

  private func tails(_ x: Double) -> Tails? {
    let z = (x - location) / scale
    return z.isNaN ? nil : LandauTable.shared.tails(z)
  }

  /// The standard law's place with a tail of `probability`.
  private func solve(_ probability: Double, isUpper: Bool) -> Double {
    guard faults.isEmpty else { return .nan }
    if probability <= 0 { return isUpper ? .infinity : -.infinity }
    if probability >= 1 { return isUpper ? -.infinity : .infinity }
    if probability > 0.5 { return solve(1 - probability, isUpper: !isUpper) }
    let table = LandauTable.shared
    if !isUpper {
      // exp(−e^(−x−1)) leads; the tail is log-concave.
      let root = TailRoot(
        isUpper: false, target: probability, tails: table.tails, bend: { exp(-$0 - 1) },
        move: { $0 + $1 }, middle: { 0.5 * ($0 + $1) }, precision: 1e-9)
      return root.place(from: -1 - log(-log(probability)), low: -9, high: 1.5)
    }
    if probability < 1e-18 { return 1 / probability }
    // 1/x leads, so that ln of the survival is nearly straight over ln x.
    let root = TailRoot(
      isUpper: true, target: probability,
      tails: {
        let tails = table.tails($0)
        return Tails(lower: tails.lower, upper: tails.upper, slope: $0 * tails.slope)
      },
      bend: { _ in -1 }, move: { $0 * exp($1) }, precision: 1e-9)
    return root.place(from: 1 / probability, low: 1, high: 2e18)
  }

  /// Infinite: the density falls as 1/x².
  public var mean: Double { faults.isEmpty ? .infinity : .nan }
  public var variance: Double { mean }
  public var skewness: Double { .nan }
  public var excessKurtosis: Double { .nan }
  public var momentsNote: String? {
    faults.isEmpty
      ? "mean and variance are infinite, skewness and kurtosis do not exist" : nil
  }
}

extension Law where Self == Landau {
  /// Landau's law from its location and scale.
  public static func landau(location: Double, scale: Double) -> Landau {
    Landau(location: location, scale: scale)
  }
}

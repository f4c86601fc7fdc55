import Foundation

/// The standard Landau law, interpolated from its integrals; made once, on first use.
struct LandauTable: Sendable {
  static let shared = LandauTable()

  /// Below this the CDF is less than the least double.
  private static let least = -8.0
  private static let middle = 1.0
  private static let bend = 60.0
  /// Above this two terms of the series in 1/x are right to the last digit.
  private static let most = 4e9

  private let lowerMass: ChebyshevPieces
  private let lowerDensity: ChebyshevPieces
  private let bodyMass: ChebyshevPieces
  private let bodyDensity: ChebyshevPieces
  private let tailMass: ChebyshevPieces
  private let tailDensity: ChebyshevPieces

  private init() {
    let integrals = LandauIntegrals()
    (lowerMass, lowerDensity) = ChebyshevPieces.pair(
      from: Self.least, to: Self.middle, pieces: 9
    ) {
      let (cumulative, density) = integrals.scaledLower($0)
      return (log(cumulative), log(density))
    }
    // In ln(1 + x), where both are nearly powers.
    func scaledUpper(_ place: Double) -> (Double, Double) {
      let (survival, density) = integrals.upper(expm1(place))
      return (survival * exp(place), density * exp(2 * place))
    }
    let (start, bend, end) = (log1p(Self.middle), log1p(Self.bend), log1p(Self.most))
    (bodyMass, bodyDensity) = ChebyshevPieces.pair(
      from: start, to: bend, pieces: 12, of: scaledUpper)
    (tailMass, tailDensity) = ChebyshevPieces.pair(
      from: bend, to: end, pieces: 6, of: scaledUpper)
  }

  /// Both tails; `slope` is the density.
  func tails(_ x: Double) -> Tails {
    if x < Self.least { return .nothingBelow }
    let density = exp(logDensity(x))
    if x <= Self.middle {
      let lower = exp(lowerMass.value(x) - exp(-x - 1))
      return Tails(lower: lower, upper: 1 - lower, slope: density)
    }
    let upper = survival(x)
    return Tails(lower: 1 - upper, upper: upper, slope: density)
  }

  /// For x > `middle`.
  private func survival(_ x: Double) -> Double {
    if x == .infinity { return 0 }
    // From the powers s ln s and (s ln s)²/2 of the Laplace transform s^s.
    if x > Self.most { return (1 + (log(x) + .eulerGamma - 1) / x) / x }
    let place = log1p(x)
    return (x > Self.bend ? tailMass : bodyMass).value(place) / (1 + x)
  }

  func logDensity(_ x: Double) -> Double {
    if x == .infinity { return -.infinity }
    if x > Self.most {
      let logarithm = log(x)
      return log1p((2 * (logarithm + .eulerGamma) - 3) / x) - 2 * logarithm
    }
    if x > Self.middle {
      let place = log1p(x)
      return log((x > Self.bend ? tailDensity : bodyDensity).value(place)) - 2 * place
    }
    if x < -700 { return -.infinity }
    if x >= Self.least { return lowerDensity.value(x) - exp(-x - 1) }
    // The leading term: the CDF's saddle point at φ = 0.
    return 0.5 * (-x - 1) - LogGamma.halfLogTwoPi - exp(-x - 1)
  }
}

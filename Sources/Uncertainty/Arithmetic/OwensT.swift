import Foundation

/// Owen's function T(h, a): the probability that a standard normal X exceeds h while an
/// independent Y lies between 0 and a·X; for h ≥ 0 and a ≥ 0.
///
/// - SeeAlso: Owen, Ann. Math. Stat. 27 (1956); Patefield & Tandy, J. Stat. Software 5(5), 2000.
enum OwensT {
  /// T(h, a).
  static func value(_ h: Double, _ a: Double) -> Double {
    if a <= 1 { return integral(h, from: 0, to: min(a, 9 / h)) }
    return 0.5 * normalTail(h) - complement(h, a)
  }

  /// T(h, ∞) − T(h, a), accurate in relative terms where it is small.
  static func complement(_ h: Double, _ a: Double) -> Double {
    let w = a * h
    if w >= 1 {
      // Beyond this the integrand has fallen by forty e-folds.
      let end = (a * a + 80 / (h * h)).squareRoot()
      return integral(h, from: a, to: end)
    }
    if a <= 1 { return 0.5 * normalTail(h) - value(h, a) }
    if a == .infinity { return 0 }
    return value(w, 1 / a) - normalTail(w) * 0.5 * erf(h * 0.5.squareRoot())
  }

  /// (1/2π) ∫ exp(−h²(1 + t²)/2) / (1 + t²) dt.
  private static func integral(_ h: Double, from low: Double, to high: Double) -> Double {
    let half = -0.5 * h * h
    let sum = GaussLegendre.long.integral(from: low, to: high) { t in
      let square = t * t
      return exp(half * square) / (1 + square)
    }
    return exp(half) * sum / (2 * .pi)
  }

  /// P(X > h) for a standard normal X.
  static func normalTail(_ h: Double) -> Double { 0.5 * erfc(h * 0.5.squareRoot()) }
}

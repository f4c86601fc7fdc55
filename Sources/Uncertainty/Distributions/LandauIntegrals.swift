import Foundation

/// The standard Landau law by integrals that do not oscillate.
///
/// Landau's law is the stable law of index 1 and skewness 1. For it, Nolan's integral reads
/// `cumulative(x) = (1/π) ∫₀^π exp(−e^(−x) W(φ)) dφ` with
/// `W(φ) = (φ / sin φ) exp(−φ cot φ)`, which rises from 1/e to ∞.
///
/// - SeeAlso: Nolan, “Numerical calculation of stable densities and distribution functions”,
///   Stochastic Models 13(4), 1997; Landau, J. Phys. USSR 8 (1944), 201.
struct LandauIntegrals {
  /// A place of the trapezoidal rule.
  private struct Node {
    /// dφ/π.
    let weight: Double
    /// W e − 1, without cancellation where W is near its least.
    let rise: Double
    /// Weight of this and all later nodes, on to φ = π; of all, 1.
    var beyond = 0.0
  }
  /// The integrand is even in τ, φ = πτ/√(1 + τ²), and vanishes at both ends faster than any
  /// exponential, so that the trapezoidal rule converges exponentially.
  private let fine = Self.nodes(step: 0.005, count: 1200)
  private let coarse = Self.nodes(step: 0.0125, count: 480)

  private static func nodes(step: Double, count: Int) -> [Node] {
    var nodes = (0..<count).map { i in
      let tau = step * Double(i)
      let square = 1 + tau * tau
      let weight = (i == 0 ? 0.5 : 1) * step / (square * square.squareRoot())
      // π − φ without cancellation, for the end where W is huge.
      let root = square.squareRoot()
      let logRise = logRise(.pi * tau / root, .pi / (root * (root + tau)))
      return Node(weight: weight, rise: expm1(logRise))
    }
    var beyond = 1 - nodes.reversed().reduce(0) { $0 + $1.weight }
    for i in nodes.indices.reversed() {
      beyond += nodes[i].weight
      nodes[i].beyond = beyond
    }
    return nodes
  }

  /// ln W(φ) + 1, with `rest` = π − φ.
  private static func logRise(_ phi: Double, _ rest: Double) -> Double {
    if phi > 0.7 { return log(phi / sin(rest)) + phi / tan(rest) + 1 }
    // ζ(2n)(2 + 1/n)(φ/π)^2n, summed.
    let y = (phi / .pi) * (phi / .pi)
    var sum = 0.0
    for n in stride(from: 16, through: 1, by: -1) {
      sum = (sum + zetaEven[n - 1] * (2 + 1 / Double(n))) * y
    }
    return sum
  }

  private let zetaEven = Self.zetaEven

  /// ζ(2), ζ(4), …, ζ(32).
  private static let zetaEven: [Double] = (1...16).map { n in
    if n == 1 { return .pi * .pi / 6 }
    let s = Double(2 * n)
    let sum = (1..<40).reversed().reduce(0.0) { $0 + pow(Double($1), -s) }
    // Euler–Maclaurin from 40 on.
    let power = pow(40.0, -s)
    return sum + power * (40 / (s - 1) + 0.5 + s / 480 - s * (s + 1) * (s + 2) / 46_080_000)
  }

  /// For x ≤ 2: the CDF and the density over exp(−e^(−x−1)), their leading factor.
  func scaledLower(_ x: Double) -> (cumulative: Double, density: Double) {
    let rate = exp(-x - 1)
    var (cumulative, density) = (0.0, 0.0)
    for node in x < 0 ? fine : coarse {
      let rise = rate * node.rise
      if rise > 60 { break }
      let part = node.weight * exp(-rise)
      cumulative += part
      density += part * (rate + rise)
    }
    return (cumulative, density)
  }

  /// For x ≥ 0: the survival and the density.
  func upper(_ x: Double) -> (survival: Double, density: Double) {
    x < 50 ? upperByAngle(x) : upperByReciprocal(x)
  }

  private func upperByAngle(_ x: Double) -> (survival: Double, density: Double) {
    let rate = exp(-x - 1)
    var (survival, density) = (0.0, 0.0)
    for node in coarse {
      let g = rate * (node.rise + 1)
      // From here on exp(−g) is nothing.
      if g > 45 { return (survival + node.beyond, density) }
      let loss = expm1(-g)
      survival -= node.weight * loss
      density += node.weight * g * (1 + loss)
    }
    return (survival, density)
  }

  /// With π − φ = π/q and q = x − ln x + w, W is e^w times a slowly varying factor.
  private func upperByReciprocal(_ x: Double) -> (survival: Double, density: Double) {
    let logarithm = log(x)
    var (survival, density) = (0.0, 0.0)
    for i in -144...19 {
      let w = 0.25 * Double(i)
      let q = x - logarithm + w
      let rest = .pi / q
      // 1 − ε cot ε by its series, as ε is small.
      let y = (rest / .pi) * (rest / .pi)
      var bend = 0.0
      for n in stride(from: q > 20 ? 7 : 16, through: 1, by: -1) {
        bend = (bend + 2 * zetaEven[n - 1]) * y
      }
      // ln W = ln((π − ε)/sin ε) + (π − ε) cot ε, less q.
      let sine = sin(rest)
      let excess = log((.pi - rest) / sine) - 1 - (.pi - rest) * bend / rest
      let g = exp(w - logarithm + excess)
      let part = 0.25 * g * exp(-g)
      // d ln W / dε = −1/(π − ε) − 2 cot ε − (π − ε)/sin² ε, times dε/dq = −ε²/π.
      let cosecant = rest / sine
      let rise =
        (rest * rest / (.pi - rest) + 2 * rest * (1 - bend)
          + (.pi - rest) * cosecant * cosecant) / .pi
      survival += part * rise / q
      density += part / (q * q)
    }
    return (survival, density)
  }
}

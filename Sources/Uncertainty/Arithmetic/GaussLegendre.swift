import Foundation

/// A Gauss–Legendre rule.
struct GaussLegendre: Sendable {
  /// Nodes in (−1, 1) and their weights.
  let nodes: [(place: Double, weight: Double)]

  /// For smooth integrands over a fraction of their scale.
  static let short = GaussLegendre(count: 12)
  /// For integrands with a Gaussian or exponential fall of up to forty e-folds.
  static let long = GaussLegendre(count: 32)

  /// Computes a rule by Newton's method on the Legendre polynomial; DLMF 3.5.
  init(count: Int) {
    let n = Double(count)
    nodes = (0..<count).map { i in
      var x = -cos(.pi * (Double(i) + 0.75) / (n + 0.5))
      var slope = 1.0
      for _ in 0..<6 {
        var (p0, p1) = (1.0, x)
        for k in 2...count {
          let m = Double(k)
          (p0, p1) = (p1, ((2 * m - 1) * x * p1 - (m - 1) * p0) / m)
        }
        slope = n * (x * p1 - p0) / (x * x - 1)
        x -= p1 / slope
      }
      return (x, 2 / ((1 - x * x) * slope * slope))
    }
  }

  /// The integral of a function.
  func integral(from low: Double, to high: Double, of f: (Double) -> Double) -> Double {
    integral(from: low, width: high - low, of: f)
  }

  /// The integral over an interval whose width is known better than its ends.
  func integral(from low: Double, width: Double, of f: (Double) -> Double) -> Double {
    let half = 0.5 * width
    let middle = low + half
    var sum = 0.0
    for (place, weight) in nodes { sum += weight * f(middle + half * place) }
    return half * sum
  }
}

import Foundation

/// Spearman's rank correlation of a pair with Student's t copula.
///
/// With W, W′, W″ independent mixing variables of the t law, it is 6/π times the mean of
/// asin(ρ W / √((W + W′)(W + W″))): three pairs that differ in one partner are normal, given W.
///
/// - SeeAlso: Heinen & Valdesogo (2020), Spearman rank correlation of the bivariate Student t and
///   scale mixtures of normal distributions, Journal of Multivariate Analysis 179, 104650.
package struct StudentTRank: Sendable {
  /// Degrees of freedom that a t copula may have.
  package static let degrees = 2.0...1000

  /// Shares √(W / (W + W′)) by the points of W, and the weights of all points.
  private let shares: [[Double]]
  private let weights: [Double]

  /// Prepares the mean over the mixing variables.
  package init(degreesOfFreedom: Double) {
    let gamma = IncompleteGamma(shape: degreesOfFreedom / 2)
    // Quantiles are steep at both ends: p = s³ (10 − 15 s + 6 s²).
    let points = GaussLegendre(count: 40).nodes.map { node -> (value: Double, weight: Double) in
      let s = (1 + node.place) / 2
      let p = s * s * s * (10 - 15 * s + 6 * s * s)
      let slope = 30 * s * s * (1 - s) * (1 - s)
      return (gamma.inverse(lower: p).value, node.weight / 2 * slope)
    }
    weights = points.map(\.weight)
    // W = 1/G: W / (W + W′) = G′ / (G + G′).
    shares = points.map { g in points.map { ($0.value / (g.value + $0.value)).squareRoot() } }
  }

  /// Spearman's rank correlation of a pair with a correlation of its scores.
  package func spearman(ofScores correlation: Double) -> Double {
    var sum = 0.0
    for (row, weight) in zip(shares, weights) {
      var inner = 0.0
      for (j, first) in row.enumerated() {
        // Pairs come twice.
        var part = 0.5 * weights[j] * asin(correlation * first * first)
        for k in 0..<j { part += weights[k] * asin(correlation * first * row[k]) }
        inner += weights[j] * part
      }
      sum += weight * 2 * inner
    }
    return 6 / .pi * sum
  }

  /// The scores' correlation with a Spearman rank correlation; nil if there is none.
  package func scores(ofSpearman correlation: Double) -> Double? {
    if correlation == 0 { return 0 }
    if correlation.magnitude == 1 { return correlation }
    return MonotoneRoot.zero(from: -1, to: 1) {
      ($0.magnitude == 1 ? $0 : spearman(ofScores: $0)) - correlation
    }
  }
}

import Foundation

/// What rank correlations are of two normal scores with a correlation, and the other way round.
///
/// - SeeAlso: Kruskal (1958), Ordinal measures of association, Journal of the American
///   Statistical Association 53, 814–861.
package enum RankConversion {
  /// Spearman's rank correlation.
  package static func spearman(ofNormal correlation: Double) -> Double {
    6 / .pi * asin(correlation / 2)
  }

  /// The normal scores' correlation with a Spearman rank correlation.
  package static func normal(ofSpearman correlation: Double) -> Double {
    2 * sin(.pi * correlation / 6)
  }

  /// Kendall's rank correlation; the same for Student's t copula.
  package static func kendall(ofNormal correlation: Double) -> Double {
    2 / .pi * asin(correlation)
  }

  /// The normal scores' correlation with a Kendall rank correlation.
  package static func normal(ofKendall correlation: Double) -> Double {
    sin(.pi * correlation / 2)
  }
}

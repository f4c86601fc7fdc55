/// Two laws whose normal scores are correlated: what correlation their values then have.
package struct NormalPair: Sendable {
  private let pair: NormalExpansion.Pair

  /// Prepares a pair; nil unless both laws have a variance above 0.
  package init?(_ a: any Law, _ b: any Law) {
    guard let first = NormalExpansion(valuesOf: a), let second = NormalExpansion(valuesOf: b) else {
      return nil
    }
    pair = NormalExpansion.Pair(first, second)
  }

  /// The values' linear correlation.
  package func correlation(ofScores correlation: Double) -> Double {
    pair.correlation(ofScores: correlation)
  }

  /// The scores' correlation; nil beyond what the laws can have.
  package func scores(of correlation: Double) -> Double? { pair.scores(of: correlation) }
}

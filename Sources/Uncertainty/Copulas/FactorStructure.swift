/// Normal scores that move together because each follows common factors: Λ Λᵀ beside the
/// diagonal. The factor L of their correlations is known without the matrix, so that a score
/// costs as many terms as there are factors, however many scores there are.
///
/// The factors are learnt score by score: after the scores before i, they are normal with a mean m
/// and covariances C, and score i is λᵢ·m + √vᵢ zᵢ with vᵢ = λᵢᵀ C λᵢ + 1 − |λᵢ|². What zᵢ teaches
/// of the factors is C λᵢ / √vᵢ for each unit (a Kalman filter).
package struct FactorStructure: Sendable {
  /// What a score adds to the chain.
  package struct Link: Sendable {
    /// Loadings of the score: weights of what is known of the factors before it.
    package let loadings: [Double]
    /// Weight of the score's own draw.
    package let own: Double
    /// What the draw teaches of each factor.
    package let lesson: [Double]
  }

  /// One for each score.
  package let links: [Link]

  /// Prepares scores from their loadings, whose squares add up to 1 at most.
  package init(loadings: [[Double]]) {
    let count = loadings.first?.count ?? 0
    var open = (0..<count).map { i in (0..<count).map { i == $0 ? 1.0 : 0.0 } }
    links = loadings.map { row in
      let pull = open.map { Self.product($0, row) }
      let specific = max(0, 1 - Self.product(row, row))
      let variance = max(0, Self.product(row, pull) + specific)
      let own = variance > 1e-12 ? variance.squareRoot() : 0
      let lesson = own > 0 ? pull.map { $0 / own } : pull.map { _ in 0 }
      for i in 0..<count {
        for j in 0..<count { open[i][j] -= lesson[i] * lesson[j] }
      }
      return Link(loadings: row, own: own, lesson: lesson)
    }
  }

  private static func product(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The correlations of scores with these loadings.
  package static func correlations(loadings: [[Double]]) -> [[Double]] {
    loadings.indices.map { i in
      loadings.indices.map { j in i == j ? 1 : product(loadings[i], loadings[j]) }
    }
  }
}

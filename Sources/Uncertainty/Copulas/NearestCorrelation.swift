/// The correlation matrix nearest to a symmetric one, by the sum of squared differences.
///
/// Projections in turn on the matrices without negative eigenvalues, with Dykstra's correction,
/// and on those with ones on the diagonal.
///
/// - SeeAlso: Higham (2002), Computing the nearest correlation matrix, IMA Journal of Numerical
///   Analysis 22, 329–343, algorithm 3.3.
package enum NearestCorrelation {
  private static let mostSteps = 5_000

  /// The least eigenvalue that still counts as zero.
  package static let leastEigenvalue = -1e-9

  /// The least eigenvalue of a symmetric matrix.
  package static func leastEigenvalue(of matrix: [[Double]]) -> Double {
    SymmetricEigen(matrix).values.first ?? 1
  }

  /// The nearest correlation matrix to a symmetric matrix of finite numbers.
  package static func matrix(nearestTo given: [[Double]]) -> [[Double]] {
    var shown = given
    var correction = given.map { $0.map { _ in 0.0 } }
    for _ in 0..<mostSteps {
      let shifted = combined(shown, correction, -)
      let inside = SymmetricEigen(shifted).withoutNegative
      correction = combined(inside, shifted, -)
      let next = withUnitDiagonal(inside)
      let change = greatest(combined(next, shown, -))
      shown = next
      if change < 1e-13 { break }
    }
    return scaled(SymmetricEigen(shown).withoutNegative)
  }

  private static func combined(
    _ a: [[Double]], _ b: [[Double]], _ operation: (Double, Double) -> Double
  ) -> [[Double]] {
    zip(a, b).map { zip($0, $1).map(operation) }
  }

  private static func greatest(_ matrix: [[Double]]) -> Double {
    matrix.reduce(0) { $1.reduce($0) { max($0, $1.magnitude) } }
  }

  private static func withUnitDiagonal(_ matrix: [[Double]]) -> [[Double]] {
    var result = matrix
    for i in result.indices { result[i][i] = 1 }
    return result
  }

  /// What rounding and the last step leave of the diagonal is scaled away.
  private static func scaled(_ matrix: [[Double]]) -> [[Double]] {
    let roots = matrix.indices.map { matrix[$0][$0].squareRoot() }
    return matrix.indices.map { i in
      matrix.indices.map { j in
        i == j ? 1 : max(-1, min(1, matrix[i][j] / (roots[i] * roots[j])))
      }
    }
  }
}

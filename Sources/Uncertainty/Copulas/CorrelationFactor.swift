/// The lower triangle L of a correlation matrix, L Lᵀ, by Cholesky's method; where a variable
/// follows from those before it, its own weight is zero.
///
/// Each row has the length 1, so that every variable keeps its law exactly.
package struct CorrelationFactor: Sendable {
  /// Row i has i + 1 weights.
  package let rows: [[Double]]

  /// What is left of a variance that counts as nothing.
  private static let nothing = 1e-9

  /// Factors a correlation matrix without negative eigenvalues.
  package init(_ matrix: [[Double]]) {
    var rows: [[Double]] = []
    for row in matrix {
      var own: [Double] = []
      for (j, other) in rows.enumerated() {
        let rest = (0..<j).reduce(row[j]) { $0 - own[$1] * other[$1] }
        own.append(other[j] > 0 ? rest / other[j] : 0)
      }
      let rest = own.reduce(1) { $0 - $1 * $1 }
      own.append(rest > Self.nothing ? rest.squareRoot() : 0)
      let length = own.reduce(0) { $0 + $1 * $1 }.squareRoot()
      rows.append(own.map { $0 / length })
    }
    self.rows = rows
  }

  /// L x.
  package func applied(to x: [Double]) -> [Double] {
    rows.map { row in row.indices.reduce(0) { $0 + row[$1] * x[$1] } }
  }
}

/// The lower triangle L of a symmetric positive definite matrix, L Lᵀ.
struct CholeskyFactor: Sendable {
  private var rows: [[Double]]

  /// Factors a matrix; nil if it is not positive definite.
  init?(_ matrix: [[Double]]) {
    rows = []
    for (i, row) in matrix.enumerated() {
      var own: [Double] = []
      for j in 0...i {
        let other = j == i ? own : rows[j]
        let sum = (0..<j).reduce(row[j]) { $0 - own[$1] * other[$1] }
        if j < i {
          own.append(sum / rows[j][j])
        } else if sum > 0 {
          own.append(sum.squareRoot())
        } else {
          return nil
        }
      }
      rows.append(own)
    }
  }

  /// The solution of L x = b.
  func solvedForward(_ b: [Double]) -> [Double] {
    var x = b
    for i in rows.indices {
      for j in 0..<i { x[i] -= rows[i][j] * x[j] }
      x[i] /= rows[i][i]
    }
    return x
  }

  /// The solution of L Lᵀ x = b.
  func solved(_ b: [Double]) -> [Double] {
    var x = solvedForward(b)
    for i in rows.indices.reversed() {
      x[i] /= rows[i][i]
      for j in 0..<i { x[j] -= rows[i][j] * x[i] }
    }
    return x
  }
}

import CGSL

/// Eigenvalues of a symmetric matrix in rising order, and the vectors that belong to them.
struct SymmetricEigen: Sendable {
  /// The eigenvalues, the least first.
  let values: [Double]
  /// For each eigenvalue its vector, of length 1.
  let vectors: [[Double]]

  /// Decomposes a matrix of finite numbers, of which the lower triangle is read.
  init(_ matrix: [[Double]]) {
    GSL.quiet
    let n = matrix.count
    guard n > 0 else {
      (values, vectors) = ([], [])
      return
    }
    let (copy, axes) = (gsl_matrix_alloc(n, n), gsl_matrix_alloc(n, n))
    let (lengths, space) = (gsl_vector_alloc(n), gsl_eigen_symmv_alloc(n))
    defer {
      gsl_matrix_free(copy)
      gsl_matrix_free(axes)
      gsl_vector_free(lengths)
      gsl_eigen_symmv_free(space)
    }
    for i in 0..<n {
      for j in 0..<n { gsl_matrix_set(copy, i, j, matrix[max(i, j)][min(i, j)]) }
    }
    gsl_eigen_symmv(copy, lengths, axes, space)
    gsl_eigen_symmv_sort(lengths, axes, GSL_EIGEN_SORT_VAL_ASC)
    values = (0..<n).map { gsl_vector_get(lengths, $0) }
    vectors = (0..<n).map { column in (0..<n).map { gsl_matrix_get(axes, $0, column) } }
  }

  /// The nearest matrix without negative eigenvalues.
  var withoutNegative: [[Double]] {
    let n = values.count
    var result = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
    for (value, vector) in zip(values, vectors) where value > 0 {
      for i in 0..<n {
        let scaled = value * vector[i]
        for j in 0...i { result[i][j] += scaled * vector[j] }
      }
    }
    for i in 0..<n {
      for j in 0..<i { result[j][i] = result[i][j] }
    }
    return result
  }
}

/// Puts columns of samples in an order in which they have given rank correlations, by Iman and
/// Conover: every column keeps its values, so that a Latin hypercube stays one.
///
/// A matrix of normal scores, shuffled and freed of its own accidental correlations, is given the
/// correlations wanted; each column then takes the order of its scores.
///
/// It is the way to add dependence to columns that exist already, such as measurements or a Latin
/// hypercube made elsewhere: samples are moved whole columns at a time, so it needs all of them at
/// hand, and no sample keeps its place. A model's drivers depend on each other by ``Dependence``
/// instead, where draws stay functions of seed and index.
///
/// - SeeAlso: Iman & Conover (1982), A distribution-free approach to inducing rank correlation
///   among input variables, Communications in Statistics – Simulation and Computation 11,
///   311–334.
public enum ImanConover {
  /// The columns, each in a new order.
  ///
  /// - Parameters:
  ///   - columns: samples of each variable, all of one length, more rows than columns.
  ///   - correlations: Spearman's rank correlations wanted.
  ///   - seed: selects the order.
  /// - Throws: ``DependenceError`` with every fault there is: columns of different lengths or with values
  ///   that are no numbers, a matrix that is not square, symmetric, with ones on its diagonal and
  ///   positive definite.
  public static func reordered(
    _ columns: [[Double]], towards correlations: [[Double]], seed: UInt64
  ) throws -> [[Double]] {
    let faults = faults(of: columns, correlations)
    guard faults.isEmpty else { throw DependenceError(faults: faults) }
    let rows = columns.first?.count ?? 0
    let base = (1...max(1, rows)).map { NormalScore.score(Double($0) / Double(rows + 1)) }
    let scores = columns.indices.map { column in
      shuffled(base, BitStream(seed: seed, name: "Iman–Conover column \(column + 1)"))
    }
    let target = correlations.map { $0.map(RankConversion.normal(ofSpearman:)) }
    let own = CholeskyFactor(accidental(scores))
    let wanted = CorrelationFactor(target)
    var result = columns.map { $0.map { _ in 0.0 } }
    var mixed = result
    for row in 0..<rows {
      let point = scores.map { $0[row] }
      let free = own?.solvedForward(point) ?? point
      for (column, value) in wanted.applied(to: free).enumerated() { mixed[column][row] = value }
    }
    for column in columns.indices {
      let sorted = columns[column].sorted()
      for (rank, row) in mixed[column].order.enumerated() {
        result[column][Int(row)] = sorted[rank]
      }
    }
    return result
  }

  private static func shuffled(_ values: [Double], _ stream: BitStream) -> [Double] {
    let keys = values.indices.map { stream.uniform(at: $0) }
    return keys.order.map { values[Int($0)] }
  }

  /// The correlations that shuffled scores happen to have.
  private static func accidental(_ scores: [[Double]]) -> [[Double]] {
    scores.map { a in
      scores.map { b in
        zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } / a.reduce(0) { $0 + $1 * $1 }
      }
    }
  }

  private static func faults(of columns: [[Double]], _ matrix: [[Double]]) -> [Fault] {
    var faults: [Fault] = []
    let rows = columns.first?.count ?? 0
    for (index, column) in columns.enumerated() {
      let name = "column \(index + 1)"
      if column.count != rows {
        faults.append(Fault("needs \(rows) rows like the first, got \(column.count)", of: name))
      }
      if let bad = column.first(where: \.isNaN) {
        faults.append(Fault("needs numbers, got \(bad)", of: name))
      }
    }
    if rows <= columns.count {
      faults.append(
        Fault("reordering \(columns.count) columns needs more rows than that, got \(rows)"))
    }
    faults += CorrelationCheck.faults(of: matrix, count: columns.count)
    guard faults.isEmpty else { return faults }
    let target = matrix.map { $0.map(RankConversion.normal(ofSpearman:)) }
    let least = NearestCorrelation.leastEigenvalue(of: target)
    if !(least > NearestCorrelation.leastEigenvalue) {
      faults.append(
        Fault(
          "rank correlations contradict each other: their normal scores' matrix has the eigenvalue "
            + least.rounded(toSignificantDigits: 3)))
    }
    return faults
  }
}

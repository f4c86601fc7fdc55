/// Correlations of columns, and regressions by them.
struct CorrelationMatrix {
  private let size: Int
  private var numbers: [Double]

  init(size: Int) {
    self.size = size
    numbers = [Double](repeating: 0, count: size * size)
  }

  subscript(i: Int, j: Int) -> Double {
    get { numbers[i * size + j] }
    set {
      numbers[i * size + j] = newValue
      numbers[j * size + i] = newValue
    }
  }

  /// A regression of one standardized column on others.
  struct Fit {
    let coefficients: [Double]
    /// Share of the variance explained.
    let explained: Double
  }

  /// The regression of a column on others; nil if they depend on each other linearly.
  func regression(on columns: [Int], of target: Int) -> Fit? {
    guard let factor = factor(columns).full else { return nil }
    let right = columns.map { self[$0, target] }
    let solution = Self.solve(factor, right)
    return Fit(
      coefficients: solution, explained: zip(solution, right).reduce(0) { $0 + $1.0 * $1.1 })
  }

  /// The first column that is nearly a linear combination of those before it.
  func firstDependent(among columns: [Int]) -> Int? {
    let found = factor(columns)
    return found.full == nil ? columns[found.rows] : nil
  }

  /// The partial correlation of each column with the target, the other columns taken off; nil if
  /// they depend on each other linearly.
  func partial(_ columns: [Int], with target: Int) -> [Double]? {
    guard let factor = factor(columns + [target]).full else { return nil }
    let all = columns.count + 1
    var inverse: [[Double]] = []
    for column in 0..<all {
      var unit = [Double](repeating: 0, count: all)
      unit[column] = 1
      inverse.append(Self.solve(factor, unit))
    }
    let last = columns.count
    return columns.indices.map {
      -inverse[$0][last] / (inverse[$0][$0] * inverse[last][last]).squareRoot()
    }
  }

  /// Cholesky's factor, as far as the columns are independent.
  private func factor(_ columns: [Int]) -> (rows: Int, full: [[Double]]?) {
    var factor: [[Double]] = []
    for (i, column) in columns.enumerated() {
      var row = [Double](repeating: 0, count: i + 1)
      for j in 0..<i {
        let known = (0..<j).reduce(0) { $0 + row[$1] * factor[j][$1] }
        row[j] = (self[column, columns[j]] - known) / factor[j][j]
      }
      let rest = self[column, column] - row.reduce(0) { $0 + $1 * $1 }
      guard rest > 1e-10 else { return (i, nil) }
      row[i] = rest.squareRoot()
      factor.append(row)
    }
    return (columns.count, factor)
  }

  private static func solve(_ factor: [[Double]], _ right: [Double]) -> [Double] {
    var x = right
    for i in factor.indices {
      for j in 0..<i { x[i] -= factor[i][j] * x[j] }
      x[i] /= factor[i][i]
    }
    for i in factor.indices.reversed() {
      for j in i + 1..<max(i + 1, factor.count) { x[i] -= factor[j][i] * x[j] }
      x[i] /= factor[i][i]
    }
    return x
  }
}

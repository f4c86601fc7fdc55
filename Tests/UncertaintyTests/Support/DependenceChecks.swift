import Uncertainty

/// Numbers by which dependence is judged.
enum DependenceChecks {
  /// Kendall's correlation by samples 2i and 2i + 1, which are independent of each other.
  static func kendall(_ columns: [[Double]]) -> Double {
    let (x, y) = (columns[0], columns[1])
    let pairs = x.count / 2
    let sum = (0..<pairs).reduce(0.0) { sum, i in
      let product = (x[2 * i] - x[2 * i + 1]) * (y[2 * i] - y[2 * i + 1])
      return sum + (product > 0 ? 1 : product < 0 ? -1 : 0)
    }
    return sum / Double(pairs)
  }

  /// The linear correlation of two laws whose scores have one.
  static func correlation(of a: any Law, with b: any Law, scores: Double) -> Double? {
    NormalPair(a, b)?.correlation(ofScores: scores)
  }

  /// The correlation of the scores of two laws with a linear correlation.
  static func scores(of a: any Law, with b: any Law, correlation: Double) -> Double? {
    NormalPair(a, b)?.scores(of: correlation)
  }
}

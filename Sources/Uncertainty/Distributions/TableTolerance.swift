/// What a table's polynomials must meet against the quantile function.
enum TableTolerance {
  /// Error in probability: a quarter of the 1e-12 that a table promises in the bulk.
  static let probability = 4e-13
  /// Error relative to x.
  static let value = 2e-11
  /// Error relative to the probability of the tail, where x is near 0.
  static let tail = 1e-11

  /// Whether a polynomial's error at a place is small enough.
  ///
  /// - Parameters:
  ///   - error: of p.
  ///   - slope: dp / dt there.
  ///   - width: of the bin, in v.
  ///   - v: probability of the tail there.
  static func allows(
    error: Double, p: Double, slope: Double, width: Double, v: Double, transform: TableTransform
  ) -> Bool {
    if error <= 3 * p.ulp { return true }
    let inProbability = error / abs(slope) * width
    guard inProbability <= probability else { return false }
    return inProbability <= tail * v
      || error * transform.rate(p) <= value * abs(transform.backward(p))
  }
}

/// Both tails of a law at one point, each accurate in relative terms.
struct Tails {
  /// P(X ≤ x).
  let lower: Double
  /// P(X > x).
  let upper: Double
  /// The density on the axis where the law is log-concave: x·f(x) for gamma, with ln x;
  /// x(1 − x)·f(x) for beta, with ln(x / (1 − x)).
  let slope: Double

  /// Rounding may carry a tail past 0 or 1; NaN stays.
  init(lower: Double, upper: Double, slope: Double) {
    self.lower = lower < 0 ? 0 : lower > 1 ? 1 : lower
    self.upper = upper < 0 ? 0 : upper > 1 ? 1 : upper
    self.slope = slope
  }

  /// All mass above the point.
  static let nothingBelow = Tails(lower: 0, upper: 1, slope: 0)
  /// All mass below the point.
  static let nothingAbove = Tails(lower: 1, upper: 0, slope: 0)

  /// The tails of the mirrored law.
  var mirrored: Tails { Tails(lower: upper, upper: lower, slope: slope) }
}

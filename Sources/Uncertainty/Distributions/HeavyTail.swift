/// Which moments exist for a law whose upper tail falls as x to the power −index: those of an
/// order below the index.
struct HeavyTail: Sendable {
  let index: Double

  func mean(_ value: @autoclosure () -> Double) -> Double { index > 1 ? value() : .infinity }
  func variance(_ value: @autoclosure () -> Double) -> Double {
    index > 2 ? value() : .infinity
  }
  func skewness(_ value: @autoclosure () -> Double) -> Double { index > 3 ? value() : .nan }
  func excessKurtosis(_ value: @autoclosure () -> Double) -> Double {
    if index > 4 { return value() }
    return index > 2 ? .infinity : .nan
  }

  /// What to say about the moments that are infinite or do not exist; nil if all four exist.
  var note: String? {
    if index > 4 { return nil }
    if index > 3 { return "the kurtosis is infinite" }
    if index > 2 { return "the kurtosis is infinite, the skewness does not exist" }
    if index > 1 { return "the variance is infinite, skewness and kurtosis do not exist" }
    return "mean and variance are infinite, skewness and kurtosis do not exist"
  }
}

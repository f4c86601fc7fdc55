/// Inverts an increasing function by Newton's method, held inside a bracket that shrinks.
enum MonotoneInverse {
  /// The x in `range` with `function(x).value` = 0; an end of the range if there is none.
  ///
  /// - Parameter function: value and slope at x; the value increases with x.
  static func solve(
    in range: ClosedRange<Double>, from start: Double,
    _ function: (Double) -> (value: Double, slope: Double)
  ) -> Double {
    var (low, high) = (range.lowerBound, range.upperBound)
    var x = Swift.min(Swift.max(start, low), high)
    var lastStep = high - low
    for _ in 0..<200 {
      let (value, slope) = function(x)
      if value == 0 { return x }
      if value < 0 { low = x } else { high = x }
      var next = x - value / slope
      // Bisect where Newton leaves the bracket, does not shrink its steps or has no slope.
      if !(next > low && next < high && abs(next - x) < 0.75 * lastStep) {
        next = low + (high - low) / 2
      }
      let step = abs(next - x)
      if step <= 2 * x.ulp || next == low || next == high { return next }
      (x, lastStep) = (next, step)
    }
    return x
  }
}

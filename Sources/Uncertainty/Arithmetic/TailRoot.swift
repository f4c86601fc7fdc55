import Foundation

/// The place where a tail has a given probability, for a law that is log-concave on some axis.
///
/// The logarithm of either tail is then concave on that axis, so that Newton's method closes
/// in from one side wherever it starts. Halley's correction makes it cubic, a bracket guards
/// against rounding, and the number of steps is bounded.
struct TailRoot {
  /// Whether the upper tail is given, rather than the lower.
  let isUpper: Bool
  /// The probability of the tail.
  let target: Double
  /// Both tails at a place, and the density on the axis.
  let tails: (Double) -> Tails
  /// Derivative of the logarithm of that density, along the axis.
  let bend: (Double) -> Double
  /// A place moved along the axis.
  let move: (Double, Double) -> Double
  /// A place well inside a bracket.
  var middle: (Double, Double) -> Double = Self.middleByDecades
  /// A step of this size is the last; what it leaves is of a higher order.
  var precision = 1e-6

  private static let mostSteps = 100

  /// Finds the place between `low` and `high`.
  func place(from start: Double, low: Double, high: Double) -> Double {
    var (low, high) = (low, high)
    var x = min(max(start, low), high)
    for _ in 0..<Self.mostSteps {
      let here = tails(x)
      let tail = isUpper ? here.upper : here.lower
      if tail == target { return x }
      if (tail < target) != isUpper { low = x } else { high = x }
      let step = tail > 0 && here.slope > 0 ? step(tail, here.slope, bend(x)) : nil
      if let step {
        let next = move(x, step.length)
        if step.isLast { return next }
        if next > low && next < high {
          x = next
          continue
        }
      }
      let middle = middle(low, high)
      if !(middle > low && middle < high) { return x }
      x = middle
    }
    return x
  }

  /// A step of Halley's method for ln(tail / target), and whether it lands within rounding.
  private func step(_ tail: Double, _ slope: Double, _ bend: Double) -> (
    length: Double, isLast: Bool
  ) {
    let ratio = tail / target
    let gap = abs(ratio - 1) < 0.5 ? log1p((tail - target) / target) : log(tail) - log(target)
    let rate = slope / tail
    let newton = isUpper ? gap / rate : -gap / rate
    let curve = isUpper ? bend + rate : bend - rate
    let length = newton / min(max(1 + 0.5 * newton * curve, 0.5), 2)
    return (length, abs(length) < precision && abs(length * curve) < 10 * precision)
  }

  /// For positive places, whose bracket may span hundreds of decades.
  private static func middleByDecades(_ low: Double, _ high: Double) -> Double {
    if high == .infinity { return 2 * max(low, 1) }
    if low > 0 && high / low < 4 { return low + 0.5 * (high - low) }
    return max(low, high * 1e-300).squareRoot() * high.squareRoot()
  }
}

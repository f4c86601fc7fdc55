import Foundation

/// Finds points of a law's quantile function on one side: Newton's method on the logarithm of
/// the tail's probability from a good guess, the law's own inverse where that does not settle.
struct QuantileSolver {
  /// A point of the quantile function.
  struct Point {
    var x: Double
    /// dx / d ln v.
    var slope: Double
    /// ln |x|, kept where x itself would underflow.
    var logarithm: Double
  }

  let law: any Law
  let side: Side
  private let support: Support
  /// Of a law of positive values: the last point before doubles lose digits, and its v.
  private let underflow: (v: Double, point: Point)?
  /// Whether the density is the slope of the distribution function to all digits, so that the
  /// error left after a step can be told from the bend.
  private let slopeIsExact: Bool
  /// How often the law was asked, a measure of the work.
  private(set) var evaluations = 0

  init(_ law: any Law, _ side: Side) {
    self.law = law
    self.side = side
    support = law.support
    slopeIsExact = !(law is SmoothCounts)
    underflow = side == .lower && law.support.lower == 0 ? Self.brink(of: law) : nil
  }

  /// Below 2⁻¹⁰⁰⁰ a quantile is continued as the power of v that it is near 0.
  private static func brink(of law: any Law) -> (Double, Point)? {
    let x = 0x1p-1000
    let v = law.cumulative(x)
    let slope = v / law.density(x)
    guard v > QuantileBins.least, v < 0.5, slope.isFinite, slope > 0 else { return nil }
    return (v, Point(x: x, slope: slope, logarithm: log(x)))
  }

  private func probability(_ x: Double) -> Double {
    side == .lower ? law.cumulative(x) : law.survival(x)
  }

  /// The quantile by the law's own inverse.
  mutating func exact(_ v: Double) -> Double {
    evaluations += 20
    return side == .lower ? law.inverse(lower: v) : law.inverse(upper: v)
  }

  /// The point at v; `guess` may be anything, NaN for none.
  mutating func point(_ v: Double, near guess: Double) -> Point {
    if let underflow, v < underflow.v {
      let rate = underflow.point.slope / underflow.point.x
      let logarithm = underflow.point.logarithm + rate * log(v / underflow.v)
      return Point(x: exp(logarithm), slope: rate * exp(logarithm), logarithm: logarithm)
    }
    return newton(v, near: guess) ?? settled(v)
  }

  private mutating func settled(_ v: Double) -> Point {
    let x = exact(v)
    let slope = side.direction * probability(x) / law.density(x)
    return Point(x: x, slope: slope.isFinite ? slope : 0, logarithm: log(abs(x)))
  }

  /// At most six steps, each of which must shrink the error fourfold.
  private mutating func newton(_ v: Double, near guess: Double) -> Point? {
    var x = guess
    var last = (error: Double.infinity, slope: Double.nan)
    for _ in 0..<6 {
      guard x > support.lower, x < support.upper else { return nil }
      evaluations += 1
      let tail = probability(x)
      let slope = side.direction * tail / law.density(x)
      let error = log(v / tail)
      guard slope.isFinite, slope != 0, error.isFinite, abs(error) < last.error / 4 else {
        return nil
      }
      let next = x + error * slope
      // The error left after this step is the step times the relative change of slope in it.
      let bend = last.error.isFinite ? abs(slope / last.slope - 1) * abs(error) / last.error : 1
      let left = abs(error) * bend
      let isThere = slopeIsExact ? left < 1e-15 || abs(error) < 1e-13 : abs(error) < 1e-11
      if isThere || abs(next - x) <= x.ulp {
        guard next > support.lower, next < support.upper else { return nil }
        return Point(x: next, slope: slope, logarithm: log(abs(next)))
      }
      last = (abs(error), slope)
      x = next
    }
    return nil
  }
}

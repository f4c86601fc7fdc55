import Foundation
import Uncertainty

/// Exponential growth over time: the line of least squares through the decimal logarithm of a
/// cost.
///
/// The intervals are Student's, of the line. They say how well these systems fix the growth, not
/// how far a next system may lie from it.
public struct GrowthTrend: Sendable {
  /// How many systems.
  public let count: Int
  /// Orders of magnitude a year.
  public let slope: Double
  /// Standard error of the slope.
  public let slopeError: Double
  /// Decimal logarithm of the cost at the year 0.
  public let intercept: Double
  /// Part of the variance of the logarithm that the line explains, R².
  public let explained: Double

  /// Fits the line. Everything is NaN for fewer than three points, for points of one time, and
  /// for costs that are not positive.
  ///
  /// - Parameter points: time, yr, and cost.
  public init(_ points: [(time: Double, cost: Double)]) {
    count = points.count
    let n = Double(points.count)
    let usable =
      points.count >= 3
      && points.allSatisfy { $0.cost > 0 && $0.cost < .infinity && $0.time.isFinite }
    let x = points.map(\.time)
    let y = points.map { usable ? Foundation.log10($0.cost) : .nan }
    let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    // About the means, because years are large against their spread.
    let xx = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    let xy = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    let yy = y.reduce(0) { $0 + ($1 - meanY) * ($1 - meanY) }
    slope = xx > 0 ? xy / xx : .nan
    intercept = meanY - slope * meanX
    let left = max(0, yy - slope * xy)
    explained = 1 - left / yy
    slopeError = (left / (n - 2) / xx).squareRoot()
  }

  /// Growth of a year, as a factor, with its interval.
  ///
  /// - Precondition: `confidence` lies between 0 and 1.
  public func growth(confidence: Double = 0.90) -> Estimate {
    precondition(
      confidence > 0 && confidence < 1, "confidence lies between 0 and 1, not \(confidence)")
    guard slope.isFinite else { return .unknown }
    let student = StudentT(degreesOfFreedom: Double(count - 2)).quantile((1 + confidence) / 2)
    let half = student * slopeError
    return Estimate(
      value: Foundation.pow(10, slope),
      interval: Interval(
        lower: Foundation.pow(10, slope - half), upper: Foundation.pow(10, slope + half)))
  }

  /// The factor of a year as an uncertain driver: 10 to the power of a normal slope.
  ///
  /// - Parameters:
  ///   - name: names the driver.
  ///   - source: where the costs come from; how many they are if nil.
  public func growthFactor(_ name: String, source: Source? = nil) -> Quantity {
    pow(
      Quantity(10),
      Quantity.driver(
        name, .normal(mean: slope, standardDeviation: slopeError),
        source: source ?? .derived("least squares of \(count) costs")))
  }
}

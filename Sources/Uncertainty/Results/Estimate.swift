/// A number computed from samples, and how sure it is.
///
/// `interval` is the 95 % interval of the estimate: it speaks of Monte Carlo error, which more
/// samples would make smaller. It says nothing about the spread of the quantity itself.
public struct Estimate: Sendable, Hashable, Codable {
  /// The estimate, in the unit of the quantity; NaN where there are too few samples.
  public let value: Double
  /// Standard error of `value`; nil where the method has none.
  public let standardError: Double?
  /// A range that holds the true value in 95 of 100 runs, the run's seed being chance.
  public let interval: Interval

  /// Creates an estimate with an interval of its own.
  public init(value: Double, standardError: Double? = nil, interval: Interval) {
    self.value = value
    self.standardError = standardError
    self.interval = interval
  }

  /// Creates an estimate whose error is nearly normal: Student's interval about `value`.
  ///
  /// - Parameters:
  ///   - value: the estimate, in the unit of the quantity.
  ///   - standardError: its standard error.
  ///   - degreesOfFreedom: how many independent pieces the standard error rests on, less one.
  public init(value: Double, standardError: Double, degreesOfFreedom: Double) {
    let half = StudentQuantile.upper95(degreesOfFreedom) * standardError
    self.init(
      value: value, standardError: standardError,
      interval: Interval(lower: value - half, upper: value + half))
  }

  /// Nothing is known.
  public static let unknown = Estimate(value: .nan, interval: .unknown)

  /// Half the width of the interval: what is printed after "±".
  public var halfWidth: Double { interval.width / 2 }

  /// The same estimate with the ends of its interval moved outward.
  package func widened(by margin: Double) -> Estimate {
    Estimate(
      value: value, standardError: standardError, interval: interval.widened(by: margin))
  }

  /// The same estimate in another unit; `factor` is positive.
  package func scaled(by factor: Double) -> Estimate {
    Estimate(
      value: value * factor, standardError: standardError.map { $0 * factor },
      interval: interval.scaled(by: factor))
  }
}

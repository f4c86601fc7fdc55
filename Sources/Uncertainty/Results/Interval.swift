/// A closed range of numbers, in the unit of the quantity; either end may be infinite.
public struct Interval: Sendable, Hashable, Codable {
  /// Lower end.
  public let lower: Double
  /// Upper end.
  public let upper: Double

  /// Creates an interval from its ends. If one is not a number, the interval holds nothing.
  public init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// Nothing is known.
  public static let unknown = Interval(lower: .nan, upper: .nan)

  /// Distance between the ends.
  public var width: Double { upper == lower ? 0 : upper - lower }

  /// Whether a number lies in the interval, ends included.
  public func contains(_ x: Double) -> Bool { lower <= x && x <= upper }

  /// The interval with both ends multiplied by a positive number.
  package func scaled(by factor: Double) -> Interval {
    Interval(lower: lower * factor, upper: upper * factor)
  }

  /// The interval with its ends moved outward.
  package func widened(by margin: Double) -> Interval {
    Interval(lower: lower - margin, upper: upper + margin)
  }
}

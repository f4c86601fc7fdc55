/// A number and the ends of its 95 % interval, as a record keeps them.
public struct EstimateRecord: Sendable, Codable {
  /// The estimate.
  public let value: Double
  /// Its standard error; absent where the method has none.
  public let standardError: Double?
  /// Lower end of the 95 % interval of the estimate.
  public let low: Double
  /// Upper end of the 95 % interval of the estimate.
  public let high: Double

  /// Records an estimate.
  public init(_ estimate: Estimate) {
    value = estimate.value
    standardError = estimate.standardError
    low = estimate.interval.lower
    high = estimate.interval.upper
  }

  /// The estimate.
  public var estimate: Estimate {
    Estimate(
      value: value, standardError: standardError, interval: Interval(lower: low, upper: high))
  }
}

extension EstimateRecord: Equatable {
  /// Whether all numbers are the same; NaN is the same as NaN.
  public static func == (a: EstimateRecord, b: EstimateRecord) -> Bool {
    func same(_ x: Double, _ y: Double) -> Bool { x == y || (x.isNaN && y.isNaN) }
    return same(a.value, b.value) && same(a.standardError ?? .nan, b.standardError ?? .nan)
      && same(a.low, b.low) && same(a.high, b.high)
  }
}

/// How many samples of an output are not finite numbers, by kind.
///
/// They are left out of moments and percentiles, and reported.
public struct NonFiniteCounts: Sendable, Hashable, Codable {
  /// Samples that are not a number.
  public package(set) var notANumber = 0
  /// Samples that are +∞.
  public package(set) var positiveInfinity = 0
  /// Samples that are −∞.
  public package(set) var negativeInfinity = 0

  /// None.
  package init() {}

  /// All three together.
  public var total: Int { notANumber + positiveInfinity + negativeInfinity }

  /// Counts a value, unless it is finite.
  package mutating func add(_ value: Double) {
    if value.isNaN {
      notANumber += 1
    } else if value == .infinity {
      positiveInfinity += 1
    } else if value == -.infinity {
      negativeInfinity += 1
    }
  }

  /// Adds the counts of other samples.
  package mutating func add(_ other: NonFiniteCounts) {
    notANumber += other.notANumber
    positiveInfinity += other.positiveInfinity
    negativeInfinity += other.negativeInfinity
  }
}

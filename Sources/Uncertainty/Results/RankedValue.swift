/// A sample of a given rank: its value as far as it is known, and what it lies between.
package struct RankedValue: Sendable, Hashable {
  /// The value, interpolated unless the ends are equal.
  package let value: Double
  /// The sample is not below this.
  package let lower: Double
  /// The sample is not above this.
  package let upper: Double

  /// Creates a value with its bounds.
  package init(value: Double, lower: Double, upper: Double) {
    self.value = value
    self.lower = lower
    self.upper = upper
  }

  /// A value known exactly.
  package init(exact value: Double) { self.init(value: value, lower: value, upper: value) }
}

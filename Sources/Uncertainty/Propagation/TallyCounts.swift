/// What is counted of an output's samples; merged in any order it is the same.
package struct TallyCounts: Sendable, Equatable {
  /// Counts of finite values by bin.
  package private(set) var histogram = LogHistogram()
  /// Least finite value, +∞ if there is none.
  package private(set) var minimum = Double.infinity
  /// Greatest finite value, −∞ if there is none.
  package private(set) var maximum = -Double.infinity
  /// True if every value has at most 13 significant bits, as counts, halves and flags have:
  /// then each bin holds one value only, and the histogram is exact.
  package private(set) var onBinEdges = true
  /// Values left out, by kind.
  package private(set) var nonFinite = NonFiniteCounts()

  /// Nothing counted.
  package init() {}

  /// What a worker knows besides its histogram.
  init(minimum: Double, maximum: Double, onBinEdges: Bool, nonFinite: NonFiniteCounts) {
    self.minimum = minimum
    self.maximum = maximum
    self.onBinEdges = onBinEdges
    self.nonFinite = nonFinite
  }

  /// Adds the counts of a page of the histogram.
  mutating func add(page: Int, counts: UnsafeBufferPointer<UInt32>) {
    histogram.add(page: page, counts: counts)
  }

  /// Adds the counts of other samples.
  package mutating func merge(_ other: TallyCounts) {
    histogram.merge(other.histogram)
    minimum = min(minimum, other.minimum)
    maximum = max(maximum, other.maximum)
    onBinEdges = onBinEdges && other.onBinEdges
    nonFinite.add(other.nonFinite)
  }
}

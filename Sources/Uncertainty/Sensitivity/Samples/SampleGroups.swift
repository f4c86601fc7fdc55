/// Consecutive groups of samples, one of which is left out at a time.
package struct SampleGroups: Sendable {
  /// Which samples each group holds.
  package let bounds: [Range<Int>]
  /// The group of each sample.
  package let of: [UInt8]

  /// Divides samples into 64 groups, as even as can be; fewer if there are fewer samples.
  package init(count: Int) {
    bounds = Correlation.groupBounds(count: count)
    var groups = [UInt8](repeating: 0, count: count)
    for (number, range) in bounds.enumerated() {
      for index in range { groups[index] = UInt8(number) }
    }
    of = groups
  }

  /// Number of groups.
  package var count: Int { bounds.count }
  /// Number of samples in each group.
  package var sizes: [Int] { bounds.map(\.count) }
}

/// Puts labels side by side where they belong, moved only as far as they would overlap.
package enum LabelRow {
  /// Middles of labels of some widths, in the order given, as near to the middles wanted as
  /// the row allows (least squares).
  ///
  /// - Precondition: the middles wanted do not decrease.
  package static func spread(
    _ wanted: [Double], widths: [Double], in row: ClosedRange<Double>
  ) -> [Double] {
    // Seen from where they stand side by side, labels have only to be in order.
    var offset = 0.0
    let offsets = widths.map { width in
      defer { offset += width }
      return offset + width / 2
    }
    let shifts = inOrder(zip(wanted, offsets).map { $0 - $1 })
    return zip(shifts, offsets).map { shift, place in
      place + max(row.lowerBound, min(shift, row.upperBound - offset))
    }
  }

  /// The non-decreasing numbers nearest to some numbers: neighbours in the wrong order share
  /// their mean.
  private static func inOrder(_ values: [Double]) -> [Double] {
    var pools: [(mean: Double, count: Int)] = []
    for value in values {
      pools.append((value, 1))
      while pools.count > 1, pools[pools.count - 2].mean > pools[pools.count - 1].mean {
        let last = pools.removeLast()
        let before = pools.removeLast()
        let count = before.count + last.count
        let sum = before.mean * Double(before.count) + last.mean * Double(last.count)
        pools.append((sum / Double(count), count))
      }
    }
    return pools.flatMap { Array(repeating: $0.mean, count: $0.count) }
  }
}

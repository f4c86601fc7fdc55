import CKernels

/// The C kernels that a tally uses, called with Swift's types.
package enum TallyKernels {
  /// Sums of powers of the values' deviations from `centre`.
  ///
  /// Value i goes to lane i mod 8; the lanes are then added in pairs, always in one order.
  package static func sums(
    _ values: UnsafeBufferPointer<Double>, about centre: Double
  ) -> MomentSums {
    var lanes = su_moments()
    lanes.shift = centre
    if let base = values.baseAddress { Kernels.best.moments(&lanes, base, values.count) }
    return MomentSums(
      count: values.count,
      powers: SIMD4(total(lanes.s1), total(lanes.s2), total(lanes.s3), total(lanes.s4)))
  }

  private typealias Lanes = (Double, Double, Double, Double, Double, Double, Double, Double)

  private static func total(_ l: Lanes) -> Double {
    ((l.0 + l.1) + (l.2 + l.3)) + ((l.4 + l.5) + (l.6 + l.7))
  }

  /// Number of values that are NaN or ±∞.
  package static func nonFinite(_ values: UnsafeBufferPointer<Double>) -> Int {
    guard let base = values.baseAddress else { return 0 }
    return Kernels.best.count_nonfinite(base, values.count)
  }

  /// Merges the least and greatest of finite values into `low` and `high`.
  package static func extremes(
    _ values: UnsafeBufferPointer<Double>, low: inout Double, high: inout Double
  ) {
    guard let base = values.baseAddress, !values.isEmpty else { return }
    Kernels.best.extremes(base, values.count, &low, &high)
  }

  /// The last 40 bits of all patterns, or-ed: zero if each value is the edge of its bin.
  package static func lowBits(_ values: UnsafeBufferPointer<Double>) -> UInt64 {
    var bits: UInt64 = 0
    for value in values { bits |= value.bitPattern }
    return bits & 0xFF_FFFF_FFFF
  }

  /// Counts finite values in the pages; stops at the first value that has no page, and returns
  /// its position, or the number of values.
  package static func histogram(
    _ pages: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>,
    _ values: UnsafeBufferPointer<Double>
  ) -> Int {
    guard let base = values.baseAddress else { return 0 }
    return Kernels.best.histogram(pages, base, values.count)
  }

  /// Counts values in neighbouring bins, the first of which has the key `first`; every value must
  /// lie in one of them.
  static func histogram(
    _ counts: UnsafeMutablePointer<UInt32>, from first: Int, _ values: UnsafeBufferPointer<Double>
  ) {
    guard let base = values.baseAddress else { return }
    Kernels.best.histogram_window(counts, UInt64(first), base, values.count)
  }
}

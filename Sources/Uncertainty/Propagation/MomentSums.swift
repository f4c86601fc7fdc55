/// How many values there are, and the sums of the first four powers of their deviations.
package struct MomentSums: Sendable, Hashable, Codable {
  /// Number of finite values.
  package var count = 0
  /// Sums of d, d², d³ and d⁴, where d is the deviation in a ``MomentFrame``.
  package var powers = SIMD4<Double>.zero

  /// No values.
  package init() {}

  /// Values' sums as computed elsewhere.
  package init(count: Int, powers: SIMD4<Double>) {
    self.count = count
    self.powers = powers
  }

  /// The sums over both sets of values, rounded once a power.
  package static func + (a: MomentSums, b: MomentSums) -> MomentSums {
    MomentSums(count: a.count + b.count, powers: a.powers + b.powers)
  }

  /// The sums over the values that are in `a` and not in `b`.
  package static func - (a: MomentSums, b: MomentSums) -> MomentSums {
    MomentSums(count: a.count - b.count, powers: a.powers - b.powers)
  }

  /// Mean deviation, and the central moments of order 2, 3 and 4, all divided by the count.
  package var central: (mean: Double, second: Double, third: Double, fourth: Double) {
    let raw = powers / Double(count)
    let mean = raw[0]
    let square = mean * mean
    return (
      mean,
      max(0, raw[1] - square),
      raw[2] - 3 * mean * raw[1] + 2 * mean * square,
      max(0, raw[3] - 4 * mean * raw[2] + 6 * square * raw[1] - 3 * square * square)
    )
  }
}

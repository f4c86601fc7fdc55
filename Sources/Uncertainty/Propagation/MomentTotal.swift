/// Power sums over a whole run, added with compensation: each sum carries what its rounding
/// lost, so the error does not grow with the number of blocks (Neumaier 1974).
package struct MomentTotal: Sendable, Hashable, Codable {
  private var count = 0
  private var powers = SIMD4<Double>.zero
  private var lost = SIMD4<Double>.zero

  /// No values.
  package init() {}

  /// Adds sums to the total. The result's last bits depend on the order of the additions.
  package mutating func add(_ sums: MomentSums) {
    count += sums.count
    let next = powers + sums.powers
    // Knuth's exact error of an addition, without asking which of the two is larger.
    let part = next - powers
    lost += (powers - (next - part)) + (sums.powers - part)
    powers = next
  }

  /// The total, rounded once.
  package var sums: MomentSums {
    // Where a sum has overflowed, the compensation is NaN and says nothing.
    let kept = powers + lost
    return MomentSums(count: count, powers: kept.replacing(with: powers, where: kept .!= kept))
  }
}

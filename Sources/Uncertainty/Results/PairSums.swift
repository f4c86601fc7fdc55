/// Sums of products of two columns, about a common centre.
package struct PairSums: Sendable, Hashable {
  private var count = 0.0
  private var first = SIMD2<Double>.zero
  private var squares = SIMD2<Double>.zero
  private var product = 0.0

  /// No pairs.
  package init() {}

  /// Adds a pair.
  package mutating func add(_ x: Double, _ y: Double) {
    let pair = SIMD2(x, y)
    count += 1
    first += pair
    squares += pair * pair
    product += x * y
  }

  /// Sums over both sets of pairs.
  package static func + (a: PairSums, b: PairSums) -> PairSums {
    var sum = a
    sum.count += b.count
    sum.first += b.first
    sum.squares += b.squares
    sum.product += b.product
    return sum
  }

  /// Sums over the pairs of `a` that are not in `b`.
  package static func - (a: PairSums, b: PairSums) -> PairSums {
    var sum = a
    sum.count -= b.count
    sum.first -= b.first
    sum.squares -= b.squares
    sum.product -= b.product
    return sum
  }

  /// Pearson's correlation, within −1...1; NaN if a column does not vary.
  package var correlation: Double {
    let spread = squares - first * first / count
    guard spread[0] > 0, spread[1] > 0 else { return .nan }
    let r =
      (product - first[0] * first[1] / count) / (spread[0].squareRoot() * spread[1].squareRoot())
    return max(-1, min(1, r))
  }
}

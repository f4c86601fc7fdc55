extension Array where Element == Double {
  /// The numbers in a unit near their greatest, where squares of squares would otherwise overflow
  /// or vanish; as they are where they would not. The unit is a power of two, so that no digit is
  /// lost.
  package var nearOne: [Double] {
    let size = reduce(0) { Swift.max($0, $1.magnitude) }
    guard size > 0, size.isFinite, abs(size.exponent) > 200 else { return self }
    let exponent = Swift.max(-1_000, Swift.min(1_000, size.exponent))
    let factor = Double(sign: .plus, exponent: -exponent, significand: 1)
    return map { $0 * factor }
  }
}

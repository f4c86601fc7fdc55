/// Sums of laws of single values, value by value: all terms are positive, so that both tails
/// keep their digits.
enum AtomSum {
  /// The most values a sum may have.
  static let limit = 1 << 14

  /// The law of the sum, or nil if it would have too many values.
  static func law(_ base: any Law, _ copies: Int) -> (any Law)? {
    let values: [Double]?
    if base.support.kind == .lattice {
      let ends = LikelyValues.ends(of: base)
      values = ends.upperBound - ends.lowerBound < Double(limit) ? LikelyValues.list(of: base) : nil
    } else {
      values = base.support.atoms
    }
    guard let values, values.count <= limit else { return nil }
    var power = values.map { (value: $0, weight: base.density($0)) }
    var sum = [(value: 0.0, weight: 1.0)]
    var rest = copies
    while true {
      if rest % 2 == 1 {
        guard let next = convolve(sum, power) else { return nil }
        sum = next
      }
      rest /= 2
      if rest == 0 { break }
      guard let next = convolve(power, power) else { return nil }
      power = next
    }
    return WeightedValues(sum)
  }

  private static func convolve(
    _ a: [(value: Double, weight: Double)], _ b: [(value: Double, weight: Double)]
  ) -> [(value: Double, weight: Double)]? {
    var sums: [Double: Double] = [:]
    for first in a {
      for second in b {
        let weight = first.weight * second.weight
        if weight > 1e-300 { sums[first.value + second.value, default: 0] += weight }
      }
      if sums.count > limit { return nil }
    }
    return sums.keys.sorted().map { (value: $0, weight: sums[$0] ?? 0) }
  }
}

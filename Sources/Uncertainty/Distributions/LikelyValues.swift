/// The integers that a lattice law takes with more than a negligible probability.
enum LikelyValues {
  /// Beyond this many a list is no longer a sensible way to hold a law.
  static let limit = 1 << 20

  /// First and last, leaving out 10⁻²⁰ at each end: far less than any sample shows.
  static func ends(of law: some Law) -> ClosedRange<Double> {
    let low = law.inverse(lower: 1e-20)
    let high = law.inverse(upper: 1e-20)
    return low...max(low, high)
  }

  /// All values with a probability between those ends, or nil if they are too many to list.
  static func list(of law: some Law) -> [Double]? {
    let ends = ends(of: law)
    let count = ends.upperBound - ends.lowerBound
    if !(count < Double(limit)) { return nil }
    return (0...Int(count)).map { ends.lowerBound + Double($0) }.filter { law.density($0) > 0 }
  }
}

/// How the replicates of indices were made, which tells how they are to be read.
package enum Resampling: Sendable, Hashable, Codable {
  /// One replicate for each group of samples left out; the groups' sizes.
  case leavingGroups(sizes: [Int])
  /// Replicates of samples drawn with replacement.
  case bootstrap
  /// There are none: errors are taken as independent.
  case independent

  /// The 95 % interval of a difference of two numbers with these replicates.
  package func interval(
    of difference: Double, replicates a: [Double], _ b: [Double], errors: [Double?]
  ) -> Interval {
    switch self {
    case .leavingGroups(let sizes) where a.count == sizes.count && b.count == sizes.count:
      return GroupJackknife.estimate(
        whole: difference, leaving: zip(a, b).map { $0 - $1 }, sizes: sizes
      ).interval
    case .bootstrap where a.count == b.count && a.count > 1:
      let differences = zip(a, b).map { $0 - $1 }
      return Self.normal(difference, error: Self.deviation(of: differences))
    default:
      let squares = errors.map { ($0 ?? .nan) * ($0 ?? .nan) }
      return Self.normal(difference, error: squares.reduce(0, +).squareRoot())
    }
  }

  /// Standard deviation, with the divisor n − 1.
  package static func deviation(of values: [Double]) -> Double {
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)).squareRoot()
  }

  private static func normal(_ value: Double, error: Double) -> Interval {
    let half = StudentQuantile.normal * error
    return Interval(lower: value - half, upper: value + half)
  }
}

/// How the replicates of indices were made, which tells how they are to be read.
package enum Resampling: Sendable, Hashable, Codable {
  /// One replicate for each group of samples left out; the groups' sizes.
  case leavingGroups(sizes: [Int])
  /// Replicates of samples drawn again: with replacement, or halves of them.
  case bootstrap
  /// There are none: errors are taken as independent.
  case independent

  /// A number with its replicates; nil if they tell nothing of its error.
  ///
  /// - Parameter pairs: variance of its part in which pairs of samples meet.
  package func estimate(
    of value: Double, replicates: [Double], pairs: Double = 0
  ) -> Estimate? {
    switch self {
    case .leavingGroups(let sizes) where replicates.count == sizes.count:
      return GroupJackknife.estimate(whole: value, leaving: replicates, sizes: sizes, pairs: pairs)
    case .bootstrap where replicates.count > 1:
      let error = Self.deviation(of: replicates)
      return Estimate(
        value: value, standardError: error, interval: Self.normal(value, error: error))
    default: return nil
    }
  }

  /// The 95 % interval of a difference of two numbers with these replicates.
  ///
  /// - Parameter pairs: variance of its part in which pairs of samples meet.
  package func interval(
    of difference: Double, replicates a: [Double], _ b: [Double], errors: [Double?],
    pairs: Double = 0
  ) -> Interval {
    let differences = a.count == b.count ? zip(a, b).map { $0 - $1 } : []
    if let found = estimate(of: difference, replicates: differences, pairs: pairs) {
      return found.interval
    }
    let squares = errors.map { ($0 ?? .nan) * ($0 ?? .nan) }
    return Self.normal(difference, error: squares.reduce(0, +).squareRoot())
  }

  /// How often each group is drawn, with replacement, in each of so many resamples.
  package static func draws(groups: Int, times: Int) -> [[Double]] {
    guard groups > 0 else { return [] }
    return (0..<times).map { resample in
      let stream = BitStream(seed: 0, name: "resampling of groups", lane: resample)
      var drawn = [Double](repeating: 0, count: groups)
      for draw in 0..<groups {
        drawn[min(groups - 1, Int(stream.uniform(at: draw) * Double(groups)))] += 1
      }
      return drawn
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

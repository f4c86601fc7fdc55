/// A law of integers whose cumulative probabilities are those of a law with a density, so that
/// integers too many to list can be drawn by a quantile table.
protocol SmoothLattice: Law {
  /// A law with a density of whose values the integers are the ceilings, moved up by `step`:
  /// its cumulative function at k − `step` is this law's at k. Nil where that takes too long.
  var smooth: (law: any Law, step: Double)? { get }
}

/// A law of counts between the integers, where incomplete gamma and beta functions go on: its
/// cumulative function at k + 1 is that of the counts at k, both less an anchor.
///
/// Far from 0 doubles are coarse. Counted from an anchor near the mean, places keep their digits,
/// and what rounding takes from the count itself is made good by the slope.
struct SmoothCounts: Law {
  private let counts: any Law
  private let both: @Sendable (Double) -> Tails
  private let point: @Sendable (Double) -> Double
  /// The integer that places are counted from.
  let anchor: Double
  let support: Support

  /// Creates the law from that of the counts.
  ///
  /// - Parameters:
  ///   - counts: the law of the integers.
  ///   - breakpoints: where `tails` bends; none where the law is narrow beside its mean.
  ///   - point: the probability of a count, at any real place of the support.
  ///   - tails: both tails below k + 1, for any real k.
  init(
    _ counts: any Law, breakpoints: [Double] = [], point: @escaping @Sendable (Double) -> Double,
    tails: @escaping @Sendable (Double) -> Tails
  ) {
    self.counts = counts
    self.point = point
    both = tails
    anchor = Self.anchor(of: counts)
    let ends = counts.support
    support = Support(
      from: ends.lower - anchor, to: ends.upper + 1 - anchor, breakpoints: breakpoints)
  }

  /// 0 for laws that reach down to it.
  static func anchor(of law: any Law) -> Double {
    law.mean > 100 * law.standardDeviation ? law.mean.rounded(.down) : 0
  }

  /// What a quantile table needs to draw the counts.
  var source: (law: any Law, step: Double) { (self, anchor - 1) }

  var family: String { counts.family }
  var parameters: [LawParameter] { counts.parameters }
  let faults: [Fault] = []

  /// The slope of the cumulative function, from probabilities on both sides: right to the
  /// fourth power of 1/k, which is enough to find places by.
  func density(_ x: Double) -> Double {
    if x.isNaN { return .nan }
    return x <= support.lower || x >= support.upper ? 0 : slope(anchor + x)
  }
  private func slope(_ next: Double) -> Double {
    let ends = counts.support
    let place = min(max(next - 0.5, ends.lower), ends.upper)
    let here = point(place)
    if place - 1 < ends.lower || place + 1 > ends.upper { return here }
    return here - (point(place - 1) - 2 * here + point(place + 1)) / 24
  }

  private func tails(_ x: Double) -> Tails {
    let next = anchor + x
    let lost = x - (next - anchor)
    let tails = both(next)
    if lost == 0 { return tails }
    let part = slope(next) * lost
    return Tails(lower: tails.lower + part, upper: tails.upper - part, slope: tails.slope)
  }
  func cumulative(_ x: Double) -> Double {
    if x.isNaN { return .nan }
    return x <= support.lower ? 0 : x >= support.upper ? 1 : tails(x).lower
  }
  func survival(_ x: Double) -> Double {
    if x.isNaN { return .nan }
    return x <= support.lower ? 1 : x >= support.upper ? 0 : tails(x).upper
  }
  func inverse(lower probability: Double) -> Double {
    let place = counts.inverse(lower: probability) - anchor
    return BracketedInverse.inverse(
      lower: probability, of: self, between: place, and: place + 1, near: place + 0.5)
  }
  func inverse(upper probability: Double) -> Double {
    let place = counts.inverse(upper: probability) - anchor
    return BracketedInverse.inverse(
      upper: probability, of: self, between: place, and: place + 1, near: place + 0.5)
  }

  // A table asks for no moments.
  var mean: Double { .nan }
  var variance: Double { .nan }
  var skewness: Double { .nan }
  var excessKurtosis: Double { .nan }
}

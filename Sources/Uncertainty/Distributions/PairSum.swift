import Foundation

/// The sum of two independent copies of a law with a density, by the convolution integral at
/// every question: all terms are positive, so that both tails keep their digits.
///
/// With the smaller of the two at y ≤ x/2, the other is at x − y or beyond, which leaves half
/// of the integral to do.
struct PairSum: Law {
  private let base: any Law
  private let moments: Moments
  private let quantiles: [Double]
  let support: Support

  init(_ base: any Law) {
    self.base = base
    moments = Moments(base).summed(2)
    let levels = [0.5, 0.3, 0.1, 0.01, 1e-4, 1e-7, 1e-11, 1e-16, 1e-25, 1e-50, 1e-100, 1e-300]
    let one = base.support
    quantiles =
      (levels.map { base.inverse(lower: $0) } + levels.map { base.inverse(upper: $0) }
      + one.breakpoints + [one.lower, one.upper]).filter(\.isFinite)
    let corners = [one.lower] + one.breakpoints + [one.upper]
    let sums = Set(corners.flatMap { a in corners.map { a + $0 } }).filter(\.isFinite).sorted()
    let (lower, upper) = (2 * one.lower, 2 * one.upper)
    support = Support(
      from: lower, to: upper, breakpoints: sums.filter { $0 > lower && $0 < upper })
  }

  /// Nodes and weights of the 16-point Gauss–Legendre rule, of one half.
  private static let rule: [(Double, Double)] = [
    (0.0950125098376374, 0.1894506104550685), (0.2816035507792589, 0.1826034150449236),
    (0.4580167776572274, 0.1691565193950025), (0.6178762444026438, 0.1495959888165767),
    (0.7554044083550030, 0.1246289712555339), (0.8656312023878318, 0.0951585116824928),
    (0.9445750230732326, 0.0622535239386479), (0.9894009349916499, 0.0271524594117541),
  ]

  /// ∫ f(y) g(x − y) over y ≤ x/2; each stretch is scaled to the probability that the law
  /// gives it, so that poles of f do little harm.
  private func integral(_ x: Double, _ g: (Double) -> Double) -> Double {
    let half = x / 2
    let low = base.support.lower
    // Far out both are likely to be near x/2, closer than any quantile tells.
    let reach = half - (low.isFinite ? low : quantiles.min() ?? 0)
    let near = (1...12).map { half - reach * scalbn(1, -$0) }
    let cuts = Set(quantiles + quantiles.map { x - $0 } + near + [half]).filter {
      $0 >= low && $0 <= half
    }
    .sorted()
    var total = 0.0
    // From the middle out, so that what no longer counts is known.
    for (start, end) in zip(cuts, cuts.dropFirst()).reversed() {
      let mass = base.probability(after: start, through: end)
      if mass * max(g(x - start), g(x - end)) < 1e-20 * total { continue }
      total += mass * mean(start, end, x, g)
    }
    return total
  }

  /// The mean of g(x − y) over a stretch, weighted by f.
  private func mean(
    _ start: Double, _ end: Double, _ x: Double, _ g: (Double) -> Double
  ) -> Double {
    var (sum, weights) = (0.0, 0.0)
    for (node, weight) in Self.rule {
      for sign in [-1.0, 1] {
        let y = start + 0.5 * (end - start) * (1 + sign * node)
        let share = weight * base.density(y)
        weights += share
        sum += share * g(x - y)
      }
    }
    return weights > 0 ? sum / weights : 0
  }

  var family: String { "sum" }
  var parameters: [LawParameter] { [] }
  var faults: [Fault] { [] }

  func density(_ x: Double) -> Double {
    if x.isNaN { return .nan }
    return x > support.lower && x < support.upper ? 2 * integral(x, base.density) : 0
  }
  func cumulative(_ x: Double) -> Double {
    if x.isNaN { return .nan }
    if x <= support.lower { return 0 }
    if x >= support.upper { return 1 }
    let both = base.cumulative(x / 2)
    return min(max(2 * integral(x, base.cumulative) - both * both, 0), 1)
  }
  func survival(_ x: Double) -> Double {
    if x.isNaN { return .nan }
    if x <= support.lower { return 1 }
    if x >= support.upper { return 0 }
    let both = base.survival(x / 2)
    return min(2 * integral(x, base.survival) + both * both, 1)
  }
  func inverse(lower probability: Double) -> Double {
    BracketedInverse.inverse(
      lower: probability, of: self, near: 2 * base.inverse(lower: 0.5 * (0.5 + probability)))
  }
  func inverse(upper probability: Double) -> Double {
    BracketedInverse.inverse(
      upper: probability, of: self, near: moments.mean + base.inverse(upper: probability / 2))
  }

  var mean: Double { moments.mean }
  var variance: Double { moments.variance }
  var skewness: Double { moments.skewness }
  var excessKurtosis: Double { moments.excessKurtosis }
  var momentsNote: String? { moments.note }
}

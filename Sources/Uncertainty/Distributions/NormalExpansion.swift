import Foundation

/// A function of a standard normal score, rising, as a series of Hermite polynomials: the
/// correlation of two such functions is a power series in the correlation of their scores.
///
/// - SeeAlso: Cario & Nelson (1997), Modeling and generating random vectors with arbitrary marginal
///   distributions and correlation matrix, Northwestern University; Mehler (1866), Journal für
///   die reine und angewandte Mathematik 66, 161–176.
struct NormalExpansion: Sendable {
  /// Terms of the series.
  private static let terms = 256
  /// Scores beyond are so rare that they add nothing to a variance.
  private static let reach = 14.0
  private static let rule = GaussLegendre.short
  /// √0, √1, …
  private static let roots = (0...terms + 1).map { Double($0).squareRoot() }

  /// Coefficients of h₁, h₂, …, the function having mean 0 and variance 1.
  private let coefficients: [Double]
  private let mean: Double
  private let deviation: Double
  /// Scores between which the function is smooth, both ends included.
  private let edges: [Double]
  private let function: @Sendable (Double) -> Double

  /// The values of a law; nil where their variance is not finite or zero.
  init?(valuesOf law: any Law) {
    guard law.variance.isFinite && law.variance > 0 else { return nil }
    self.init(cuts: Self.cuts(of: law)) { Self.value(of: law, at: $0) }
  }

  /// The mean ranks of a law's values, as shares in (0, 1): equal values share theirs. Nil for a
  /// law of one value.
  init?(ranksOf law: any Law) {
    if law.support.kind == .continuous {
      self.init(cuts: []) { NormalScore.probability($0) }
    } else {
      self.init(cuts: Self.cuts(of: law)) { Self.rank(of: law, at: $0) }
    }
  }

  private init?(cuts: [Double], function: @escaping @Sendable (Double) -> Double) {
    let inside = cuts.filter { $0.magnitude < Self.reach }
    let grid = stride(from: -Self.reach, through: Self.reach, by: 0.5)
    edges = Set(inside + grid).sorted()
    self.function = function
    let points = Self.points(edges).map { (z: $0.z, weight: $0.weight, value: function($0.z)) }
    mean = points.reduce(0) { $0 + $1.weight * $1.value }
    let centre = mean
    let variance = points.reduce(0) { $0 + $1.weight * ($1.value - centre) * ($1.value - centre) }
    guard variance > 0 && variance.isFinite else { return nil }
    deviation = variance.squareRoot()
    var sums = [Double](repeating: 0, count: Self.terms)
    for point in points {
      let value = point.weight * (point.value - centre) / deviation
      var (before, now) = (1.0, point.z)
      for k in 1...Self.terms {
        sums[k - 1] += value * now
        let next = (point.z * now - Self.roots[k] * before) / Self.roots[k + 1]
        (before, now) = (now, next)
      }
    }
    coefficients = sums
  }

  // MARK: Correlations

  /// A pair of functions, for which correlations are to be found.
  struct Pair: Sendable {
    private let products: [Double]
    /// The least and the greatest correlation there can be.
    let range: ClosedRange<Double>
    /// What the series leaves out at a score correlation of 1, of even and of odd terms.
    private let even, odd: Double

    init(_ a: NormalExpansion, _ b: NormalExpansion) {
      products = zip(a.coefficients, b.coefficients).map { $0 * $1 }
      let (together, against) = (a.extreme(with: b, sign: 1), a.extreme(with: b, sign: -1))
      range = min(against, together)...max(against, together)
      let rising = together - products.reduce(0, +)
      let falling =
        against
        - products.enumerated().reduce(0) { $0 + ($1.offset % 2 == 0 ? -1 : 1) * $1.element }
      even = (rising + falling) / 2
      odd = (rising - falling) / 2
    }

    /// The correlation of the functions where their scores have one.
    func correlation(ofScores r: Double) -> Double {
      if r == 1 { return range.upperBound }
      if r == -1 { return range.lowerBound }
      return products.reversed().reduce(0) { ($0 + $1) * r } + rest(r)
    }

    /// The scores' correlation; nil beyond the range.
    func scores(of correlation: Double) -> Double? {
      // The ends are integrals: two equal laws may reach 1 but for rounding.
      let rounding = 1e-9
      if correlation == 0 { return 0 }
      if (correlation - range.upperBound).magnitude < rounding { return 1 }
      if (correlation - range.lowerBound).magnitude < rounding { return -1 }
      guard range.contains(correlation) else { return nil }
      return MonotoneRoot.zero(from: -1, to: 1) { self.correlation(ofScores: $0) - correlation }
    }

    /// What the terms left out add: those of jumps fall like k^(−3/2).
    private func rest(_ r: Double) -> Double {
      let first = products.count + 1
      guard pow(r.magnitude, Double(first)) > 1e-9 else { return 0 }
      var (evenSum, oddSum, evenAll, oddAll) = (0.0, 0.0, 0.0, 0.0)
      var power = pow(r.magnitude, Double(first))
      for k in first..<first + 8192 {
        let size = pow(Double(k), -1.5)
        if k % 2 == 0 {
          evenSum += size * power
          evenAll += size
        } else {
          oddSum += size * power
          oddAll += size
        }
        power *= r.magnitude
      }
      return even * evenSum / evenAll + (r < 0 ? -1 : 1) * odd * oddSum / oddAll
    }
  }

  /// The correlation with another function of the same score, or of its opposite.
  private func extreme(with other: NormalExpansion, sign: Double) -> Double {
    let all = Set(edges + other.edges.map { sign * $0 }).sorted()
    return Self.points(all).reduce(0) {
      $0 + $1.weight * (function($1.z) - mean) / deviation
        * (other.function(sign * $1.z) - other.mean) / other.deviation
    }
  }

  // MARK: The functions

  /// Points and weights of the mean over the score.
  private static func points(_ edges: [Double]) -> [(z: Double, weight: Double)] {
    zip(edges, edges.dropFirst()).flatMap { low, high in
      rule.nodes.map { node in
        let z = low + (high - low) * (1 + node.place) / 2
        return (z, (high - low) / 2 * node.weight * NormalScore.density(z))
      }
    }
  }

  private static func value(of law: any Law, at z: Double) -> Double {
    z < 0
      ? law.quantile(NormalScore.probability(z)) : law.quantile(upper: NormalScore.probability(-z))
  }

  private static func rank(of law: any Law, at z: Double) -> Double {
    let x = value(of: law, at: z)
    let (below, notAbove) = (law.cumulative(x.nextDown), law.cumulative(x))
    return notAbove - below > 1e-12 ? (below + notAbove) / 2 : NormalScore.probability(z)
  }

  /// Scores at which a law's quantile jumps or bends.
  private static func cuts(of law: any Law) -> [Double] {
    let support = law.support
    var values = support.atoms + support.breakpoints
    if support.kind == .lattice {
      let (low, high) = (law.quantile(1e-16), law.quantile(upper: 1e-16))
      // The first steps, unless next to nothing lies there; those beyond are too small to matter.
      let last = min(high, low + 1000)
      if law.cumulative(last) > 1e-3 { values += stride(from: low, through: last, by: 1) }
    }
    return values.flatMap { [$0.nextDown, $0] }.map { x in
      let p = law.cumulative(x)
      return p < 0.5 ? NormalScore.score(p) : NormalScore.score(upper: law.survival(x))
    }.filter(\.isFinite)
  }
}

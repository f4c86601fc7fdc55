import Foundation

/// A hypergeometric law: how many marked items are among a number drawn without putting back.
public struct Hypergeometric: Law {
  private let marked: Double
  private let unmarked: Double
  private let draws: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Greatest standard deviation: cumulative probabilities are sums over some ten of them.
  private static let widest = 100_000.0

  /// Creates the law from the numbers of marked and unmarked items and of those drawn.
  ///
  /// - Faults: unless none is negative, `draws ≤ marked + unmarked ≤ 2⁵³`, and the standard
  ///   deviation is at most 100,000; a binomial law is then as good.
  public init(marked: Int, unmarked: Int, draws: Int) {
    parameters = [
      LawParameter("marked", marked), LawParameter("unmarked", unmarked),
      LawParameter("draws", draws),
    ]
    let (m, u, d) = (Double(marked), Double(unmarked), Double(draws))
    let spread = Self.variance(m, u, d).squareRoot()
    faults = FaultCollector.faults(of: "hypergeometric") {
      if marked < 0 || unmarked < 0 || draws < 0 {
        $0.note("needs marked, unmarked, draws ≥ 0, got \(marked), \(unmarked), \(draws)")
      } else if m + u > 0x1p53 {
        $0.note("needs marked + unmarked ≤ 2⁵³, got \(marked), \(unmarked)")
      } else if d > m + u {
        $0.note("needs draws ≤ marked + unmarked, got \(draws) of \(marked) + \(unmarked)")
      } else {
        $0.need(!(spread > Self.widest), "a standard deviation of at most 100000", spread)
      }
    }
    self.marked = faults.isEmpty ? m : .nan
    self.unmarked = faults.isEmpty ? u : .nan
    self.draws = faults.isEmpty ? d : .nan
  }

  public var family: String { "hypergeometric" }
  public var support: Support {
    if !faults.isEmpty { return .none }
    return Support(.lattice, from: max(0, draws - unmarked), to: min(draws, marked))
  }

  public func density(_ x: Double) -> Double { point(x)?.value ?? outside(x, 0) }
  public func logDensity(_ x: Double) -> Double { point(x)?.logarithm ?? outside(x, -.infinity) }

  private func point(_ x: Double) -> SaddlePoint? {
    let support = support
    let counts = x >= support.lower && x <= support.upper && x == x.rounded()
    return counts
      ? .hypergeometric(x, marked: marked, unmarked: unmarked, draws: draws) : nil
  }
  private func outside(_ x: Double, _ value: Double) -> Double {
    x.isNaN || marked.isNaN ? .nan : value
  }

  public func cumulative(_ x: Double) -> Double {
    let k = x.rounded(.down)
    if !(k >= support.lower && k < support.upper) {
      return outside(x, k < support.lower ? 0 : 1)
    }
    return k < mean ? atMost(k) : 1 - above(k)
  }
  public func survival(_ x: Double) -> Double {
    let k = x.rounded(.down)
    if !(k >= support.lower && k < support.upper) {
      return outside(x, k < support.lower ? 1 : 0)
    }
    return k < mean ? 1 - atMost(k) : above(k)
  }

  private func atMost(_ k: Double) -> Double {
    Self.sum(downFrom: k, density(k), marked, unmarked, draws)
  }
  /// More than k marked are fewer than draws − k unmarked.
  private func above(_ k: Double) -> Double {
    Self.sum(downFrom: draws - k - 1, density(k + 1), unmarked, marked, draws)
  }

  /// P(X ≤ k) from P(X = k), k below the mean: each term from the one above it, until they no
  /// longer count. Rounding errors of the sum are carried along.
  private static func sum(
    downFrom k: Double, _ first: Double, _ marked: Double, _ unmarked: Double, _ draws: Double
  ) -> Double {
    let least = max(0, draws - unmarked)
    var (k, term, sum, lost) = (k, 1.0, 1.0, 0.0)
    while k > least && term > 1e-18 * sum {
      term *= k * (unmarked - draws + k) / ((draws + 1 - k) * (marked + 1 - k))
      let next = sum + term
      lost += (sum - next) + term
      sum = next
      k -= 1
    }
    return min(1, first * (sum + lost))
  }

  public func inverse(lower probability: Double) -> Double {
    LatticeSearch.inverse(lower: probability, of: self)
  }
  public func inverse(upper probability: Double) -> Double {
    LatticeSearch.inverse(upper: probability, of: self)
  }

  private static func variance(_ m: Double, _ u: Double, _ d: Double) -> Double {
    let all = m + u
    return all > 1 ? d * (m / all) * (u / all) * ((all - d) / (all - 1)) : 0
  }
  public var mean: Double {
    marked + unmarked > 0 ? draws * (marked / (marked + unmarked)) : 0 * draws
  }
  public var variance: Double {
    marked.isNaN ? .nan : Self.variance(marked, unmarked, draws)
  }
  public var skewness: Double {
    let all = marked + unmarked
    if !(variance > 0) { return .nan }
    if all == 2 { return 0 }
    return (unmarked - marked) / all * ((all - 2 * draws) / (all - 2)) / variance.squareRoot()
  }
  public var excessKurtosis: Double {
    let all = marked + unmarked
    if !(variance > 0) { return .nan }
    if all <= 3 { return 1 / variance - 6 }
    // Johnson, Kotz & Kemp, Univariate Discrete Distributions, 6.3, in shares of the
    // population, so that nothing overflows.
    let p = marked / all * (unmarked / all)
    let q = draws / all * ((all - draws) / all)
    let head = (all - 1) / (all - 2) * (((all + 1) / all - 6 * p - 6 * q) / (p * q))
    return (head / (all - 3)) + 6 * (5 * all - 6) / (all - 2) / (all - 3)
  }

  public var momentsNote: String? { Moments(self).note }
}

extension Law where Self == Hypergeometric {
  /// How many marked items are among a number drawn without putting back.
  public static func hypergeometric(
    marked: Int, unmarked: Int, draws: Int
  ) -> Hypergeometric {
    Hypergeometric(marked: marked, unmarked: unmarked, draws: draws)
  }
}

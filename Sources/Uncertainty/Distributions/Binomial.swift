import Foundation

/// A binomial law: how many of a number of independent trials succeed.
public struct Binomial: Law, SmoothLattice {
  private let count: Double
  private let chance: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from the number of trials and the probability of success in each; no
  /// trials, and probabilities of 0 and 1, are allowed and give a constant.
  ///
  /// - Faults: unless `0 ≤ trials ≤ 2⁵³` and `0 ≤ probability ≤ 1`.
  public init(trials: Int, probability: Double) {
    parameters = [LawParameter("trials", trials), LawParameter("probability", probability)]
    faults = FaultCollector.faults(of: "binomial") {
      if trials < 0 || trials > 1 << 53 { $0.note("needs 0 ≤ trials ≤ 2⁵³, got \(trials)") }
      $0.need((0...1).contains(probability), "0 ≤ probability ≤ 1", probability)
    }
    count = faults.isEmpty ? Double(trials) : .nan
    chance = faults.isEmpty ? probability : .nan
  }

  public var family: String { "binomial" }
  public var support: Support {
    if !faults.isEmpty { return .none }
    return Support(.lattice, from: chance == 1 ? count : 0, to: chance == 0 ? 0 : count)
  }

  public func density(_ x: Double) -> Double { point(x)?.value ?? outside(x, 0) }
  public func logDensity(_ x: Double) -> Double { point(x)?.logarithm ?? outside(x, -.infinity) }
  public func cumulative(_ x: Double) -> Double { tails(x).lower }
  public func survival(_ x: Double) -> Double { tails(x).upper }

  private func point(_ x: Double) -> SaddlePoint? {
    let counts = x >= 0 && x <= count && x == x.rounded()
    return counts ? .binomial(x, of: count, chance, 1 - chance) : nil
  }
  private func outside(_ x: Double, _ value: Double) -> Double {
    x.isNaN || count.isNaN ? .nan : value
  }

  var smooth: (law: any Law, step: Double)? {
    let (count, chance) = (count, chance)
    let law = SmoothCounts(self) {
      SaddlePoint.binomial($0, of: count, chance, 1 - chance).value
    } tails: { y in
      let beta = IncompleteBeta(y, count - y + 1)
      return chance <= 0.5
        ? beta.tails(chance).mirrored : beta.tails(1 - chance, fromOne: true)
    }
    return law.source
  }

  /// P(X > k) is a beta law's lower tail at p, with parameters k + 1 and n − k.
  private func tails(_ x: Double) -> Tails {
    let k = x.rounded(.down)
    if x.isNaN || count.isNaN { return Tails(lower: .nan, upper: .nan, slope: .nan) }
    if k < support.lower { return .nothingBelow }
    if k >= support.upper { return .nothingAbove }
    let beta = IncompleteBeta(k + 1, count - k)
    return chance <= 0.5
      ? beta.tails(chance).mirrored : beta.tails(1 - chance, fromOne: true)
  }

  public func inverse(lower probability: Double) -> Double {
    LatticeSearch.inverse(lower: probability, of: self)
  }
  public func inverse(upper probability: Double) -> Double {
    LatticeSearch.inverse(upper: probability, of: self)
  }

  public var mean: Double { count * chance }
  public var variance: Double { count * chance * (1 - chance) }
  public var skewness: Double {
    variance > 0 ? (1 - 2 * chance) / variance.squareRoot() : .nan
  }
  public var excessKurtosis: Double { variance > 0 ? 1 / variance - 6 / count : .nan }
  public var momentsNote: String? { Moments(self).note }
}

extension Law where Self == Binomial {
  /// How many of a number of independent trials succeed.
  public static func binomial(trials: Int, probability: Double) -> Binomial {
    Binomial(trials: trials, probability: probability)
  }
}

extension Binomial: ClosedUnderSum {
  func closedSum(copies: Double) -> any Law {
    let trials = copies * count
    return Binomial(trials: trials <= 0x1p53 ? Int(trials) : -1, probability: chance)
  }
}

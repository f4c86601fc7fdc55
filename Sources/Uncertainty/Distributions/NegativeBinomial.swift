import Foundation

/// A negative binomial law: how many failures come before the `size`-th success. The size may
/// be any positive number; ``Pascal`` takes whole ones.
///
/// It is also a count whose rate is itself gamma-distributed, with mean μ = size (1 − p) / p and
/// variance μ + μ² / size.
public struct NegativeBinomial: Law, SmoothLattice {
  private let size: Double
  private let chance: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from the size and the probability of success in one trial; a probability
  /// of 1 is allowed and gives no failures.
  ///
  /// - Faults: unless `0 < size ≤ 2⁵³`, `0 < probability ≤ 1`, and the mean is at most 2⁵³, up to
  ///   where doubles hold every integer.
  public init(size: Double, probability: Double) {
    parameters = [LawParameter("size", size), LawParameter("probability", probability)]
    faults = FaultCollector.faults(of: "negative binomial") {
      $0.need(size > 0 && size.isFinite, "0 < size < ∞", size)
      $0.need(probability > 0 && probability <= 1, "0 < probability ≤ 1", probability)
      if $0.faults.isEmpty {
        let mean = size * ((1 - probability) / probability)
        $0.need(size <= 0x1p53, "size ≤ 2⁵³", size)
        $0.need(mean <= 0x1p53, "a mean of at most 2⁵³", mean)
      }
    }
    self.size = faults.isEmpty ? size : .nan
    chance = faults.isEmpty ? probability : .nan
  }

  public var family: String { "negative binomial" }
  public var support: Support {
    faults.isEmpty ? Support(.lattice, from: 0, to: chance == 1 ? 0 : .infinity) : .none
  }

  public func density(_ x: Double) -> Double { point(x)?.value ?? outside(x, 0) }
  public func logDensity(_ x: Double) -> Double { point(x)?.logarithm ?? outside(x, -.infinity) }
  public func cumulative(_ x: Double) -> Double { tails(x).lower }
  public func survival(_ x: Double) -> Double { tails(x).upper }

  private func point(_ x: Double) -> SaddlePoint? {
    let counts = x >= 0 && x == x.rounded() && x.isFinite && size > 0
    return counts ? .negativeBinomial(x, size: size, chance, 1 - chance) : nil
  }
  private func outside(_ x: Double, _ value: Double) -> Double {
    x.isNaN || size.isNaN ? .nan : value
  }

  /// Laws of so small a size are nearly always 0, and their tails slow to compute.
  private var isNearlyZero: Bool { size < 1e-3 }

  var smooth: (law: any Law, step: Double)? {
    if isNearlyZero { return nil }
    let (size, chance) = (size, chance)
    let law = SmoothCounts(self) {
      SaddlePoint.negativeBinomial($0, size: size, chance, 1 - chance).value
    } tails: { y in
      tails(y - 1, y)
    }
    return law.source
  }

  private func tails(_ x: Double) -> Tails { tails(x, x.rounded(.down) + 1) }

  /// P(X ≤ k) is a beta law's lower tail at p, with parameters size and k + 1.
  private func tails(_ x: Double, _ next: Double) -> Tails {
    if x.isNaN || size.isNaN { return Tails(lower: .nan, upper: .nan, slope: .nan) }
    if next <= 0 { return .nothingBelow }
    if chance == 1 || x.isInfinite { return .nothingAbove }
    if x > 0x1p53 {
      // Only tiny probabilities have anything left there, and are a gamma law.
      let rate = -log1p(-chance) * x
      if rate > 10 * size + 1_000 { return .nothingAbove }
      return IncompleteGamma(shape: size).tails(rate)
    }
    let beta = IncompleteBeta(size, next)
    return chance <= 0.5
      ? beta.tails(chance) : beta.tails(1 - chance, fromOne: true).mirrored
  }

  public func inverse(lower probability: Double) -> Double {
    if isNearlyZero && probability <= cumulative(0) { return 0 }
    return LatticeSearch.inverse(lower: probability, of: self)
  }
  public func inverse(upper probability: Double) -> Double {
    if isNearlyZero && probability > 0 && survival(0) <= probability { return 0 }
    return LatticeSearch.inverse(upper: probability, of: self)
  }

  public var mean: Double { size * (1 - chance) / chance }
  public var variance: Double { mean / chance }
  public var skewness: Double {
    chance < 1 ? (2 - chance) / (size * (1 - chance)).squareRoot() : .nan
  }
  public var excessKurtosis: Double {
    chance < 1 ? 6 / size + chance / (size * (1 - chance)) * chance : .nan
  }
  public var momentsNote: String? { Moments(self).note }
}

extension Law where Self == NegativeBinomial {
  /// How many failures come before the `size`-th success.
  public static func negativeBinomial(size: Double, probability: Double) -> NegativeBinomial {
    NegativeBinomial(size: size, probability: probability)
  }
}

extension NegativeBinomial: ClosedUnderSum {
  func closedSum(copies: Double) -> any Law {
    NegativeBinomial(size: copies * size, probability: chance)
  }
}

import Foundation

/// A geometric law: the number of trials up to and including the first success, from 1.
///
/// The number of failures before the first success, from 0, is one less:
/// `.geometric(probability: p).shifted(by: -1)`.
public struct Geometric: Law, SmoothLattice {
  private let chance: Double
  /// ln(1 − p), negative.
  private let logFailure: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from the probability of success in one trial.
  ///
  /// - Faults: unless `0 < probability ≤ 1`.
  public init(probability: Double) {
    parameters = [LawParameter("probability", probability)]
    faults = FaultCollector.faults(of: "geometric") {
      $0.need(probability > 0 && probability <= 1, "0 < probability ≤ 1", probability)
    }
    chance = faults.isEmpty ? probability : .nan
    logFailure = log1p(-chance)
  }

  public var family: String { "geometric" }
  public var support: Support {
    faults.isEmpty ? Support(.lattice, from: 1, to: chance == 1 ? 1 : .infinity) : .none
  }

  var smooth: (law: any Law, step: Double)? { (Exponential(rate: -logFailure), 0) }

  public func density(_ x: Double) -> Double {
    let known = logDensity(x)
    return x == 1 ? chance : exp(known)
  }
  public func logDensity(_ x: Double) -> Double {
    if x.isNaN || chance.isNaN { return .nan }
    if x < 1 || x != x.rounded() || x.isInfinite { return -.infinity }
    return x == 1 ? log(chance) : log(chance) + (x - 1) * logFailure
  }
  public func cumulative(_ x: Double) -> Double {
    if x.isNaN || chance.isNaN { return .nan }
    return x < 1 ? 0 : -expm1(x.rounded(.down) * logFailure)
  }
  public func survival(_ x: Double) -> Double {
    if x.isNaN || chance.isNaN { return .nan }
    return x < 1 ? 1 : exp(x.rounded(.down) * logFailure)
  }
  public func inverse(lower probability: Double) -> Double {
    if !(faults.isEmpty && probability > 0) { return faults.isEmpty ? 1 : .nan }
    if probability >= 1 { return support.upper }
    let start = (log1p(-probability) / logFailure).rounded(.up)
    return LatticeSearch.smallest(in: support, near: start) { cumulative($0) >= probability }
  }
  public func inverse(upper probability: Double) -> Double {
    if !(faults.isEmpty && probability > 0) { return faults.isEmpty ? support.upper : .nan }
    let start = (log(probability) / logFailure).rounded(.up)
    return LatticeSearch.smallest(in: support, near: start) { survival($0) <= probability }
  }

  public var mean: Double { 1 / chance }
  public var variance: Double { (1 - chance) / chance / chance }
  public var skewness: Double { chance == 1 ? .nan : (2 - chance) / (1 - chance).squareRoot() }
  public var excessKurtosis: Double {
    chance == 1 ? .nan : 6 + chance * (chance / (1 - chance))
  }
  public var momentsNote: String? { chance == 1 ? PointMass.note : nil }
  /// (−p ln p − (1 − p) ln(1 − p)) / p.
  public var entropy: Double? {
    chance == 1 ? 0 : -log(chance) - (1 - chance) / chance * logFailure
  }
}

extension Law where Self == Geometric {
  /// The number of trials up to and including the first success, from 1.
  public static func geometric(probability: Double) -> Geometric {
    Geometric(probability: probability)
  }
}

extension Geometric: ClosedUnderSum {
  /// As many failures as a negative binomial law counts, and one success a copy.
  func closedSum(copies: Double) -> any Law {
    NegativeBinomial(size: copies, probability: chance).shifted(by: copies)
  }
}

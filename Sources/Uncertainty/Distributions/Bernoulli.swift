import Foundation

/// A Bernoulli law: 1 with a given probability, otherwise 0.
public struct Bernoulli: Law {
  private let chance: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from the probability of a 1; 0 and 1 are allowed and give a constant.
  ///
  /// - Faults: unless `0 ≤ probability ≤ 1`.
  public init(probability: Double) {
    parameters = [LawParameter("probability", probability)]
    faults = FaultCollector.faults(of: "Bernoulli") {
      $0.need((0...1).contains(probability), "0 ≤ probability ≤ 1", probability)
    }
    chance = faults.isEmpty ? probability : .nan
  }

  public var family: String { "Bernoulli" }
  public var support: Support {
    faults.isEmpty
      ? Support(.lattice, from: chance == 1 ? 1 : 0, to: chance == 0 ? 0 : 1) : .none
  }

  public func density(_ x: Double) -> Double {
    if x.isNaN || chance.isNaN { return .nan }
    return x == 1 ? chance : x == 0 ? 1 - chance : 0
  }
  public func cumulative(_ x: Double) -> Double {
    if x.isNaN || chance.isNaN { return .nan }
    return x < 0 ? 0 : x < 1 ? 1 - chance : 1
  }
  public func survival(_ x: Double) -> Double {
    if x.isNaN || chance.isNaN { return .nan }
    return x < 0 ? 1 : x < 1 ? chance : 0
  }
  public func inverse(lower probability: Double) -> Double {
    LatticeSearch.inverse(lower: probability, of: self)
  }
  public func inverse(upper probability: Double) -> Double {
    LatticeSearch.inverse(upper: probability, of: self)
  }

  public var mean: Double { chance }
  public var variance: Double { chance * (1 - chance) }
  public var skewness: Double { (1 - 2 * chance) / variance.squareRoot() }
  public var excessKurtosis: Double { variance > 0 ? 1 / variance - 6 : .nan }
  public var momentsNote: String? { variance == 0 ? PointMass.note : nil }
  /// −p ln p − (1 − p) ln(1 − p).
  public var entropy: Double? {
    variance == 0 ? 0 : -chance * log(chance) - (1 - chance) * log1p(-chance)
  }
}

extension Law where Self == Bernoulli {
  /// 1 with the given probability, otherwise 0.
  public static func bernoulli(probability: Double) -> Bernoulli {
    Bernoulli(probability: probability)
  }

  /// 1 with the given probability, otherwise 0: `.chance(0.3)` happens in 30 % of samples.
  public static func chance(_ probability: Double) -> Bernoulli {
    Bernoulli(probability: probability)
  }
}

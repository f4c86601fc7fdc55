import Foundation

/// A discrete uniform law: every integer of a range with the same probability.
public struct DiscreteUniform: Law, SmoothLattice {
  private let low: Double
  private let high: Double
  private let count: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from its least and greatest value, both included.
  ///
  /// - Faults: unless `from ≤ to`, both within ±2⁵³, where doubles hold every integer.
  public init(from: Int, to: Int) {
    parameters = [LawParameter("from", from), LawParameter("to", to)]
    let limit = 1 << 53
    faults = FaultCollector.faults(of: "discrete uniform") {
      if from > to { $0.note("needs from ≤ to, got \(from), \(to)") }
      if from.magnitude > limit || to.magnitude > limit {
        $0.note("needs bounds within ±2⁵³, got \(from), \(to)")
      }
    }
    low = faults.isEmpty ? Double(from) : .nan
    high = faults.isEmpty ? Double(to) : .nan
    count = high - low + 1
  }

  public var family: String { "discrete uniform" }
  public var support: Support {
    faults.isEmpty ? Support(.lattice, from: low, to: high) : .none
  }

  var smooth: (law: any Law, step: Double)? { (Uniform(from: 0, to: count), low - 1) }

  public func density(_ x: Double) -> Double {
    if x.isNaN || count.isNaN { return .nan }
    return x >= low && x <= high && x == x.rounded() ? 1 / count : 0
  }
  public func cumulative(_ x: Double) -> Double {
    if x.isNaN || count.isNaN { return .nan }
    return min(max((x.rounded(.down) - low + 1) / count, 0), 1)
  }
  public func survival(_ x: Double) -> Double {
    if x.isNaN || count.isNaN { return .nan }
    return min(max((high - x.rounded(.down)) / count, 0), 1)
  }
  public func inverse(lower probability: Double) -> Double {
    if !(faults.isEmpty && probability > 0) { return low }
    if probability >= 1 { return high }
    let start = low - 1 + (probability * count).rounded(.up)
    return LatticeSearch.smallest(in: support, near: start) { cumulative($0) >= probability }
  }
  public func inverse(upper probability: Double) -> Double {
    if !(faults.isEmpty && probability > 0) { return high }
    if probability >= 1 { return low }
    let start = high - (probability * count).rounded(.down)
    return LatticeSearch.smallest(in: support, near: start) { survival($0) <= probability }
  }

  public var mean: Double { low + (high - low) / 2 }
  public var variance: Double { (count - 1) * (count + 1) / 12 }
  public var skewness: Double { count > 1 ? 0 : .nan }
  public var excessKurtosis: Double {
    let square = count * count
    return count > 1 ? -6 * (square + 1) / (5 * (square - 1)) : .nan
  }
  public var momentsNote: String? { count == 1 ? PointMass.note : nil }
  /// ln n.
  public var entropy: Double? { log(count) }
}

extension Law where Self == DiscreteUniform {
  /// Every integer from `from` to `to`, both included, with the same probability.
  public static func discreteUniform(from: Int, to: Int) -> DiscreteUniform {
    DiscreteUniform(from: from, to: to)
  }
}

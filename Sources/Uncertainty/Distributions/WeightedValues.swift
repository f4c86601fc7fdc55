/// A law of listed values, each with a weight.
public struct WeightedValues: Law {
  private let table: AtomTable
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from values, in the unit of the quantity, and their weights, which need
  /// not add up to 1. Equal values are merged; a weight of 0 drops its value.
  ///
  /// - Faults: unless there is a value, all are finite, no weight is negative or infinite, and
  ///   their sum is positive.
  public init(_ pairs: [(value: Double, weight: Double)]) {
    parameters = pairs.map { LawParameter($0.value.shortText, $0.weight) }
    faults = FaultCollector.faults(of: "weighted values") { collector in
      collector.needAtoms(values: pairs.map(\.value), weights: pairs.map(\.weight))
    }
    let kept = faults.isEmpty ? pairs : []
    table = AtomTable(values: kept.map(\.value), weights: kept.map(\.weight))
    support = table.support
  }

  public var family: String { "weighted values" }

  public func density(_ x: Double) -> Double { table.mass(at: x) }
  public func cumulative(_ x: Double) -> Double { table.cumulative(x) }
  public func survival(_ x: Double) -> Double { table.survival(x) }
  public func inverse(lower probability: Double) -> Double { table.inverse(lower: probability) }
  public func inverse(upper probability: Double) -> Double { table.inverse(upper: probability) }

  public var mean: Double { table.moments.mean }
  public var variance: Double { table.moments.variance }
  public var skewness: Double { table.moments.skewness }
  public var excessKurtosis: Double { table.moments.excessKurtosis }
  public var momentsNote: String? { faults.isEmpty ? table.moments.note : nil }
  /// −Σ p ln p.
  public var entropy: Double? { table.entropy }
}

extension Law where Self == WeightedValues {
  /// Listed values with weights: `.weighted([(20, 0.5), (35, 0.3), (80, 0.2)])`.
  public static func weighted(_ pairs: [(value: Double, weight: Double)]) -> WeightedValues {
    WeightedValues(pairs)
  }
}

extension FaultCollector {
  /// The rules of values with weights, for every law that is given some.
  mutating func needAtoms(values: [Double], weights: [Double]) {
    if values.isEmpty { note("needs at least one value, got none") }
    if values.count != weights.count {
      note("needs as many weights as values, got \(weights.count) for \(values.count)")
    }
    if let bad = values.first(where: { !$0.isFinite }) {
      need(false, "finite values", bad)
    }
    needWeights(weights)
  }

  /// Weights: none negative, infinite or NaN, and not all zero.
  mutating func needWeights(_ weights: [Double]) {
    if let bad = weights.first(where: { !($0 >= 0 && $0.isFinite) }) {
      need(false, "0 ≤ weight < ∞", bad)
    } else if !weights.isEmpty {
      let sum = weights.reduce(0, +)
      need(sum > 0 && sum.isFinite, "a positive, finite sum of weights", sum)
    }
  }
}

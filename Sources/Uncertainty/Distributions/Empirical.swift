/// The law of data: each observation as likely as its weight says.
///
/// Its cumulative probability is the step function of the data: P(X ≤ x) is the share of
/// observations that are at most x. Nothing between two observations, or beyond the least and
/// the greatest, is ever drawn.
public struct Empirical: Law {
  private let table: AtomTable
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from observations, in the unit of the quantity, in any order.
  ///
  /// - Parameters:
  ///   - data: the observations.
  ///   - weights: one an observation; without them all count the same.
  /// - Faults: unless there is an observation, all are finite, and the weights are as many as
  ///   the observations, none negative or infinite, and not all zero.
  public init(_ data: [Double], weights: [Double]? = nil) {
    parameters = [
      LawParameter(
        "data", text: "\(data.count)\(weights == nil ? "" : " weighted") observations")
    ]
    let weights = weights ?? [Double](repeating: 1, count: data.count)
    faults = FaultCollector.faults(of: "empirical") {
      $0.needAtoms(values: data, weights: weights)
    }
    let sound = faults.isEmpty
    table = AtomTable(values: sound ? data : [], weights: sound ? weights : [])
    support = table.support
  }

  public var family: String { "empirical" }

  public func density(_ x: Double) -> Double { table.mass(at: x) }
  public func cumulative(_ x: Double) -> Double { table.cumulative(x) }
  public func survival(_ x: Double) -> Double { table.survival(x) }
  public func inverse(lower probability: Double) -> Double { table.inverse(lower: probability) }
  public func inverse(upper probability: Double) -> Double { table.inverse(upper: probability) }

  public var mean: Double { table.moments.mean }
  /// Of the data as a law: the sum of squares is divided by n, not n − 1.
  public var variance: Double { table.moments.variance }
  public var skewness: Double { table.moments.skewness }
  public var excessKurtosis: Double { table.moments.excessKurtosis }
  public var momentsNote: String? { faults.isEmpty ? table.moments.note : nil }
  /// −Σ p ln p.
  public var entropy: Double? { table.entropy }
}

extension Law where Self == Empirical {
  /// The law of data, optionally weighted.
  public static func empirical(_ data: [Double], weights: [Double]? = nil) -> Empirical {
    Empirical(data, weights: weights)
  }
}

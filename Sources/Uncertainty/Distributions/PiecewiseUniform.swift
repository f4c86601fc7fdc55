import Foundation

/// The law of a histogram: each bin has a share of the probability, evenly spread over it.
public struct PiecewiseUniform: Law {
  private let table: SegmentTable
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from the edges of the bins, in the unit of the quantity, and a weight for
  /// each bin; weights need not add up to 1.
  ///
  /// - Faults: unless there are two edges or more, finite and increasing, one weight less than
  ///   edges, none negative or infinite, and not all zero.
  public init(edges: [Double], weights: [Double]) {
    parameters = [
      LawParameter("edges", text: "\(edges)"), LawParameter("weights", text: "\(weights)"),
    ]
    faults = FaultCollector.faults(of: "histogram") {
      $0.needIncreasing(edges, named: "edges")
      if weights.count != edges.count - 1 {
        $0.note("needs one weight less than edges, got \(weights.count) for \(edges.count)")
      }
      $0.needWeights(weights)
    }
    let heights =
      faults.isEmpty ? weights.indices.map { weights[$0] / (edges[$0 + 1] - edges[$0]) } : []
    table = faults.isEmpty ? SegmentTable(edges: edges, left: heights, right: heights) : .empty
  }

  public var family: String { "histogram" }
  public var support: Support { table.support }

  public func density(_ x: Double) -> Double { table.density(x) }
  public func cumulative(_ x: Double) -> Double { table.cumulative(x) }
  public func survival(_ x: Double) -> Double { table.survival(x) }
  public func inverse(lower probability: Double) -> Double { table.inverse(lower: probability) }
  public func inverse(upper probability: Double) -> Double { table.inverse(upper: probability) }

  public var mean: Double { table.moments.mean }
  public var variance: Double { table.moments.variance }
  public var skewness: Double { table.moments.skewness }
  public var excessKurtosis: Double { table.moments.excessKurtosis }
}

extension Law where Self == PiecewiseUniform {
  /// The law of a histogram, from the edges of its bins and a weight for each.
  public static func histogram(edges: [Double], weights: [Double]) -> PiecewiseUniform {
    PiecewiseUniform(edges: edges, weights: weights)
  }
}

extension FaultCollector {
  /// Two numbers or more, finite and increasing, and not too far apart to subtract.
  mutating func needIncreasing(_ values: [Double], named name: String) {
    if values.count < 2 { note("needs at least two \(name), got \(values.count)") }
    if let bad = values.first(where: { !$0.isFinite }) { need(false, "finite \(name)", bad) }
    if let bad = zip(values, values.dropFirst()).first(where: { !($0 < $1) }) {
      need(false, "increasing \(name)", bad.0, bad.1)
    } else if let first = values.first, let last = values.last, first.isFinite, last.isFinite,
      (last - first).isInfinite
    {
      need(false, "\(name) a finite distance apart", first, last)
    }
  }
}

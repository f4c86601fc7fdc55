/// A law whose density is a line of straight pieces through given points.
public struct PiecewiseLinear: Law {
  private let table: SegmentTable
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from knots, in the unit of the quantity, and the density at each, in any
  /// unit: the area is scaled to 1. Outside the knots the density is 0.
  ///
  /// - Faults: unless there are two knots or more, finite and increasing, as many densities,
  ///   none negative or infinite, and not all zero.
  public init(knots: [Double], densities: [Double]) {
    parameters = [
      LawParameter("knots", text: "\(knots)"), LawParameter("densities", text: "\(densities)"),
    ]
    faults = FaultCollector.faults(of: "piecewise linear") {
      $0.needIncreasing(knots, named: "knots")
      if knots.count != densities.count {
        $0.note("needs a density for each knot, got \(densities.count) for \(knots.count)")
      }
      if let bad = densities.first(where: { !($0 >= 0 && $0.isFinite) }) {
        $0.need(false, "0 ≤ density < ∞", bad)
      } else if !densities.isEmpty && densities.allSatisfy({ $0 == 0 }) {
        $0.note("needs a density above 0, got none")
      }
    }
    let top = densities.max() ?? 1
    let heights = faults.isEmpty ? densities.map { $0 / top } : []
    table =
      faults.isEmpty
      ? SegmentTable(
        edges: knots, left: Array(heights.dropLast()), right: Array(heights.dropFirst()))
      : .empty
  }

  public var family: String { "piecewise linear" }
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

extension Law where Self == PiecewiseLinear {
  /// A law whose density is a line of straight pieces through given points.
  public static func piecewiseLinear(knots: [Double], densities: [Double]) -> PiecewiseLinear {
    PiecewiseLinear(knots: knots, densities: densities)
  }
}

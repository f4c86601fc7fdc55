import Foundation

/// A law given by its density, as a Swift closure.
///
/// The density need not be scaled: it is divided by its area. Both tails are integrated to
/// their own digits, down to probabilities of about 10⁻²⁰.
public struct FromDensity: Law {
  private let closure: @Sendable (Double) -> Double
  private let panels: DensityPanels
  private let once = Once<Moments>()
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from the ends of its support, which may be infinite, in the unit of the
  /// quantity, and its density up to a factor.
  ///
  /// - Parameters:
  ///   - from: lower end of the support.
  ///   - to: upper end of the support.
  ///   - breakpoints: values where the density jumps, bends or has a pole; on an infinite support
  ///     also a value near the bulk, if that is narrow and far from 0.
  ///   - density: the density, up to a factor; called from several threads.
  /// - Faults: unless `from < to`, and the density is finite and ≥ 0 wherever it is looked at,
  ///   and its area positive and finite.
  public init(
    from: Double, to: Double, breakpoints: [Double] = [],
    density: @escaping @Sendable (Double) -> Double
  ) {
    parameters = [
      LawParameter("from", from), LawParameter("to", to),
      LawParameter("density", text: "a closure"),
    ]
    var panels: DensityPanels?
    faults = FaultCollector.faults(of: "density") {
      $0.need(from < to, "from < to", from, to)
      if let bad = breakpoints.first(where: { !($0 >= from && $0 <= to && $0.isFinite) }) {
        $0.need(false, "breakpoints between from and to", bad)
      }
      if from.isFinite && to.isFinite && (to - from).isInfinite {
        $0.need(false, "ends a finite distance apart", from, to)
      }
      guard $0.faults.isEmpty else { return }
      let built = DensityPanels(from: from, to: to, cuts: breakpoints, of: density)
      if let problem = built.problem { $0.note(problem) }
      panels = built
    }
    closure = density
    self.panels = panels ?? DensityPanels(from: 0, to: 1, cuts: []) { _ in 0 }
    let inner = Set(breakpoints.filter { $0 > from && $0 < to }).sorted()
    support = faults.isEmpty ? Support(from: from, to: to, breakpoints: inner) : .none
  }

  public var family: String { "density" }

  public func density(_ x: Double) -> Double {
    if x.isNaN || !faults.isEmpty { return .nan }
    if x < support.lower || x > support.upper || x.isInfinite { return 0 }
    let value = closure(x)
    return value > 0 ? value / panels.total : value.isNaN ? .infinity : 0
  }
  public func cumulative(_ x: Double) -> Double { panels.cumulative(x) }
  public func survival(_ x: Double) -> Double { panels.survival(x) }
  public func inverse(lower probability: Double) -> Double {
    BracketedInverse.inverse(lower: probability, of: self)
  }
  public func inverse(upper probability: Double) -> Double {
    BracketedInverse.inverse(upper: probability, of: self)
  }

  private var moments: Moments { once.value { .integrated(over: self) } }
  public var mean: Double { moments.mean }
  public var variance: Double { moments.variance }
  public var skewness: Double { moments.skewness }
  public var excessKurtosis: Double { moments.excessKurtosis }
  public var momentsNote: String? { faults.isEmpty ? moments.note : nil }
}

extension Law where Self == FromDensity {
  /// A law given by its density up to a factor, as a Swift closure.
  public static func density(
    from: Double, to: Double, breakpoints: [Double] = [],
    _ density: @escaping @Sendable (Double) -> Double
  ) -> FromDensity {
    FromDensity(from: from, to: to, breakpoints: breakpoints, density: density)
  }
}

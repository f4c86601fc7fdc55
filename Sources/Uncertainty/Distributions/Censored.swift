/// A law whose values beyond two bounds are moved to the bounds, which so get a probability of
/// their own: a capacity that cannot be exceeded. ``Truncated`` leaves them out instead.
public struct Censored: Law {
  private let base: any Law
  private let low: Double
  private let high: Double
  /// What lies at or below the lower bound, and at or above the upper.
  private let massLow: Double
  private let massHigh: Double
  private let once = Once<Moments>()
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law of `min(max(X, from), to)`, in the unit of the quantity; a bound may be
  /// infinite.
  ///
  /// - Faults: unless `from ≤ to`; the base's own; a law of more than about a million integers
  ///   with a bound that is none.
  public init(_ base: any Law, from: Double = -.infinity, to: Double = .infinity) {
    parameters = [
      LawParameter("base", text: base.description), LawParameter("from", from),
      LawParameter("to", to),
    ]
    let massLow = base.cumulative(from)
    let massHigh = base.survival(to.nextDown)
    var blend = SupportBlend([])
    let ordered = from <= to && from < .infinity && to > -.infinity
    faults = FaultCollector.faults(of: "censored") {
      $0.inherit(base.faults)
      $0.need(ordered, "from ≤ to, from < ∞ and to > −∞", from, to)
      if $0.faults.isEmpty {
        blend = SupportBlend(Self.parts(base, from, to, massLow, massHigh).map(\.law))
        if let problem = blend.problem { $0.note(problem) }
      }
    }
    self.base = base
    let sound = faults.isEmpty
    low = sound ? from : .nan
    high = sound ? to : .nan
    self.massLow = sound ? massLow : .nan
    self.massHigh = sound ? massHigh : .nan
    support = blend.support
  }

  /// The bounds that hold something, and what is left between them.
  private static func parts(
    _ base: any Law, _ low: Double, _ high: Double, _ massLow: Double, _ massHigh: Double
  ) -> [(weight: Double, law: any Law)] {
    if low == high { return [(1, PointMass(low))] }
    var parts: [(weight: Double, law: any Law)] = []
    if massLow > 0 { parts.append((massLow, PointMass(low))) }
    if massHigh > 0 { parts.append((massHigh, PointMass(high))) }
    let between = base.probability(after: low, through: high.nextDown)
    let isContinuous = base.support.kind == .continuous
    let inner = Truncated(
      base, from: isContinuous ? low : low.nextUp, to: isContinuous ? high : high.nextDown)
    if between > 0 && inner.faults.isEmpty { parts.append((between, inner)) }
    return parts
  }

  public var family: String { "censored \(base.family)" }

  public func density(_ x: Double) -> Double {
    if x.isNaN || low.isNaN { return .nan }
    if x > low && x < high { return base.density(x) }
    if support.kind == .mixed || support.kind == .continuous { return 0 }
    if low == high { return x == low ? 1 : 0 }
    return x == low ? massLow : x == high ? massHigh : 0
  }
  public func cumulative(_ x: Double) -> Double {
    if x.isNaN || low.isNaN { return .nan }
    return x < low ? 0 : x >= high ? 1 : base.cumulative(x)
  }
  public func survival(_ x: Double) -> Double {
    if x.isNaN || low.isNaN { return .nan }
    return x < low ? 1 : x >= high ? 0 : base.survival(x)
  }
  public func inverse(lower probability: Double) -> Double {
    low.isNaN ? .nan : min(max(base.inverse(lower: probability), low), high)
  }
  public func inverse(upper probability: Double) -> Double {
    low.isNaN ? .nan : min(max(base.inverse(upper: probability), low), high)
  }

  private var moments: Moments { once.value(mixed) }
  private func mixed() -> Moments {
    if low.isNaN { return .unknown }
    let parts = Self.parts(base, low, high, massLow, massHigh)
    let total = parts.reduce(0) { $0 + $1.weight }
    return .mixed(parts.map { ($0.weight / total, Moments($0.law)) })
  }
  public var mean: Double { moments.mean }
  public var variance: Double { moments.variance }
  public var skewness: Double { moments.skewness }
  public var excessKurtosis: Double { moments.excessKurtosis }
  public var momentsNote: String? { faults.isEmpty ? moments.note : nil }
}

extension Law where Self == Censored {
  /// A law whose values beyond two bounds are moved to the bounds.
  public static func censored(
    _ base: any Law, from: Double = -.infinity, to: Double = .infinity
  ) -> Censored {
    Censored(base, from: from, to: to)
  }
}

extension Law {
  /// This law with values beyond two bounds moved to the bounds.
  public func censored(from: Double = -.infinity, to: Double = .infinity) -> Censored {
    Censored(self, from: from, to: to)
  }
}

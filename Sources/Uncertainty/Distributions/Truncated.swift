import Foundation

/// A law given that its value lies between two bounds: what lies outside is left out, and the
/// rest is scaled up. ``Censored`` moves it to the bounds instead.
public struct Truncated: Law {
  private let base: any Law
  private let low: Double
  private let high: Double
  /// The bound itself counts for laws that can sit on it.
  private let justBelow: Double
  /// The base's probability of the window.
  private let mass: Double
  private let once = Once<Moments>()
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law of `base` given `from ≤ X ≤ to`, in the unit of the quantity; a bound may
  /// be infinite.
  ///
  /// - Faults: unless `from ≤ to` and the base has a probability in between; the base's own.
  public init(_ base: any Law, from: Double = -.infinity, to: Double = .infinity) {
    parameters = [
      LawParameter("base", text: base.description), LawParameter("from", from),
      LawParameter("to", to),
    ]
    let isContinuous = base.support.kind == .continuous
    let justBelow = isContinuous ? from : from.nextDown
    let mass = base.faults.isEmpty ? base.probability(after: justBelow, through: to) : .nan
    faults = FaultCollector.faults(of: "truncated") {
      $0.inherit(base.faults)
      $0.need(from <= to, "from ≤ to", from, to)
      if $0.faults.isEmpty {
        $0.need(
          mass > 0, "bounds between which \(base.family) has a probability", from, to)
      }
    }
    self.base = base
    let sound = faults.isEmpty
    self.mass = sound ? min(mass, 1) : .nan
    self.justBelow = justBelow
    low = sound ? from : .nan
    high = sound ? to : .nan
    support = sound ? base.support.clipped(from: from, to: to) : .none
  }

  public var family: String { "truncated \(base.family)" }

  public func density(_ x: Double) -> Double {
    if x.isNaN || mass.isNaN { return .nan }
    return x < low || x > high ? 0 : base.density(x) / mass
  }
  public func logDensity(_ x: Double) -> Double {
    if x.isNaN || mass.isNaN { return .nan }
    return x < low || x > high ? -.infinity : base.logDensity(x) - log(mass)
  }
  public func cumulative(_ x: Double) -> Double {
    if x.isNaN || mass.isNaN { return .nan }
    if x < low { return 0 }
    return x >= high ? 1 : min(base.probability(after: justBelow, through: x) / mass, 1)
  }
  public func survival(_ x: Double) -> Double {
    if x.isNaN || mass.isNaN { return .nan }
    if x < low { return 1 }
    return x >= high ? 0 : min(base.probability(after: x, through: high) / mass, 1)
  }

  /// The base's quantile at the matching probability, polished on this law's own tail.
  public func inverse(lower probability: Double) -> Double {
    if mass.isNaN { return .nan }
    return BracketedInverse.inverse(
      lower: probability, of: self, near: guess(probability, 1 - probability))
  }
  public func inverse(upper probability: Double) -> Double {
    if mass.isNaN { return .nan }
    return BracketedInverse.inverse(
      upper: probability, of: self, near: guess(1 - probability, probability))
  }

  private func guess(_ lower: Double, _ upper: Double) -> Double {
    let below = base.cumulative(justBelow) + lower * mass
    let guess =
      below <= 0.5
      ? base.inverse(lower: below)
      : base.inverse(upper: min(1, base.survival(high) + upper * mass))
    return min(max(guess, low), high)
  }

  /// Moments that the base has, its part has; others depend on the tail that is left.
  private var moments: Moments { once.value(integrated) }
  private func integrated() -> Moments {
    let whole = Moments(base)
    let known = [whole.mean, whole.variance, whole.skewness, whole.excessKurtosis]
    return .integrated(over: self, finite: Set((1...4).filter { known[$0 - 1].isFinite }))
  }
  public var mean: Double { moments.mean }
  public var variance: Double { moments.variance }
  public var skewness: Double { moments.skewness }
  public var excessKurtosis: Double { moments.excessKurtosis }
  public var momentsNote: String? { faults.isEmpty ? moments.note : nil }
}

extension Support {
  /// The part of a support between two bounds.
  func clipped(from: Double, to: Double) -> Support {
    let isLattice = kind == .lattice
    let low = max(lower, isLattice ? from.rounded(.up) : from)
    let high = min(upper, isLattice ? to.rounded(.down) : to)
    let atoms = atoms.filter { $0 >= from && $0 <= to }
    let bare = kind == .mixed && atoms.isEmpty
    return Support(
      bare ? .continuous : kind, from: kind == .atomic ? atoms.first ?? low : low,
      to: kind == .atomic ? atoms.last ?? high : high,
      breakpoints: breakpoints.filter { $0 > low && $0 < high }, atoms: atoms)
  }
}

extension Law where Self == Truncated {
  /// A law given that its value lies between two bounds.
  public static func truncated(
    _ base: any Law, from: Double = -.infinity, to: Double = .infinity
  ) -> Truncated {
    Truncated(base, from: from, to: to)
  }
}

extension Law {
  /// This law given that its value lies between two bounds: what lies outside is left out.
  public func truncated(from: Double = -.infinity, to: Double = .infinity) -> Truncated {
    Truncated(self, from: from, to: to)
  }
}

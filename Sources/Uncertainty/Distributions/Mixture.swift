/// A mixture: one of several laws, picked with given weights, and then a value of that law.
///
/// Components can be continuous, discrete or single values. Where they are of both kinds,
/// `density` is that of the continuous part, and `probability(of:)` gives the others.
public struct Mixture: Law {
  private let parts: [(weight: Double, law: any Law)]
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from components and weights, which need not add up to 1. A component of
  /// weight 0 is dropped.
  ///
  /// - Faults: unless there is a component, no weight is negative or infinite, and their sum is
  ///   positive; those of the components; a law of more than about a million integers beside
  ///   a continuous one.
  public init(_ components: [(weight: Double, law: any Law)]) {
    parameters = components.map { LawParameter($0.weight.shortText, text: $0.law.description) }
    let weights = components.map(\.weight)
    let used = components.filter { $0.weight > 0 }
    let blend = SupportBlend(used.map(\.law))
    faults = FaultCollector.faults(of: "mixture") { collector in
      if components.isEmpty { collector.note("needs at least one component, got none") }
      collector.needWeights(weights)
      for component in components { collector.inherit(component.law.faults) }
      if let problem = blend.problem { collector.note(problem) }
    }
    let total = weights.reduce(0, +)
    parts = faults.isEmpty ? used.map { ($0.weight / total, $0.law) } : []
    support = faults.isEmpty ? blend.support : .none
  }

  public var family: String { "mixture" }

  private func sum(_ term: (any Law) -> Double) -> Double {
    parts.isEmpty ? .nan : parts.reduce(0) { $0 + $1.weight * term($1.law) }
  }

  public func density(_ x: Double) -> Double {
    sum { law in
      let kind = law.support.kind
      let isCounted = support.kind != .mixed || kind == .continuous || kind == .mixed
      return isCounted ? law.density(x) : x.isNaN ? .nan : 0
    }
  }
  public func cumulative(_ x: Double) -> Double { min(sum { $0.cumulative(x) }, 1) }
  public func survival(_ x: Double) -> Double { min(sum { $0.survival(x) }, 1) }

  /// The answer lies between the least and the greatest quantile of the components.
  public func inverse(lower probability: Double) -> Double {
    let ends = parts.map { $0.law.inverse(lower: probability) }.sorted()
    guard let low = ends.first, let high = ends.last else { return .nan }
    return BracketedInverse.inverse(
      lower: probability, of: self, between: low.nextDown, and: high)
  }
  public func inverse(upper probability: Double) -> Double {
    let ends = parts.map { $0.law.inverse(upper: probability) }.sorted()
    guard let low = ends.first, let high = ends.last else { return .nan }
    return BracketedInverse.inverse(
      upper: probability, of: self, between: low.nextDown, and: high)
  }

  private var moments: Moments {
    Moments.mixed(parts.map { ($0.weight, Moments($0.law)) })
  }
  public var mean: Double { sum(\.mean) }
  public var variance: Double { moments.variance }
  public var skewness: Double { moments.skewness }
  public var excessKurtosis: Double { moments.excessKurtosis }
  public var momentsNote: String? { faults.isEmpty ? moments.note : nil }
}

extension Moments {
  /// The moments of a mixture, exactly, from those of its parts.
  static func mixed(_ parts: [(weight: Double, of: Moments)]) -> Moments {
    if parts.isEmpty { return .unknown }
    let mean = parts.reduce(0) { $0 + $1.weight * $1.of.mean }
    guard mean.isFinite else {
      let spread = mean.isNaN ? Double.nan : .infinity
      return Moments(mean: mean, variance: spread, skewness: .nan, excessKurtosis: .nan)
    }
    func sum(_ term: (Moments, Double) -> Double) -> Double {
      parts.reduce(0) { $0 + $1.weight * term($1.of, $1.of.mean - mean) }
    }
    let fourth =
      parts.contains { $0.of.fourth == .infinity }
      ? Double.infinity
      : sum { $0.fourth + $1 * (4 * $0.third + $1 * (6 * $0.variance + $1 * $1)) }
    return Moments(
      mean: mean, variance: sum { $0.variance + $1 * $1 },
      third: sum { $0.third + $1 * (3 * $0.variance + $1 * $1) }, fourth: fourth)
  }
}

extension Law where Self == Mixture {
  /// One of several laws, picked by weight:
  /// `.mixture([(0.7, .normal(mean: 3, standardDeviation: 1)), (0.3, .point(0))])`.
  public static func mixture(_ components: [(weight: Double, law: any Law)]) -> Mixture {
    Mixture(components)
  }
}

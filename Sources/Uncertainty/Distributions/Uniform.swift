import Foundation

/// A uniform law: any value between two ends, none likelier than another.
public struct Uniform: Law {
  private let lower: Double
  private let upper: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its ends, in the unit of the quantity.
  ///
  /// - Faults: unless `from < to`, both and their difference finite.
  public init(from lower: Double, to upper: Double) {
    let faults = FaultCollector.faults(of: "uniform") {
      $0.need(
        lower < upper && (upper - lower).isFinite, "from < to, with a finite width",
        lower, upper)
    }
    self.init(lower, upper, [LawParameter("from", lower), LawParameter("to", upper)], faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(_ lower: Double, _ upper: Double, _ parameters: [LawParameter], _ faults: [Fault]) {
    let faults = FaultCollector.resolving(
      faults, of: "uniform", parameters, location: lower, scale: upper - lower)
    self.lower = faults.isEmpty ? lower : .nan
    self.upper = faults.isEmpty ? upper : .nan
    self.parameters = parameters
    self.faults = faults
    support = faults.isEmpty ? Support(from: lower, to: upper) : .none
  }

  public var family: String { "uniform" }
  private var width: Double { upper - lower }

  public func density(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 0) { _ in 1 / width }
  }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) { _ in -Foundation.log(width) }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { ($0 - lower) / width }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { (upper - $0) / width }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { $0 <= 0.5 ? lower + $0 * width : upper - (1 - $0) * width }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { $0 <= 0.5 ? upper - $0 * width : lower + (1 - $0) * width }
  }

  public var mean: Double { lower + width / 2 }
  public var variance: Double { width * width / 12 }
  public var skewness: Double { ifSound(0) }
  public var excessKurtosis: Double { ifSound(-1.2) }
  /// Logarithm of the width.
  public var entropy: Double? { Foundation.log(width) }
}

extension Law where Self == Uniform {
  /// A uniform law between two ends.
  public static func uniform(from lower: Double, to upper: Double) -> Uniform {
    Uniform(from: lower, to: upper)
  }

  /// A uniform law with 5 % of the values below `p5` and 5 % above `p95`.
  ///
  /// - Faults: unless `p5 < p95`, finite.
  public static func uniform(p5: Double, p95: Double) -> Uniform {
    uniform(PercentilePair(p: 5, at: p5, p: 95, at: p95))
  }

  /// A uniform law with 10 % of the values below `p10` and 10 % above `p90`.
  ///
  /// - Faults: unless `p10 < p90`, finite.
  public static func uniform(p10: Double, p90: Double) -> Uniform {
    uniform(PercentilePair(p: 10, at: p10, p: 90, at: p90))
  }

  /// A uniform law with a quarter of the values below `p25` and a quarter above `p75`.
  ///
  /// - Faults: unless `p25 < p75`, finite.
  public static func uniform(p25: Double, p75: Double) -> Uniform {
    uniform(PercentilePair(p: 25, at: p25, p: 75, at: p75))
  }

  /// A uniform law with any two percentiles, as levels in (0, 1), the lower one first.
  ///
  /// - Faults: unless `0 < lower level < higher level < 1` and `lowValue < highValue`, finite.
  public static func uniform(
    percentile lowLevel: Double, at lowValue: Double,
    percentile highLevel: Double, at highValue: Double
  ) -> Uniform {
    uniform(PercentilePair(lowLevel, at: lowValue, highLevel, at: highValue))
  }

  private static func uniform(_ pair: PercentilePair) -> Uniform {
    let (start, width) = pair.locationAndScale { $0 }
    return Uniform(start, start + width, pair.parameters, pair.faults(of: "uniform"))
  }
}

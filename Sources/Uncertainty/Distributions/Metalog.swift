import Foundation

/// A metalog law: a quantile function bent to given percentiles, with or without bounds.
///
/// - SeeAlso: Keelin (2016), The Metalog Distributions, Decision Analysis 13(4), 243–277.
public struct Metalog: Law {
  private let curve: MetalogCurve
  private let bounds: MetalogBounds
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from Keelin's coefficients a₁, a₂, … of the quantile function of x, or of
  /// ln(x − lowerBound), −ln(upperBound − x) or the logit between two bounds.
  ///
  /// - Faults: unless there are 2 to 20 finite coefficients, the bounds are in order, and the
  ///   quantile function rises everywhere.
  public init(
    coefficients: [Double], lowerBound: Double = -.infinity, upperBound: Double = .infinity
  ) {
    let list = coefficients.map(\.shortText).joined(separator: ", ")
    let parameters = [LawParameter("coefficients", text: "[\(list)]")]
    let faults = FaultCollector.faults(of: "metalog") {
      if !(2...20).contains(coefficients.count) || !coefficients.allSatisfy(\.isFinite) {
        $0.note("needs 2 to 20 finite coefficients, got [\(list)]")
      }
    }
    self.init(
      coefficients, MetalogBounds(lower: lowerBound, upper: upperBound), parameters, faults)
  }

  /// Creates the law from whatever defines it; whether it is one is found here.
  init(
    _ coefficients: [Double], _ bounds: MetalogBounds, _ parameters: [LawParameter],
    _ faults: [Fault]
  ) {
    let curve = MetalogCurve(coefficients)
    let boundFaults = faults.isEmpty ? Self.faults(of: bounds) : faults
    self.faults = boundFaults.isEmpty ? Self.faults(of: curve, coefficients) : boundFaults
    self.curve = curve
    self.bounds = bounds
    self.parameters = parameters + Self.parameters(of: bounds)
    support = self.faults.isEmpty ? Support(from: bounds.lower, to: bounds.upper) : .none
  }

  /// The bounds there are.
  private static func parameters(of bounds: MetalogBounds) -> [LawParameter] {
    (bounds.lower == -.infinity ? [] : [LawParameter("lowerBound", bounds.lower)])
      + (bounds.upper == .infinity ? [] : [LawParameter("upperBound", bounds.upper)])
  }

  static func faults(of bounds: MetalogBounds) -> [Fault] {
    FaultCollector.faults(of: "metalog") {
      let (low, high) = (bounds.lower, bounds.upper)
      let isWide = (high - low).isFinite || low == -.infinity || high == .infinity
      $0.need(
        low < high && low < .infinity && high > -.infinity && isWide,
        "lowerBound < upperBound, with a finite width", low, high)
    }
  }

  private static func faults(of curve: MetalogCurve, _ coefficients: [Double]) -> [Fault] {
    FaultCollector.faults(of: "metalog") {
      if !(curve.leastSlope > 0) {
        let list = coefficients.map(\.shortText).joined(separator: ", ")
        $0.note("needs a quantile function that rises everywhere, not that of [\(list)]")
      }
    }
  }

  public var family: String { "metalog" }

  public func density(_ x: Double) -> Double { Foundation.exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      if $0 == bounds.lower || $0 == bounds.upper { return logDensity(atEnd: $0) }
      let y = score($0)
      let slope = curve.at(y).slope
      // The level's own density in y is p(1 − p).
      let logistic = -abs(y) - 2 * log1p(Foundation.exp(-abs(y)))
      return logistic - Foundation.log(slope) + bounds.logSlope($0)
    }
  }
  /// At a bound the density is a power of the distance: it vanishes or grows without limit.
  private func logDensity(atEnd x: Double) -> Double {
    let slope = x == bounds.lower ? curve.lowerSlope : curve.upperSlope
    return slope > 1 ? .infinity : -.infinity
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { 1 / (1 + Foundation.exp(-score($0))) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { 1 / (1 + Foundation.exp(score($0))) }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { bounds.value(curve.at(.logit($0)).value) }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { bounds.value(curve.at(-.logit($0)).value) }
  }
  /// ln(p/(1 − p)) of the level p that a value has.
  private func score(_ x: Double) -> Double {
    if x == bounds.lower { return -.infinity }
    return x == bounds.upper ? .infinity : curve.inverse(bounds.curve(x))
  }

  private var tail: HeavyTail { bounds.tail(curve) }
  private var middle: Double { curve.at(0).value }
  /// Moments of the deviation from the median, in the bounds' unit.
  private var standard: QuantileMoments {
    QuantileMoments { p, q in
      let y = p < q ? Double.logit(p) : -Double.logit(q)
      return bounds.deviation(curve.at(y).value, from: middle)
    }
  }
  public var mean: Double {
    let unit = bounds.unit(middle)
    let finite = tail.index > 1
    return ifSound(
      finite ? bounds.value(middle) + unit * standard.mean : bounds.heavySign * .infinity)
  }
  public var variance: Double {
    let unit = bounds.unit(middle)
    return ifSound(tail.variance(unit * standard.variance * unit))
  }
  public var skewness: Double { ifSound(tail.skewness(standard.skewness)) }
  public var excessKurtosis: Double { ifSound(tail.excessKurtosis(standard.excessKurtosis)) }
  public var momentsNote: String? { faults.isEmpty ? tail.note ?? overflowNote : nil }
}

extension Law where Self == Metalog {
  /// A metalog law from Keelin's coefficients a₁, a₂, …, and bounds if it has any.
  public static func metalog(
    coefficients: [Double], lowerBound: Double = -.infinity, upperBound: Double = .infinity
  ) -> Metalog {
    Metalog(coefficients: coefficients, lowerBound: lowerBound, upperBound: upperBound)
  }
}

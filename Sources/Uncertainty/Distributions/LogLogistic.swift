import Foundation

/// A log-logistic law: its logarithm is logistic. Like the lognormal, with a heavier tail.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 23.
public struct LogLogistic: Law {
  /// Median of the law.
  public let scale: Double
  /// Power with which the upper tail falls.
  public let shape: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its scale, which is its median, and its shape.
  ///
  /// - Faults: unless `0 < scale < ∞` and `0 < shape < ∞`.
  public init(scale: Double, shape: Double) {
    let faults = FaultCollector.faults(of: "log-logistic") {
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
      $0.need(shape > 0 && shape.isFinite, "0 < shape < ∞", shape)
    }
    let parameters = [LawParameter("scale", scale), LawParameter("shape", shape)]
    self.init(scale, shape, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(_ scale: Double, _ shape: Double, _ parameters: [LawParameter], _ faults: [Fault]) {
    let faults = FaultCollector.resolving(
      faults, of: "log-logistic", parameters, location: 0, scale: Swift.min(shape, scale))
    self.scale = faults.isEmpty ? scale : .nan
    self.shape = faults.isEmpty ? shape : .nan
    self.parameters = parameters
    self.faults = faults
    support = faults.isEmpty ? .positive : .none
  }

  public var family: String { "log-logistic" }

  public func density(_ x: Double) -> Double { Foundation.exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      let y = Double.logRatio($0, over: scale)
      // Both tails are powers of x, shape − 1 below the median and −shape − 1 above.
      let power = y < 0 ? 1 - shape : 1 + shape
      let rest = -2 * log1p(Foundation.exp(-abs(shape * y)))
      return Foundation.log(shape) - Foundation.log(scale) + rest
        - (power == 0 || y == 0 ? 0 : power * y)
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { 1 / (1 + .power($0, over: scale, exponent: -shape)) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { 1 / (1 + .power($0, over: scale, exponent: shape)) }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { scale * pow($0 / (1 - $0), 1 / shape) }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { scale * pow((1 - $0) / $0, 1 / shape) }
  }

  private var tail: HeavyTail { HeavyTail(index: shape) }
  private var standard: PowerMoments {
    if shape > 5 {
      return PowerMoments(power: 1 / shape) { p, q in
        p < q ? Foundation.log(p) - log1p(-p) : log1p(-q) - Foundation.log(q)
      }
    }
    func k(_ order: Double) -> Double {
      let angle = order * .pi / shape
      return angle < .pi ? Foundation.log(angle / sin(angle)) : .nan
    }
    return PowerMoments(logMoments: (k(1), k(2), k(3), k(4)))
  }
  public var mean: Double { ifSound(tail.mean(scale * standard.mean)) }
  public var variance: Double { ifSound(tail.variance(scale * standard.variance * scale)) }
  public var skewness: Double { ifSound(tail.skewness(standard.skewness)) }
  public var excessKurtosis: Double { ifSound(tail.excessKurtosis(standard.excessKurtosis)) }
  public var momentsNote: String? { faults.isEmpty ? tail.note ?? overflowNote : nil }
  /// ln(scale/shape) + 2.
  public var entropy: Double? { Foundation.log(scale) - Foundation.log(shape) + 2 }
}

extension Law where Self == LogLogistic {
  /// A log-logistic law from its scale, which is its median, and its shape.
  public static func logLogistic(scale: Double, shape: Double) -> LogLogistic {
    LogLogistic(scale: scale, shape: shape)
  }
}

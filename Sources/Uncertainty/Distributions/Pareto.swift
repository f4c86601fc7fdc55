import Foundation

/// A Pareto law: above a minimum, the share of values that exceed x falls as a power of x.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions 1, ch. 20.
public struct Pareto: Law {
  /// Least possible value.
  public let minimum: Double
  /// Power with which the tail falls.
  public let shape: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its minimum, in the unit of the quantity, and its shape.
  ///
  /// - Faults: unless `0 < minimum < ∞` and `0 < shape < ∞`.
  public init(minimum: Double, shape: Double) {
    let faults = FaultCollector.faults(of: "pareto") {
      $0.need(minimum > 0 && minimum.isFinite, "0 < minimum < ∞", minimum)
      $0.need(shape > 0 && shape.isFinite, "0 < shape < ∞", shape)
    }
    let parameters = [LawParameter("minimum", minimum), LawParameter("shape", shape)]
    self.init(minimum, shape, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(_ minimum: Double, _ shape: Double, _ parameters: [LawParameter], _ faults: [Fault]) {
    let faults = FaultCollector.resolving(
      faults, of: "pareto", parameters, location: 0, scale: Swift.min(minimum, shape))
    self.minimum = faults.isEmpty ? minimum : .nan
    self.shape = faults.isEmpty ? shape : .nan
    self.parameters = parameters
    self.faults = faults
    support = faults.isEmpty ? Support(from: minimum, to: .infinity) : .none
  }

  public var family: String { "pareto" }

  public func density(_ x: Double) -> Double { Foundation.exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      Foundation.log(shape) - Foundation.log($0) - shape * .logRatio($0, over: minimum)
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { -expm1(-shape * .logRatio($0, over: minimum)) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) {
      $0 < 2 * minimum
        ? Foundation.exp(-shape * .logRatio($0, over: minimum))
        : .power($0, over: minimum, exponent: -shape)
    }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) {
      minimum * ($0 < 0.5 ? Foundation.exp(-log1p(-$0) / shape) : pow(1 - $0, -1 / shape))
    }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { minimum * pow($0, -1 / shape) }
  }

  private var tail: HeavyTail { HeavyTail(index: shape) }
  /// Inverse of the shape, in which the moments are free of overflow.
  private var a: Double { 1 / shape }
  public var mean: Double { ifSound(tail.mean(minimum * (shape / (shape - 1)))) }
  public var variance: Double {
    let deviation = minimum * a / (1 - a)
    return ifSound(tail.variance(deviation * deviation / (1 - 2 * a)))
  }
  public var skewness: Double {
    ifSound(tail.skewness(2 * (1 + a) / (1 - 3 * a) * (1 - 2 * a).squareRoot()))
  }
  public var excessKurtosis: Double {
    ifSound(
      tail.excessKurtosis(6 * (1 + a * (1 - a * (6 + 2 * a))) / ((1 - 3 * a) * (1 - 4 * a))))
  }
  public var momentsNote: String? { faults.isEmpty ? tail.note ?? overflowNote : nil }
  /// ln(minimum/shape) + 1 + 1/shape.
  public var entropy: Double? { Foundation.log(minimum) - Foundation.log(shape) + 1 + a }
}

extension Law where Self == Pareto {
  /// A Pareto law (type I) from its minimum and its shape.
  public static func pareto(minimum: Double, shape: Double) -> Pareto {
    Pareto(minimum: minimum, shape: shape)
  }
}

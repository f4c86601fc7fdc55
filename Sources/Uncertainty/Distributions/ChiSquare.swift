import Foundation

/// A chi-square law: the sum of squares of independent standard normal quantities.
public struct ChiSquare: Law {
  /// A gamma law of half the degrees of freedom and scale 2.
  private let gamma: Gamma
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from its degrees of freedom.
  ///
  /// - Faults: unless `2e-6 ≤ degreesOfFreedom ≤ 2e12`.
  /// - SeeAlso: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 1 (1994), 18.
  public init(degreesOfFreedom: Double) {
    parameters = [LawParameter("degreesOfFreedom", degreesOfFreedom)]
    faults = FaultCollector.faults(of: "chi-square") {
      $0.need(
        (2e-6...2e12).contains(degreesOfFreedom), "2e-6 ≤ degreesOfFreedom ≤ 2e12",
        degreesOfFreedom)
    }
    gamma = Gamma(
      shape: 0.5 * degreesOfFreedom, scale: 2, parameters: parameters, faults: faults)
  }

  public var family: String { "chi-square" }
  public var support: Support { gamma.support }

  public func density(_ x: Double) -> Double { gamma.density(x) }
  public func logDensity(_ x: Double) -> Double { gamma.logDensity(x) }
  public func cumulative(_ x: Double) -> Double { gamma.cumulative(x) }
  public func survival(_ x: Double) -> Double { gamma.survival(x) }
  public func inverse(lower probability: Double) -> Double {
    gamma.inverse(lower: probability)
  }
  public func inverse(upper probability: Double) -> Double {
    gamma.inverse(upper: probability)
  }

  public var mean: Double { gamma.mean }
  public var variance: Double { gamma.variance }
  public var skewness: Double { gamma.skewness }
  public var excessKurtosis: Double { gamma.excessKurtosis }
  public var entropy: Double? { gamma.entropy }
}

extension Law where Self == ChiSquare {
  /// A chi-square law from its degrees of freedom, which are its mean.
  public static func chiSquare(degreesOfFreedom: Double) -> ChiSquare {
    ChiSquare(degreesOfFreedom: degreesOfFreedom)
  }
}

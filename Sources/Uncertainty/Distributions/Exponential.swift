import Foundation

/// An exponential law: the waiting time for an event that is as likely at any moment.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1994), Continuous Univariate Distributions 1, ch. 19.
public struct Exponential: Law {
  /// Expected value, the inverse of the rate.
  public let mean: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its mean, in the unit of the quantity.
  ///
  /// - Faults: unless `0 < mean < ∞`.
  public init(mean: Double) {
    let faults = FaultCollector.faults(of: "exponential") {
      $0.need(mean > 0 && mean.isFinite, "0 < mean < ∞", mean)
    }
    self.init(mean, [LawParameter("mean", mean)], faults)
  }

  /// Creates the law from its rate, in events per unit of the quantity.
  ///
  /// - Faults: unless `0 < rate < ∞`.
  public init(rate: Double) {
    let faults = FaultCollector.faults(of: "exponential") {
      $0.need(rate > 0 && rate.isFinite, "0 < rate < ∞", rate)
    }
    self.init(1 / rate, [LawParameter("rate", rate)], faults)
  }

  private init(_ mean: Double, _ parameters: [LawParameter], _ faults: [Fault]) {
    let faults = FaultCollector.resolving(faults, of: "exponential", parameters, scale: mean)
    self.mean = faults.isEmpty ? mean : .nan
    self.parameters = parameters
    self.faults = faults
    support = faults.isEmpty ? .positive : .none
  }

  public var family: String { "exponential" }

  public func density(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 0) { settled(Foundation.exp(-$0 / mean) / mean, at: $0) }
  }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) { -$0 / mean - Foundation.log(mean) }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { -expm1(-$0 / mean) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { Foundation.exp(-$0 / mean) }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { -log1p(-$0) * mean }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { -Foundation.log($0) * mean }
  }

  public var variance: Double { mean * mean }
  public var skewness: Double { ifSound(2) }
  public var excessKurtosis: Double { ifSound(6) }
  /// 1 + ln(mean).
  public var entropy: Double? { 1 + Foundation.log(mean) }
}

extension Law where Self == Exponential {
  /// An exponential law from its mean.
  public static func exponential(mean: Double) -> Exponential { Exponential(mean: mean) }

  /// An exponential law from its rate, in events per unit of the quantity.
  public static func exponential(rate: Double) -> Exponential { Exponential(rate: rate) }
}

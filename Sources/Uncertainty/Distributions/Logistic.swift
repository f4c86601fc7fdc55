import Foundation

/// A logistic law: bell-shaped like the normal, with tails that fall like an exponential.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 23.
public struct Logistic: Law {
  /// Centre of the law.
  public let location: Double
  /// Spread of the law.
  public let scale: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its mean and its scale, in the unit of the quantity.
  ///
  /// - Faults: unless `location` is finite and `0 < scale < ∞`.
  public init(location: Double, scale: Double) {
    let faults = FaultCollector.faults(of: "logistic") {
      $0.need(location.isFinite, "a finite location", location)
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
    }
    let parameters = [LawParameter("location", location), LawParameter("scale", scale)]
    self.init(location, scale, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(_ location: Double, _ scale: Double, _ parameters: [LawParameter], _ faults: [Fault]) {
    let faults = FaultCollector.resolving(
      faults, of: "logistic", parameters, location: location, scale: scale)
    self.location = faults.isEmpty ? location : .nan
    self.scale = faults.isEmpty ? scale : .nan
    self.parameters = parameters
    self.faults = faults
    support = faults.isEmpty ? .realLine : .none
  }

  public var family: String { "logistic" }

  public func density(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 0) {
      let fall = Foundation.exp(-abs(score($0)))
      return settled(fall / ((1 + fall) * (1 + fall)) / scale, at: $0)
    }
  }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      let z = abs(score($0))
      return -z - 2 * log1p(Foundation.exp(-z)) - Foundation.log(scale)
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { 1 / (1 + Foundation.exp(-score($0))) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { 1 / (1 + Foundation.exp(score($0))) }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { location + scale * .logit($0) }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { location - scale * .logit($0) }
  }
  private func score(_ x: Double) -> Double { (x - location) / scale }

  public var mean: Double { location }
  public var variance: Double { scale * scale * (.pi * .pi / 3) }
  public var skewness: Double { ifSound(0) }
  public var excessKurtosis: Double { ifSound(1.2) }
  /// ln(scale) + 2.
  public var entropy: Double? { Foundation.log(scale) + 2 }
}

extension Law where Self == Logistic {
  /// A logistic law from its mean and its scale.
  public static func logistic(location: Double, scale: Double) -> Logistic {
    Logistic(location: location, scale: scale)
  }
}

import Foundation

/// An arcsine law: where a swinging pendulum is found at a random time, mostly near the ends.
///
/// - SeeAlso: Johnson, Kotz & Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 25.
public struct Arcsine: Law, TwoEnded {
  private let lower: Double
  private let upper: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its ends, in the unit of the quantity.
  ///
  /// - Faults: unless `from < to`, both and their difference finite.
  public init(from lower: Double, to upper: Double) {
    let faults = FaultCollector.faults(of: "arcsine") {
      $0.need(
        lower < upper && (upper - lower).isFinite, "from < to, with a finite width", lower, upper)
    }
    let parameters = [LawParameter("from", lower), LawParameter("to", upper)]
    self.init(lower, upper, parameters, faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(_ lower: Double, _ upper: Double, _ parameters: [LawParameter], _ faults: [Fault]) {
    let faults = FaultCollector.resolving(
      faults, of: "arcsine", parameters, location: lower, scale: upper - lower)
    self.lower = faults.isEmpty ? lower : .nan
    self.upper = faults.isEmpty ? upper : .nan
    self.parameters = parameters
    self.faults = faults
    support = faults.isEmpty ? Support(from: lower, to: upper) : .none
  }

  public var family: String { "arcsine" }

  public func density(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 0) {
      1 / (.pi * abs($0 - lower).squareRoot() * abs(upper - $0).squareRoot())
    }
  }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      -Foundation.log(.pi) - (Foundation.log(abs($0 - lower)) + Foundation.log(abs(upper - $0))) / 2
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { share(abs($0 - lower), abs(upper - $0)) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { share(abs(upper - $0), abs($0 - lower)) }
  }
  // Distances by their magnitude: x − x is −0 for x = −0, and its root would be, too.
  /// Share of the law on the side of a value whose distance to the end is `near`.
  private func share(_ near: Double, _ far: Double) -> Double {
    2 / .pi * atan2(near.squareRoot(), far.squareRoot())
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) {
      $0 <= 0.5 ? lower + width * part($0) : upper - width * part(1 - $0)
    }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) {
      $0 <= 0.5 ? upper - width * part($0) : lower + width * part(1 - $0)
    }
  }
  private func part(_ p: Double) -> Double {
    let root = sin(.pi / 2 * p)
    return root * root
  }
  private var width: Double { upper - lower }
  /// On 0...1 the law is beta(½, ½).
  var core: IncompleteBeta { IncompleteBeta(0.5, 0.5) }

  public var mean: Double { lower + width / 2 }
  public var variance: Double { width * width / 8 }
  public var skewness: Double { ifSound(0) }
  public var excessKurtosis: Double { ifSound(-1.5) }
  /// ln(π width / 4).
  public var entropy: Double? { Foundation.log(.pi / 4) + Foundation.log(width) }
}

extension Law where Self == Arcsine {
  /// An arcsine law between two ends.
  public static func arcsine(from lower: Double, to upper: Double) -> Arcsine {
    Arcsine(from: lower, to: upper)
  }
}

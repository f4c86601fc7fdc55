import Foundation

/// The law of the sum of independent copies of a law: ten purchases, each at its own price. It is
/// not ten times one purchase, whose spread is √10 times as wide.
///
/// Sums of normal, gamma, Poisson and other families that are closed under sums are exact.
/// Sums of few values are convolved, value by value, and sums of two densities by integration.
/// Three and more are Fourier series, right to 10⁻⁹ of probability, beyond which the tails are
/// continued by a simple curve.
public struct IndependentSum: Law {
  private let sum: any Law
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law of the sum of `copies` independent values of a law.
  ///
  /// - Faults: unless there is a copy or more; the base's own; a base of infinite variance, a pole
  ///   or too many values, whose sum has no form known here.
  public init(of base: any Law, copies: Int) {
    parameters = [
      LawParameter("of", text: base.description), LawParameter("copies", copies),
    ]
    var found: any Law = PointMass(.nan)
    faults = FaultCollector.faults(of: "sum") {
      $0.inherit(base.faults)
      if copies < 1 || copies > 1 << 53 { $0.note("needs 1 ≤ copies ≤ 2⁵³, got \(copies)") }
      guard $0.faults.isEmpty else { return }
      let answer = Self.find(base, copies)
      found = answer.law
      if let problem = answer.problem { $0.note("of \(copies) copies of \(problem)") }
      if answer.problem == nil { $0.inherit(found.faults) }
    }
    sum = faults.isEmpty ? found : PointMass(.nan)
  }

  private static func find(_ base: any Law, _ copies: Int) -> (law: any Law, problem: String?) {
    if copies == 1 { return (base, nil) }
    if let closed = base as? any ClosedUnderSum {
      return (closed.closedSum(copies: Double(copies)), nil)
    }
    switch base.support.kind {
    case .lattice, .atomic:
      if let law = AtomSum.law(base, copies) { return (law, nil) }
      return (base, "\(base.family) would have more than \(AtomSum.limit) values")
    case .mixed:
      return (base, "\(base.family) mixes a density with single values; sum the parts instead")
    case .continuous:
      if copies == 2 { return (PairSum(base), nil) }
      let series = FourierSum(base, copies)
      return (series, series.problem.map { "\(base.family) \($0)" })
    }
  }

  public var family: String { "sum" }
  public var support: Support { sum.support }

  public func density(_ x: Double) -> Double { sum.density(x) }
  public func logDensity(_ x: Double) -> Double { sum.logDensity(x) }
  public func cumulative(_ x: Double) -> Double { sum.cumulative(x) }
  public func survival(_ x: Double) -> Double { sum.survival(x) }
  public func inverse(lower probability: Double) -> Double { sum.inverse(lower: probability) }
  public func inverse(upper probability: Double) -> Double { sum.inverse(upper: probability) }

  public var mean: Double { sum.mean }
  public var variance: Double { sum.variance }
  public var skewness: Double { sum.skewness }
  public var excessKurtosis: Double { sum.excessKurtosis }
  public var momentsNote: String? { faults.isEmpty ? sum.momentsNote : nil }
  public var entropy: Double? { faults.isEmpty ? sum.entropy : nil }
}

extension Moments {
  /// The moments of a sum of independent copies: cumulants add.
  func summed(_ copies: Double) -> Moments {
    Moments(
      mean: copies * mean, variance: copies * variance, skewness: skewness / copies.squareRoot(),
      excessKurtosis: excessKurtosis / copies)
  }
}

extension Law where Self == IndependentSum {
  /// The law of the sum of independent copies of a law.
  public static func sum(of base: any Law, copies: Int) -> IndependentSum {
    IndependentSum(of: base, copies: copies)
  }
}

extension Law {
  /// The law of the sum of independent copies of this law; not a multiple of one copy.
  public func sum(copies: Int) -> IndependentSum { IndependentSum(of: self, copies: copies) }
}

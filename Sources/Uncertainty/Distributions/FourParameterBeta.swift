import Foundation

/// A beta law stretched over an interval; PERT is one of its forms.
public struct FourParameterBeta: Law, TwoEnded {
  private let alpha: Double
  private let beta: Double
  private let minimum: Double
  private let maximum: Double
  /// maximum − minimum, and what rounding took from it.
  private let range: Double
  private let rangeLow: Double
  let core: IncompleteBeta
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from its shapes and its ends, the ends in the unit of the quantity.
  ///
  /// - Faults: unless both shapes lie in 1e-6...1e12 and `minimum < maximum`, finite and with
  ///   a finite difference.
  public init(alpha: Double, beta: Double, minimum: Double, maximum: Double) {
    parameters = [
      LawParameter("alpha", alpha), LawParameter("beta", beta),
      LawParameter("minimum", minimum), LawParameter("maximum", maximum),
    ]
    faults = FaultCollector.faults(of: "four-parameter beta") {
      Beta.check(alpha, beta, &$0)
      $0.need(
        minimum < maximum && (maximum - minimum).isFinite,
        "minimum < maximum, finite and with a finite difference", minimum, maximum)
    }
    let good = faults.isEmpty
    self.alpha = good ? alpha : .nan
    self.beta = good ? beta : .nan
    self.minimum = good ? minimum : .nan
    self.maximum = good ? maximum : .nan
    range = self.maximum - self.minimum
    rangeLow = Self.lost(self.maximum, self.minimum, range)
    core = good ? IncompleteBeta(alpha, beta) : IncompleteBeta(1, 1)
  }

  /// What rounding took from the difference a − b.
  private static func lost(_ a: Double, _ b: Double, _ difference: Double) -> Double {
    let back = difference - a
    return (a - (difference - back)) - (b + back)
  }

  public var family: String { "four-parameter beta" }
  public var support: Support {
    faults.isEmpty ? Support(from: minimum, to: maximum) : .none
  }

  public func density(_ x: Double) -> Double { exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    guard faults.isEmpty && !x.isNaN else { return .nan }
    if x < minimum || x > maximum { return -.infinity }
    let place = place(x)
    return core.logDensity(place.distance, low: place.low, fromOne: place.fromOne) - log(range)
  }
  public func cumulative(_ x: Double) -> Double { tails(x)?.lower ?? .nan }
  public func survival(_ x: Double) -> Double { tails(x)?.upper ?? .nan }
  public func inverse(lower probability: Double) -> Double {
    faults.isEmpty ? value(core.inverse(lower: probability)) : .nan
  }
  public func inverse(upper probability: Double) -> Double {
    faults.isEmpty ? value(core.inverse(upper: probability)) : .nan
  }

  /// The distance of x from the nearer end, as a share of the range.
  private func place(_ x: Double) -> (distance: Double, low: Double, fromOne: Bool) {
    let below = x - minimum
    let above = maximum - x
    let fromOne = above < below
    let difference = fromOne ? above : below
    let lost = fromOne ? Self.lost(maximum, x, above) : Self.lost(x, minimum, below)
    let share = difference / range
    let remainder = difference.addingProduct(-share, range) + (lost - share * rangeLow)
    return (share, remainder / range, fromOne)
  }

  private func value(_ place: IncompleteBeta.Place) -> Double {
    place.fromOne ? maximum - range * place.distance : minimum + range * place.distance
  }

  private func tails(_ x: Double) -> Tails? {
    guard faults.isEmpty && !x.isNaN else { return nil }
    if x <= minimum { return .nothingBelow }
    if x >= maximum { return .nothingAbove }
    let place = place(x)
    let tails = core.tails(place.distance, low: place.low, fromOne: place.fromOne)
    return place.fromOne ? tails.mirrored : tails
  }

  public var mean: Double {
    alpha <= beta
      ? minimum + range * (alpha / (alpha + beta)) : maximum - range * (beta / (alpha + beta))
  }
  public var variance: Double {
    let total = alpha + beta
    return range * (alpha / total) * (range * (beta / total)) / (total + 1)
  }
  public var skewness: Double { core.skewness(faults) }
  public var momentsNote: String? { rangeNote }
  public var excessKurtosis: Double { core.excessKurtosis(faults) }
  /// That of the beta law on 0...1, plus ln(maximum − minimum).
  public var entropy: Double? { faults.isEmpty ? core.entropy + log(range) : .nan }
}

extension Law where Self == FourParameterBeta {
  /// A beta law stretched over minimum...maximum.
  public static func fourParameterBeta(
    alpha: Double, beta: Double, minimum: Double, maximum: Double
  ) -> FourParameterBeta {
    FourParameterBeta(alpha: alpha, beta: beta, minimum: minimum, maximum: maximum)
  }
}

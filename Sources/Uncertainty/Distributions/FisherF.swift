import Foundation

/// Fisher's F law: the ratio of two independent estimates of one variance.
public struct FisherF: Law {
  private let numerator: Double
  private let denominator: Double
  private let core: IncompleteBeta
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from the degrees of freedom of the numerator and of the denominator.
  ///
  /// - Faults: unless both lie in 1e-3...1e12.
  /// - SeeAlso: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 2 (1995), 27.
  public init(numeratorDegreesOfFreedom: Double, denominatorDegreesOfFreedom: Double) {
    parameters = [
      LawParameter("numeratorDegreesOfFreedom", numeratorDegreesOfFreedom),
      LawParameter("denominatorDegreesOfFreedom", denominatorDegreesOfFreedom),
    ]
    let range = 1e-3...1e12
    faults = FaultCollector.faults(of: "Fisher's F") {
      $0.need(
        range.contains(numeratorDegreesOfFreedom), "1e-3 ≤ numeratorDegreesOfFreedom ≤ 1e12",
        numeratorDegreesOfFreedom)
      $0.need(
        range.contains(denominatorDegreesOfFreedom),
        "1e-3 ≤ denominatorDegreesOfFreedom ≤ 1e12", denominatorDegreesOfFreedom)
    }
    let good = faults.isEmpty
    numerator = good ? numeratorDegreesOfFreedom : .nan
    denominator = good ? denominatorDegreesOfFreedom : .nan
    core = good ? IncompleteBeta(0.5 * numerator, 0.5 * denominator) : IncompleteBeta(1, 1)
  }

  public var family: String { "Fisher's F" }
  public var support: Support { faults.isEmpty ? .positive : .none }

  public func density(_ x: Double) -> Double { exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    guard faults.isEmpty && !x.isNaN else { return .nan }
    if x < 0 || x == .infinity { return -.infinity }
    if x == 0 { return numerator < 2 ? .infinity : numerator == 2 ? 0 : -.infinity }
    if let (logDistance, fromOne) = farPlace(x) {
      let end = fromOne ? core.ends.one : core.ends.zero
      return log(end.near) + end.near * logDistance + end.logOfMass - log(x)
    }
    let place = place(x)
    return core.logSlope(place.distance, low: place.low, fromOne: place.fromOne) - log(x)
  }
  public func cumulative(_ x: Double) -> Double { tails(x)?.lower ?? .nan }
  public func survival(_ x: Double) -> Double { tails(x)?.upper ?? .nan }
  public func inverse(lower probability: Double) -> Double {
    faults.isEmpty ? value(core.inverse(lower: probability)) : .nan
  }
  public func inverse(upper probability: Double) -> Double {
    faults.isEmpty ? value(core.inverse(upper: probability)) : .nan
  }

  private func tails(_ x: Double) -> Tails? {
    guard faults.isEmpty && !x.isNaN else { return nil }
    if x <= 0 { return .nothingBelow }
    if x == .infinity { return .nothingAbove }
    if let (logDistance, fromOne) = farPlace(x) {
      let tails = core.tails(logDistance: logDistance, fromOne: fromOne)
      return fromOne ? tails.mirrored : tails
    }
    let place = place(x)
    let tails = core.tails(place.distance, low: place.low, fromOne: place.fromOne)
    return place.fromOne ? tails.mirrored : tails
  }

  /// ln of the distance from an end of the unit interval, if only the leading term counts.
  private func farPlace(_ x: Double) -> (logDistance: Double, fromOne: Bool)? {
    let logOdds = log(numerator) - log(denominator) + log(x)
    return abs(logOdds) > 120 ? (-abs(logOdds), logOdds > 0) : nil
  }

  /// n·x / (n·x + d) from 0, or d / (n·x + d) from 1, and what rounding took from it.
  private func place(_ x: Double) -> (distance: Double, low: Double, fromOne: Bool) {
    let product = numerator * x
    let productLow = (-product).addingProduct(numerator, x)
    let sum = product + denominator
    let back = sum - product
    let sumLow = (product - (sum - back)) + (denominator - back) + productLow
    let fromOne = product > denominator
    let part = fromOne ? denominator : product
    let share = part / sum
    let lost = part.addingProduct(-share, sum) + (fromOne ? 0 : productLow) - share * sumLow
    return (share, lost / sum, fromOne)
  }

  private func value(_ place: IncompleteBeta.Place) -> Double {
    let ratio = denominator / numerator
    if place.distance < 1e-200 {
      return exp(log(ratio) + (place.fromOne ? -place.logDistance : place.logDistance))
    }
    let odds = place.distance / (1 - place.distance)
    return place.fromOne ? ratio / odds : ratio * odds
  }

  public var mean: Double {
    denominator.isNaN ? .nan : denominator > 2 ? denominator / (denominator - 2) : .infinity
  }
  public var variance: Double {
    let (n, d) = (numerator, denominator)
    if !(d > 4) { return d.isNaN ? .nan : .infinity }
    return 2 * (d / (d - 2)) * (d / (d - 2)) * ((n + d - 2) / n) / (d - 4)
  }
  public var skewness: Double {
    let (n, d) = (numerator, denominator)
    guard d > 6 else { return .nan }
    return (2 * n + d - 2) / (d - 6) * (8 * ((d - 4) / (n + d - 2)) / n).squareRoot()
  }
  public var excessKurtosis: Double {
    let (n, d) = (numerator, denominator)
    if !(d > 8) { return d > 4 ? .infinity : .nan }
    let first = (5 * d - 22) / (d - 6) / (d - 8)
    let second = (d - 4) / n * ((d - 2) / (d - 6)) * ((d - 2) / (n + d - 2)) / (d - 8)
    return 12 * (first + second)
  }
  public var momentsNote: String? {
    guard faults.isEmpty && denominator <= 8 else { return rangeNote }
    let limit = [2.0, 4, 6, 8].first { denominator <= $0 }!
    let what = [
      2: "the mean is infinite", 4: "the variance is infinite",
      6: "skewness does not exist and kurtosis is infinite", 8: "the kurtosis is infinite",
    ][limit]!
    return "\(what), for denominatorDegreesOfFreedom ≤ \(Int(limit))"
  }
  /// With α = n/2, β = d/2: ln B(α, β) + (1 − α)ψ(α) − (1 + β)ψ(β) + (α + β)ψ(α + β) + ln(d/n),
  /// with Stirling's parts cancelled on paper.
  public var entropy: Double? {
    guard faults.isEmpty else { return .nan }
    let (a, b, n) = (0.5 * numerator, 0.5 * denominator, 0.5 * (numerator + denominator))
    let less = LogGamma.digammaLessLog
    let remainders =
      LogGamma.stirlingRemainder(a) + LogGamma.stirlingRemainder(b)
      - LogGamma.stirlingRemainder(n)
    let logarithms = 0.5 * (log(n / b) - log(a))
    return LogGamma.halfLogTwoPi + remainders + logarithms
      + (1 - a) * less(a) - (1 + b) * less(b) + n * less(n)
  }
}

extension Law where Self == FisherF {
  /// Fisher's F law from its two degrees of freedom.
  public static func fisherF(
    numeratorDegreesOfFreedom: Double, denominatorDegreesOfFreedom: Double
  ) -> FisherF {
    FisherF(
      numeratorDegreesOfFreedom: numeratorDegreesOfFreedom,
      denominatorDegreesOfFreedom: denominatorDegreesOfFreedom)
  }
}

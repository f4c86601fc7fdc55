import Foundation

/// Student's t law: a normal law whose spread was itself estimated, with heavier tails.
public struct StudentT: Law {
  private let degrees: Double
  private let location: Double
  private let scale: Double
  /// Of t² / (ν + t²): ½ rules the middle, ν/2 the tails.
  private let core: IncompleteBeta
  private let logPeak: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]

  /// Creates the law from its degrees of freedom, its centre and its scale, the latter two in
  /// the unit of the quantity.
  ///
  /// - Faults: unless `1e-3 ≤ degreesOfFreedom ≤ 1e12`, `location` is finite and
  ///   `0 < scale < ∞`.
  /// - SeeAlso: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 2 (1995), 28.
  public init(degreesOfFreedom: Double, location: Double = 0, scale: Double = 1) {
    parameters = [
      LawParameter("degreesOfFreedom", degreesOfFreedom), LawParameter("location", location),
      LawParameter("scale", scale),
    ]
    faults = FaultCollector.faults(of: "Student's t") {
      $0.need(
        (1e-3...1e12).contains(degreesOfFreedom), "1e-3 ≤ degreesOfFreedom ≤ 1e12",
        degreesOfFreedom)
      $0.need(location.isFinite, "a finite location", location)
      $0.need(scale > 0 && scale.isFinite, "0 < scale < ∞", scale)
    }
    let good = faults.isEmpty
    degrees = good ? degreesOfFreedom : .nan
    self.location = good ? location : .nan
    self.scale = good ? scale : .nan
    let half = 0.5 * (good ? degreesOfFreedom : 1)
    core = IncompleteBeta(0.5, half)
    logPeak = LogGamma.increment(at: half, by: 0.5) - 0.5 * log(2 * half * .pi)
  }

  public var family: String { "Student's t" }
  public var support: Support { faults.isEmpty ? .realLine : .none }

  public func density(_ x: Double) -> Double { exp(logDensity(x)) }
  public func logDensity(_ x: Double) -> Double {
    let t = abs((x - location) / scale)
    let square = t / degrees * t
    // Where the square overflows, 1 + t²/ν is t²/ν.
    let growth = square < .infinity ? log1p(square) : 2 * log(t) - log(degrees)
    return logPeak - 0.5 * (degrees + 1) * growth - log(scale)
  }
  public func cumulative(_ x: Double) -> Double { tail(below: x, sign: 1) }
  public func survival(_ x: Double) -> Double { tail(below: x, sign: -1) }
  public func inverse(lower probability: Double) -> Double {
    faults.isEmpty ? location - scale * distance(probability) : .nan
  }
  public func inverse(upper probability: Double) -> Double {
    faults.isEmpty ? location + scale * distance(probability) : .nan
  }

  /// P(X ≤ x) for sign 1, P(X > x) for sign −1.
  private func tail(below x: Double, sign: Double) -> Double {
    guard faults.isEmpty && !x.isNaN else { return .nan }
    let t = (x - location) / scale
    let both = bothTails(abs(t), low: (x - location).addingProduct(-t, scale) / scale)
    return t * sign < 0 ? 0.5 * both.upper : 0.5 + 0.5 * both.lower
  }

  /// Probability within ±t (`lower`), and beyond (`upper`); `low` is what rounding took from t.
  private func bothTails(_ t: Double, low: Double) -> Tails {
    if t == .infinity { return .nothingAbove }
    if t > 1e60 * max(1, degrees) {
      return core.tails(logDistance: log(degrees) - 2 * log(t), fromOne: true).mirrored
    }
    if t < 1e-100 { return core.tails(logDistance: 2 * log(t) - log(degrees), fromOne: false) }
    let square = t * t
    let squareLow = (-square).addingProduct(t, t) + 2 * t * low
    let sum = square + degrees
    let back = sum - square
    let sumLow = (square - (sum - back)) + (degrees - back) + squareLow
    let fromOne = square > degrees
    let part = fromOne ? degrees : square
    let share = part / sum
    let lost = part.addingProduct(-share, sum) + (fromOne ? 0 : squareLow) - share * sumLow
    let tails = core.tails(share, low: lost / sum, fromOne: fromOne)
    return fromOne ? tails.mirrored : tails
  }

  /// The t > 0 beyond which lies `probability`; its negative for probabilities above ½.
  private func distance(_ probability: Double) -> Double {
    if probability > 0.5 { return -distance(1 - probability) }
    // 1 − 2p is exact from ¼ up.
    let place =
      probability > 0.25
      ? core.inverse(lower: 1 - 2 * probability) : core.inverse(upper: 2 * probability)
    if place.distance < 1e-200 {
      let logSquare = place.fromOne ? -place.logDistance : place.logDistance
      return exp(0.5 * (log(degrees) + logSquare))
    }
    let odds = place.distance / (1 - place.distance)
    return (place.fromOne ? degrees / odds : degrees * odds).squareRoot()
  }

  public var mean: Double { degrees > 1 ? location : .nan }
  public var variance: Double {
    if degrees > 2 { return scale * scale * (degrees / (degrees - 2)) }
    return degrees > 1 ? .infinity : .nan
  }
  public var skewness: Double { degrees > 3 ? 0 : .nan }
  public var excessKurtosis: Double {
    if degrees > 4 { return 6 / (degrees - 4) }
    return degrees > 2 ? .infinity : .nan
  }
  public var momentsNote: String? {
    guard faults.isEmpty && degrees <= 4 else { return rangeNote }
    if degrees <= 1 { return "no moment exists, for degreesOfFreedom ≤ 1" }
    if degrees <= 2 { return "the variance is infinite, for degreesOfFreedom ≤ 2" }
    return degrees <= 3
      ? "skewness does not exist and kurtosis is infinite, for degreesOfFreedom ≤ 3"
      : "the kurtosis is infinite, for degreesOfFreedom ≤ 4"
  }
  /// (ν + 1)/2 · (ψ((ν + 1)/2) − ψ(ν/2)) − ln of the density's peak.
  public var entropy: Double? {
    let half = 0.5 * degrees
    let less = LogGamma.digammaLessLog
    let step = log1p(0.5 / half) + less(half + 0.5) - less(half)
    return (half + 0.5) * step - logPeak + log(scale)
  }
}

extension Law where Self == StudentT {
  /// Student's t law from its degrees of freedom, centre and scale.
  public static func studentT(
    degreesOfFreedom: Double, location: Double = 0, scale: Double = 1
  ) -> StudentT {
    StudentT(degreesOfFreedom: degreesOfFreedom, location: location, scale: scale)
  }
}

import Foundation

/// A loguniform (reciprocal) law: any order of magnitude between two ends is as likely.
///
/// - SeeAlso: Hamming (1970), Bell System Technical Journal 49(8), 1609–1625.
public struct Loguniform: Law {
  private let lower: Double
  private let upper: Double
  /// ln(upper / lower).
  private let span: Double
  public let parameters: [LawParameter]
  public let faults: [Fault]
  public let support: Support

  /// Creates the law from its ends, in the unit of the quantity.
  ///
  /// - Faults: unless `0 < from < to < ∞`.
  public init(from lower: Double, to upper: Double) {
    let faults = FaultCollector.faults(of: "loguniform") {
      $0.need(0 < lower && lower < upper && upper.isFinite, "0 < from < to < ∞", lower, upper)
    }
    self.init(lower, upper, [LawParameter("from", lower), LawParameter("to", upper)], faults)
  }

  /// Creates the law from whatever defines it, its faults already found.
  init(_ lower: Double, _ upper: Double, _ parameters: [LawParameter], _ faults: [Fault]) {
    let span = Double.logRatio(upper, over: lower)
    let isInRange = lower > 0 && upper.isFinite
    let faults = FaultCollector.resolving(
      faults, of: "loguniform", parameters, location: lower, scale: isInRange ? span : .nan)
    self.lower = faults.isEmpty ? lower : .nan
    self.upper = faults.isEmpty ? upper : .nan
    self.span = span
    self.parameters = parameters
    self.faults = faults
    support = faults.isEmpty ? Support(from: lower, to: upper) : .none
  }

  public var family: String { "loguniform" }

  public func density(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 0) { settled(1 / $0 / span, at: $0) }
  }
  public func logDensity(_ x: Double) -> Double {
    inSupport(x, below: -.infinity, above: -.infinity) {
      -Foundation.log($0) - Foundation.log(span)
    }
  }
  public func cumulative(_ x: Double) -> Double {
    inSupport(x, below: 0, above: 1) { Swift.min(.logRatio($0, over: lower) / span, 1) }
  }
  public func survival(_ x: Double) -> Double {
    inSupport(x, below: 1, above: 0) { Swift.min(.logRatio(upper, over: $0) / span, 1) }
  }
  public func inverse(lower probability: Double) -> Double {
    atLower(probability) { $0 <= 0.5 ? above($0) : below(1 - $0) }
  }
  public func inverse(upper probability: Double) -> Double {
    atUpper(probability) { $0 <= 0.5 ? below($0) : above(1 - $0) }
  }
  private func above(_ p: Double) -> Double {
    // In two steps, because upper/lower may exceed a double.
    let root = Foundation.exp(p * span / 2)
    return lower * root * root
  }
  private func below(_ q: Double) -> Double {
    let root = Foundation.exp(-q * span / 2)
    return upper * root * root
  }

  /// Moments in units of the upper end, from the closed form E[(X/upper)ⁿ] = (1 − e^(−ns))/(ns);
  /// for a narrow law, where that cancels, by integration of deviations from the middle.
  private var standard: (mean: Double, variance: Double, skewness: Double, kurtosis: Double) {
    if span < 1 {
      let middle = Foundation.exp(-span / 2)
      let moments = QuantileMoments { p, q in
        .shapedExp(p < q ? p - 0.5 : 0.5 - q, shape: span) * middle
      }
      return (
        -expm1(-span) / span, moments.variance * span * span, moments.skewness,
        moments.excessKurtosis
      )
    }
    func m(_ n: Double) -> Double { -expm1(-n * span) / (n * span) }
    let (m1, m2, m3, m4) = (m(1), m(2), m(3), m(4))
    let variance = m2 - m1 * m1
    let third = m3 - 3 * m1 * m2 + 2 * m1 * m1 * m1
    let fourth = m4 - 4 * m1 * m3 + 6 * m1 * m1 * m2 - 3 * m1 * m1 * m1 * m1
    return (
      m1, variance, third / (variance * variance.squareRoot()), fourth / (variance * variance) - 3
    )
  }
  public var mean: Double { ifSound(upper * standard.mean) }
  public var variance: Double { ifSound(upper * standard.variance * upper) }
  public var skewness: Double { ifSound(standard.skewness) }
  public var excessKurtosis: Double { ifSound(standard.kurtosis) }
  public var momentsNote: String? { overflowNote }
  /// ½ ln(lower · upper) + ln ln(upper/lower).
  public var entropy: Double? {
    ifSound((Foundation.log(lower) + Foundation.log(upper)) / 2 + Foundation.log(span))
  }
}

extension Law where Self == Loguniform {
  /// A loguniform law between two ends.
  public static func loguniform(from lower: Double, to upper: Double) -> Loguniform {
    Loguniform(from: lower, to: upper)
  }
}

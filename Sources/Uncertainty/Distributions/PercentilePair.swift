import Foundation

/// Two percentiles that a law shall have, with the labels the caller gave them by.
///
/// Percentiles are elicited from people, so everything wrong with them is reported in the
/// words of the call: `lognormal needs 0 < p5 < p95, finite, got 4, 1.7`.
struct PercentilePair: Sendable {
  let low: (level: Double, value: Double)
  let high: (level: Double, value: Double)
  private let labels: (low: String, high: String)
  let parameters: [LawParameter]

  /// Percentiles with whole numbers, as in `p5: 1.7, p95: 4.0`.
  init(p lowPercent: Int, at lowValue: Double, p highPercent: Int, at highValue: Double) {
    low = (Double(lowPercent) / 100, lowValue)
    high = (Double(highPercent) / 100, highValue)
    labels = ("p\(lowPercent)", "p\(highPercent)")
    parameters = [LawParameter(labels.low, lowValue), LawParameter(labels.high, highValue)]
  }

  /// Any two levels, as in `percentile: 0.05, at: 1.7, percentile: 0.95, at: 4.0`.
  init(_ lowLevel: Double, at lowValue: Double, _ highLevel: Double, at highValue: Double) {
    low = (lowLevel, lowValue)
    high = (highLevel, highValue)
    labels = ("the value at the lower percentile", "the value at the higher")
    parameters = [
      LawParameter("percentile", lowLevel), LawParameter("at", lowValue),
      LawParameter("percentile", highLevel), LawParameter("at", highValue),
    ]
  }

  /// What is wrong with the pair, for a family whose values lie above `bound`.
  func faults(of family: String, above bound: Double = -.infinity) -> [Fault] {
    FaultCollector.faults(of: family) {
      $0.need(
        0 < low.level && low.level < high.level && high.level < 1,
        "percentiles with 0 < lower < higher < 1", low.level, high.level)
      let start = bound == -.infinity ? "" : "\(bound.shortText) < "
      $0.need(
        bound < low.value && low.value < high.value && low.value > -.infinity
          && (high.value - low.value).isFinite,
        "\(start)\(labels.low) < \(labels.high), finite", low.value, high.value)
    }
  }

  /// Location and scale that give a law of standard quantiles `standard` this pair.
  ///
  /// The location is counted from the percentile nearer to it, to lose the fewest digits.
  func locationAndScale(_ standard: (Double) -> Double) -> (location: Double, scale: Double) {
    locate(high.value - low.value, low.value, high.value, standard)
  }

  /// Location and scale of the logarithm, for a law whose logarithm has standard quantiles
  /// `standard`.
  func logLocationAndScale(_ standard: (Double) -> Double) -> (location: Double, scale: Double) {
    let spread = Double.logRatio(high.value, over: low.value)
    return locate(spread, log(low.value), log(high.value), standard)
  }

  private func locate(
    _ spread: Double, _ lowValue: Double, _ highValue: Double, _ standard: (Double) -> Double
  ) -> (location: Double, scale: Double) {
    let (lowScore, highScore) = (standard(low.level), standard(high.level))
    let scale = spread / (highScore - lowScore)
    let isLowNearer = abs(lowScore) <= abs(highScore)
    return (isLowNearer ? lowValue - scale * lowScore : highValue - scale * highScore, scale)
  }
}

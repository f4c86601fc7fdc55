import Uncertainty

/// A driver as a ranking chart shows it.
struct RankingBar {
  let name: String
  /// Length of the bar.
  let estimate: Estimate
  let color: ChartColor
  /// The length in words: "32.3 % ± 0.5".
  let text: String

  init(_ index: SensitivityIndex, _ ranking: SensitivityIndices) {
    name = index.name
    estimate = index.estimate
    let measure = ranking.measure
    let direction = (index.rankCorrelation ?? (measure.isSigned ? estimate : nil))?.interval
    color = direction.map { $0.lower > 0 ? .band : $0.upper < 0 ? .accent : .neutral } ?? .neutral
    if measure.isFraction && !measure.isSigned {
      let error = String(NumberText.percent(estimate.halfWidth).dropLast(2))
      text = NumberText.percent(estimate.value) + (estimate.halfWidth.isFinite ? " ± \(error)" : "")
    } else {
      let error = measure.isFraction ? max(estimate.halfWidth, 0.001) : estimate.halfWidth
      text =
        NumberText.text(estimate.value, error: error)
        + (error.isFinite ? " ± \(NumberText.errorText(error))" : "")
    }
  }

  /// Ends of the whisker, or of the bar if there is none.
  var whisker: ClosedRange<Double> {
    let (low, high) = (estimate.interval.lower, estimate.interval.upper)
    return low.isFinite && high.isFinite && low <= high
      ? low...high : estimate.value...estimate.value
  }
}

import Uncertainty

/// A driver as a ranking chart shows it.
struct RankingBar {
  let name: String
  /// Length of the bar.
  let estimate: Estimate
  let color: ChartColor
  /// The length in words: "32.3 % ± 0.5".
  let text: String

  init(_ driver: DriverInfluence) {
    name = driver.name
    let direction = driver.rankCorrelation.interval
    color = direction.lower > 0 ? .band : direction.upper < 0 ? .accent : .neutral
    if let share = driver.firstOrder {
      estimate = share
      let error = String(NumberText.percent(share.halfWidth).dropLast(2))
      text = NumberText.percent(share.value) + (share.halfWidth.isFinite ? " ± \(error)" : "")
    } else {
      estimate = driver.rankCorrelation
      let error = max(estimate.halfWidth, 0.001)
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

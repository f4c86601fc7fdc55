import TrainingCost
import Uncertainty

/// The growth of costs at the frontier.
struct TrendPage {
  var text: String {
    var table = TextTable([
      .words("cost of the final run"), .numbers("systems"), .numbers("slope"), .errors,
      .numbers("R²"), .numbers("growth"), .numbers("90 %"), .numbers("95 %"),
    ])
    table.caption = [
      "Growth of a year at the frontier, 2015 to 2023: the line of least squares through the "
        + "decimal logarithm of US$ of December 2023; ± is one standard error"
    ]
    table.notes = [
      "",
      "Abstracts of the paper quote one fit twice: 2.0 to 3.1 (95 %) in version 1, 2.0 to 2.9 "
        + "(90 %) in version 2.",
    ]
    for method in PublishedCost.Method.allCases {
      let trend = EpochStudy.trend(of: method)
      table.add([
        method.rawValue, "\(trend.count)", NumberText.text(trend.slope, error: 1e-5),
        NumberText.text(trend.slopeError, error: 1e-5),
        NumberText.text(trend.explained, error: 1e-4),
        NumberText.text(trend.growth().value, error: 1e-3), Self.interval(trend.growth()),
        Self.interval(trend.growth(confidence: 0.95)),
      ])
    }
    return table.text
  }

  private static func interval(_ growth: Estimate) -> String {
    [growth.interval.lower, growth.interval.upper]
      .map { NumberText.text($0, error: 1e-3) }.joined(separator: " to ")
  }
}

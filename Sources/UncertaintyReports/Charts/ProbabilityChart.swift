import Uncertainty

/// How likely an output is to be above, or below, every value: an exceedance or a cumulative curve
/// with the 95 % band of its Monte Carlo error, P10, P50 and P90 on it, and a budget held against
/// it.
///
/// ```swift
/// ProbabilityChart(run[bill], budget: BudgetLine("budget", at: 8)).svg
/// ```
public struct ProbabilityChart: Chart {
  /// What is shown.
  public var output: OutputSummary
  /// What stands above; the output's name unless said otherwise.
  public var title: String
  /// Whether the curve tells the chance of more than a value (`exceedance`, which falls) or of at
  /// most that value (`below`, which rises). P90 is the value that 90 % lie below in either.
  public var sense: PercentileSense
  /// What the output is held against; nil for nothing.
  public var budget: BudgetLine?
  /// An axis of equal widths or of equal ratios; nil to choose.
  public var spacing: Histogram.Spacing?
  /// The background it is made for.
  public var theme: ChartTheme

  /// Creates a chart of an output.
  public init(
    _ output: OutputSummary, title: String? = nil, sense: PercentileSense = .exceedance,
    budget: BudgetLine? = nil, spacing: Histogram.Spacing? = nil, theme: ChartTheme = .light
  ) {
    self.output = output
    self.title = title ?? output.name
    self.sense = sense
    self.budget = budget
    self.spacing = spacing
    self.theme = theme
  }

  /// The picture, 960 by 540.
  public var svg: String {
    let values = [budget?.value].compactMap { $0 }.filter(\.isFinite)
    guard let range = ValueRange(of: [output], holding: values, spacing: spacing) else {
      return EmptyChart(title: title, reason: EmptyChart.reason(output, spacing), theme: theme).svg
    }
    return ProbabilityPicture(self, range).svg
  }

  /// The chance of more than a value, or of at most that value.
  func chance(at value: Double) -> Estimate {
    sense == .exceedance ? output.probability(above: value) : output.probability(notAbove: value)
  }
}

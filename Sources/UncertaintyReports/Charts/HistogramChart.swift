import Uncertainty

/// A picture of an output for a slide or a page: a histogram with P10, P50 and P90 marked, each
/// beside its Monte Carlo error, and what others report.
///
/// ```swift
/// let chart = HistogramChart(run[bill], reported: ReportedValue("Epoch AI 2024", at: 40.6))
/// try chart.svg.write(toFile: "bill.svg", atomically: true, encoding: .utf8)
/// ```
///
/// P90 is the value that 90 % of the samples lie below. The 80 % from P10 to P90 are in
/// full color.
public struct HistogramChart: Chart {
  /// What is shown.
  public var output: OutputSummary
  /// What stands above; the output's name unless said otherwise.
  public var title: String
  /// What somebody else says the output is; nil for nothing.
  public var reported: ReportedValue?
  /// Bars of equal width or of equal ratio; nil to choose. Equal ratios are chosen for positive
  /// outputs that reach more than twelve times their median and are less skew that way. If they
  /// are asked for and cannot be, the chart says so.
  public var spacing: Histogram.Spacing?
  /// The background it is made for.
  public var theme: ChartTheme

  /// Creates a chart of an output.
  public init(
    _ output: OutputSummary, title: String? = nil, reported: ReportedValue? = nil,
    spacing: Histogram.Spacing? = nil, theme: ChartTheme = .light
  ) {
    self.output = output
    self.title = title ?? output.name
    self.reported = reported
    self.spacing = spacing
    self.theme = theme
  }

  /// The picture, 960 by 540, as SVG: the same bytes for the same chart, with a title and a
  /// description for those who do not see it. It needs no font, no script and no other file.
  public var svg: String {
    guard
      let bins = HistogramBins(of: output, reported: reported, spacing: spacing)
    else {
      return EmptyChart(title: title, reason: EmptyChart.reason(output, spacing), theme: theme).svg
    }
    return HistogramPicture(self, bins).svg
  }

  /// What is to be known besides the picture: samples left out, tails that do not settle.
  var warnings: [String] { OutputNotes.of(output) }
}

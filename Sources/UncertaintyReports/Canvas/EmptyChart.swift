import Uncertainty

/// A chart that has nothing to show, and says why.
struct EmptyChart {
  let title: String
  let reason: String
  let theme: ChartTheme

  var svg: String {
    var page = SVGWriter(theme: theme)
    ChartFrame(title: title, lines: [], notes: []).draw(on: &page, height: 540)
    page.text(
      reason, at: (ChartFrame.width / 2, 290), size: 22, .muted, anchor: .middle)
    return page.document(
      width: ChartFrame.width, height: 540, title: title, description: "\(reason).")
  }

  /// Why nothing can be shown of an output on an axis.
  static func reason(_ output: OutputSummary, _ spacing: Histogram.Spacing?) -> String {
    if output.count == 0 { return "no finite samples" }
    return spacing == .logarithmic
      ? "no axis of equal ratios: some samples are not positive"
      : "the samples are too far apart for an axis"
  }
}

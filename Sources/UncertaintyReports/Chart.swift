/// A picture of data: a value that is written as SVG.
///
/// Every chart is 960 wide and as high as it has to be, readable on a slide, and says in words, for
/// those who do not see it, what it shows. The same chart gives the same bytes on every system. It
/// needs no font, no script and no other file.
///
/// ```swift
/// var chart = HistogramChart(run[bill])
/// chart.theme = .dark
/// try chart.write(to: "bill.svg")
/// ```
public protocol Chart: Sendable {
  /// What stands above.
  var title: String { get set }
  /// The background it is made for.
  var theme: ChartTheme { get set }
  /// The picture as SVG. Numbers show when the pointer rests on what is drawn.
  var svg: String { get }
}

extension Chart {
  /// The same chart for another background.
  public func with(theme: ChartTheme) -> Self {
    var chart = self
    chart.theme = theme
    return chart
  }

  /// The same chart under another title.
  public func with(title: String) -> Self {
    var chart = self
    chart.title = title
    return chart
  }
}

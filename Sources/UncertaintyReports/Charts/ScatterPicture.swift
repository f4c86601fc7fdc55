import Uncertainty

/// Draws a scatter chart.
struct ScatterPicture {
  private static let height = 600.0

  private let chart: ScatterChart
  private let pairs: [(Double, Double)]
  private let units: (x: ChartUnit, y: ChartUnit)
  private let area: PlotArea
  private let frame: ChartFrame
  private let correlation: Estimate

  init(_ chart: ScatterChart, _ pairs: [(Double, Double)], _ x: ValueRange, _ y: ValueRange) {
    self.chart = chart
    let inside = pairs.filter { x.ends.contains($0.0) && y.ends.contains($0.1) }
    self.pairs = inside
    correlation = Correlation.spearman(pairs.map(\.0), pairs.map(\.1))
    let rank =
      correlation.value.isFinite
      ? " · rank correlation \(Self.text(correlation))" : ""
    let beyond = pairs.count - inside.count
    let left = chart.horizontal.values.count - pairs.count
    frame = ChartFrame(
      title: chart.title,
      lines: ["Each dot is a sample · \(NumberText.text(pairs.count)) samples\(rank)"],
      notes: OutputNotes.leftOut(left) + Self.noteOnRest(beyond))
    units = (
      ChartUnit(for: [x.ends.upperBound, x.ends.lowerBound], unit: chart.horizontal.unit),
      ChartUnit(for: [y.ends.upperBound, y.ends.lowerBound], unit: chart.vertical.unit)
    )
    area = PlotArea(
      top: frame.top + 22, bottom: Self.height - frame.footHeight - 66, x: (x.ends, x.spacing),
      y: (y.ends, y.spacing), unit: units.y)
  }

  private static func noteOnRest(_ count: Int) -> [String] {
    let words = OutputNotes.counted(count, "sample lies", "samples lie")
    return count == 0 ? [] : ["\(words) beyond the ends of the axes"]
  }

  /// "0.81 ± 0.02".
  private static func text(_ correlation: Estimate) -> String {
    let error = max(correlation.halfWidth, 0.001)
    return "\(NumberText.text(correlation.value, error: error)) ± \(NumberText.errorText(error))"
  }

  var svg: String {
    var page = SVGWriter(theme: chart.theme)
    frame.draw(on: &page, height: Self.height)
    area.drawRows(on: &page, in: units.y, title: units.y.title(chart.vertical.name), most: 7)
    page.dots(pairs.map { area.point($0.0, $0.1) }, radius: 3, .band, opacity: 0.4)
    area.drawColumns(on: &page, in: units.x, title: units.x.title(chart.horizontal.name))
    let words =
      "\(NumberText.text(pairs.count)) samples of \(chart.vertical.name) against "
      + "\(chart.horizontal.name), rank correlation \(Self.text(correlation))."
    return page.document(
      width: ChartFrame.width, height: Self.height, title: chart.title, description: words)
  }
}

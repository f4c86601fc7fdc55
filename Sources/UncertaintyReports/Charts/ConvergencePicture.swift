import Uncertainty

/// Draws a chart of percentiles over the number of samples.
struct ConvergencePicture {
  private static let height = 540.0
  private static let room = 226.0
  private static let colors: [ChartColor] = [.band, .ink, .accent]

  private let chart: ConvergenceChart
  private let points: [ConvergenceChart.Point]
  private let unit: ChartUnit
  private let area: PlotArea
  private let frame: ChartFrame

  init(_ chart: ConvergenceChart, _ points: [ConvergenceChart.Point]) {
    self.chart = chart
    self.points = points
    let last = points[points.count - 1]
    unit = ChartUnit(for: last.percentiles.map(\.value), unit: chart.unit)
    frame = ChartFrame(
      title: chart.title,
      lines: [
        "Lines: percentiles after so many samples · bands: 95 % interval of the estimate"
      ], notes: ["Four times the samples halve a band. P90: 90 % of samples lie below"])
    let samples = (Double(points[0].samples), Double(last.samples))
    area = PlotArea(
      right: ChartFrame.width - Self.room, top: frame.top + 22,
      bottom: Self.height - frame.footHeight - 66,
      x: (samples.0...max(samples.1, samples.0 + 1), .logarithmic), y: Self.axis(points), unit: unit
    )
  }

  /// Ratios for positive percentiles that are far apart.
  private static func axis(
    _ points: [ConvergenceChart.Point]
  ) -> (ClosedRange<Double>, Histogram.Spacing) {
    let values = points.flatMap { $0.percentiles.map(\.value) }
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    return low > 0 && high > 30 * low && high < 1e300
      ? (low / 1.5...high * 1.5, .logarithmic) : (ends(points), .linear)
  }

  /// All percentiles, and as much of their intervals as does not make them small.
  private static func ends(_ points: [ConvergenceChart.Point]) -> ClosedRange<Double> {
    let values = points.flatMap { $0.percentiles.map(\.value) }
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let reach = low < high ? 0.35 * (high - low) : low == 0 ? 1 : 0.1 * low.magnitude
    let ends = points.flatMap { point in
      point.percentiles.flatMap { [$0.interval.lower, $0.interval.upper] }
    }.filter(\.isFinite)
    let bottom = max(low - reach, min(low - 0.05 * reach, ends.min() ?? low))
    let top = min(high + reach, max(high + 0.05 * reach, ends.max() ?? high))
    return bottom < top && (top - bottom).isFinite ? bottom...top : -1...1
  }

  private func color(_ level: Int) -> ChartColor {
    chart.levels.count == 1 ? .band : Self.colors[level % Self.colors.count]
  }

  private func name(_ level: Double) -> String {
    "P" + NumberText.text((level * 1e6).rounded() / 1e4, error: 0)
  }

  var svg: String {
    var page = SVGWriter(theme: chart.theme)
    frame.draw(on: &page, height: Self.height)
    area.drawRows(on: &page, in: unit, title: unit.symbol)
    for level in chart.levels.indices { draw(level, on: &page) }
    area.drawColumns(on: &page, in: ChartUnit.plain, title: "samples")
    drawEnd(on: &page)
    area.drawNotes(on: &page, at: points.map { area.x.position(Double($0.samples)) }) { index in
      let values = zip(chart.levels, points[index].percentiles).map {
        "\(name($0)) \(unit.text($1))\(unit.suffix)"
      }
      return "\(NumberText.text(points[index].samples)) samples: \(values.joined(separator: ", "))"
    }
    return page.document(
      width: ChartFrame.width, height: Self.height, title: chart.title, description: description)
  }

  private func draw(_ level: Int, on page: inout SVGWriter) {
    func line(_ height: (Estimate) -> Double) -> [SVGWriter.Point] {
      points.map { area.point(Double($0.samples), height($0.percentiles[level])) }
    }
    page.polygon(
      line(\.interval.lower) + line(\.interval.upper).reversed(), color(level), opacity: 0.2)
    page.line(line(\.value), color(level), width: 3)
  }

  private func drawEnd(on page: inout SVGWriter) {
    let last = points[points.count - 1].percentiles
    let order = chart.levels.indices.sorted { last[$0].value > last[$1].value }
    let wanted = order.map { area.y.position(last[$0].value) }
    let middles = LabelRow.spread(
      wanted, widths: order.map { _ in 26 }, in: area.top - 12...area.bottom + 12)
    for (level, (y, middle)) in zip(order, zip(wanted, middles)) {
      let start = area.right + 4
      page.line([(start, y), (start + 12, middle)], color(level), width: 1.5)
      let head = name(chart.levels[level])
      page.text(head, at: (start + 17, middle + 6), size: 17, color(level), isBold: true)
      let used = TextMeasure.width(of: head, size: 17, isBold: true)
      page.text(
        TextMeasure.fitted(unit.text(last[level]), to: Self.room - 30 - used, size: 17),
        at: (start + 25 + used, middle + 6), size: 17)
    }
  }

  private var description: String {
    let last = points[points.count - 1]
    let values = zip(chart.levels, last.percentiles).map {
      "\(name($0)) \(unit.text($1))\(unit.suffix)"
    }
    return "After \(NumberText.text(last.samples)) samples: \(values.joined(separator: ", ")). "
      + "± is half the 95 % interval of the estimate."
  }
}

import Uncertainty

/// Draws a comparison chart: the scenarios at the left, what they differ by at the right.
struct ComparisonPicture {
  static let height = 540.0
  static let colors: [ChartColor] = [.band, .accent, .green, .rose, .neutral, .ink]

  private let chart: ComparisonChart
  private let shown: [Int]
  private let range: ValueRange
  private let unit: ChartUnit
  private let area: PlotArea
  private let frame: ChartFrame
  private let difference: DifferencePanel?

  init(_ chart: ComparisonChart, _ range: ValueRange) {
    self.chart = chart
    self.range = range
    shown = chart.outputs.indices.prefix(6).filter { chart.outputs[$0].count > 0 }
    let outputs = shown.map { chart.outputs[$0] }
    unit = ChartUnit(
      for: outputs.flatMap { [$0.p10.value, $0.p90.value] }, unit: outputs[0].unitSymbol)
    let left = chart.outputs.indices.prefix(6).filter { chart.outputs[$0].count == 0 }
    let more = chart.outputs.count - 6
    frame = ChartFrame(
      title: chart.title,
      lines: [
        "Height: how often values occur · lines: medians · "
          + "\(NumberText.text(outputs.map(\.count).max() ?? 0)) samples"
      ],
      notes: left.map { "\(chart.name($0)): no finite samples" }
        + (more > 0 ? ["\(more) more are not shown"] : []) + OutputNotes.of(outputs))
    let isPaired = chart.difference.map { $0.count > 0 } == true
    let top = frame.top + 20 + 30 * Double(shown.count) + 12
    let bottom = Self.height - frame.footHeight - 66
    let right = isPaired ? 560.0 : ChartFrame.right
    area = PlotArea(
      left: ChartFrame.margin, right: right, top: top, bottom: bottom,
      x: (range.ends, range.spacing), y: (0...1, .linear))
    difference =
      isPaired
      ? DifferencePanel(chart, left: right + 56, top: frame.top, bottom: bottom) : nil
  }

  var svg: String {
    var page = SVGWriter(theme: chart.theme)
    frame.draw(on: &page, height: Self.height)
    let curves = shown.map { heights(of: chart.outputs[$0]) }
    let highest = curves.flatMap { $0.map(\.height) }.max() ?? 0
    for (place, curve) in zip(shown, curves) {
      draw(place, curve, highest, on: &page)
    }
    for (row, place) in shown.enumerated() { drawLegend(place, row, on: &page) }
    area.drawColumns(on: &page, in: unit, title: unit.symbol)
    difference?.draw(on: &page)
    return page.document(
      width: ChartFrame.width, height: Self.height, title: chart.title, description: description)
  }

  /// Shares of the samples in bins that all scenarios have in common, as an outline.
  private func heights(of output: OutputSummary) -> [(value: Double, height: Double)] {
    let bins = HistogramBins.count(for: output.count)
    guard
      let histogram = output.histogram(bins: bins, over: range.ends, spacing: range.spacing)
    else { return [] }
    // Bins are fewer for fewer samples, so heights are per part of the axis.
    return histogram.counts.indices.flatMap { bin in
      let height = histogram.counts[bin] / histogram.total * Double(bins)
      return [(histogram.edges[bin], height), (histogram.edges[bin + 1], height)]
    }
  }

  private func draw(
    _ place: Int, _ curve: [(value: Double, height: Double)], _ highest: Double,
    on page: inout SVGWriter
  ) {
    guard highest > 0, !curve.isEmpty else { return }
    let points = curve.map { area.point($0.value, $0.height / highest * 0.97) }
    let color = Self.colors[place]
    page.polygon(
      [(area.left, area.bottom)] + points + [(area.right, area.bottom)], color, opacity: 0.28,
      note: chart.name(place))
    page.line(points, color, width: 2.2)
    let median = chart.outputs[place].p50.value
    guard area.x.domain.contains(median) else { return }
    let x = area.x.position(median)
    page.line([(x, area.bottom), (x, area.top)], color, width: 2, isDashed: true)
  }

  /// A row of the legend: the name, and the median with the middle 80 %.
  private func drawLegend(_ place: Int, _ row: Int, on page: inout SVGWriter) {
    let y = frame.top + 20 + 30 * Double(row)
    let band = bandText(place)
    let used = TextMeasure.width(of: band, size: 16)
    page.rectangle(x: area.left, y: y, width: 18, height: 18, Self.colors[place])
    page.text(
      TextMeasure.fitted(
        chart.name(place), to: area.right - area.left - 46 - used, size: 17, isBold: true),
      at: (area.left + 28, y + 15), size: 17, isBold: true)
    page.text(band, at: (area.right, y + 15), size: 16, anchor: .end)
  }

  /// "P50 6.18, P10 to P90 3.9 to 10.4".
  private func bandText(_ place: Int) -> String {
    let output = chart.outputs[place]
    let values = [output.p50, output.p10, output.p90].map {
      unit.text($0.value, apart: output.p90.value - output.p10.value)
    }
    return "median \(values[0])  (P10 \(values[1]), P90 \(values[2]))"
  }

  private var description: String {
    let list = shown.map { "\(chart.name($0)): \(bandText($0))\(unit.suffix)" }
    return (list + (difference.map { [$0.description] } ?? [])).joined(separator: ". ") + "."
  }
}

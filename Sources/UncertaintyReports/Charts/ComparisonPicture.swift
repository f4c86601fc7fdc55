import Uncertainty

/// Draws a comparison chart: the scenarios at the left, what they differ by at the right.
struct ComparisonPicture {
  /// Beyond either end of an axis, which leaves out less of what is spread and more of the tails
  /// than a chart of one output, because there is less room.
  static let tail = 0.005
  static let row = 30.0
  static let strip = 20.0
  static let colors: [ChartColor] = [.band, .accent, .green, .rose, .neutral, .ink]

  private let chart: ComparisonChart
  private let shown: [Int]
  private let spacing: Histogram.Spacing
  /// Where the axis ends, and how many bars it has if all scenarios take whole numbers only.
  private let ends: ClosedRange<Double>
  private let wholeBars: Int?
  private let unit: ChartUnit
  private let area: PlotArea
  private let frame: ChartFrame
  private let height: Double
  private let difference: DifferencePanel?

  init(_ chart: ComparisonChart, _ range: ValueRange) {
    self.chart = chart
    spacing = range.spacing
    shown = chart.outputs.indices.prefix(6).filter { chart.outputs[$0].count > 0 }
    let outputs = shown.map { chart.outputs[$0] }
    unit = ChartUnit(
      for: outputs.flatMap { [$0.p10.value, $0.p90.value] }, unit: outputs[0].unitSymbol)
    let fewest = outputs.map { HistogramBins.count(for: $0.count) }.min() ?? 8
    let areWhole = range.spacing == .linear && outputs.allSatisfy(HistogramBins.isWhole)
    let whole = areWhole ? HistogramBins.wholeBars(range.ends, bins: fewest) : nil
    let ends = whole?.ends ?? range.ends
    (self.ends, wholeBars) = (ends, whole?.count)
    let bins = DifferencePanel.bins(of: chart)
    let left = chart.outputs.indices.prefix(6).filter { chart.outputs[$0].count == 0 }
    let more = chart.outputs.count - 6
    frame = ChartFrame(
      title: chart.title,
      lines: [
        "Areas: how often values occur · strips: median, and the middle 80 % from P10 to P90 · "
          + "\(NumberText.text(outputs.map(\.count).max() ?? 0)) samples"
      ],
      notes: left.map { "\(chart.name($0)): no finite samples" }
        + (more > 0 ? [OutputNotes.counted(more, "more is not shown", "more are not shown")] : [])
        + OutputNotes.of(outputs)
        + Self.noteOnRest(outputs.map { Self.share(of: $0, beyond: ends) } + [bins?.outside]))
    // Two fit the height of a slide; each more has as much room.
    height = 540 + (Self.row + Self.strip) * Double(max(0, shown.count - 2))
    let strips = frame.top + 24 + Self.row * Double(shown.count)
    let top = strips + Self.strip * Double(shown.count) + 8
    let bottom = height - frame.footHeight - 66
    let right = bins == nil ? ChartFrame.right : 560.0
    area = PlotArea(
      left: ChartFrame.margin, right: right, top: top, bottom: bottom,
      x: (ends, range.spacing), y: (0...1, .linear))
    let legend = frame.top + 20
    difference = bins.flatMap {
      DifferencePanel(
        chart, $0, left: right + 56, legend: legend, strips: strips, top: top, bottom: bottom)
    }
  }

  private static func share(of output: OutputSummary, beyond ends: ClosedRange<Double>) -> Double {
    output.probability(above: ends.upperBound).value
      + output.probability(notAbove: ends.lowerBound.nextDown).value
  }

  private static func noteOnRest(_ shares: [Double?]) -> [String] {
    let most = shares.compactMap { $0 }.max() ?? 0
    let share = NumberText.percent(most)
    return most < 5e-4 ? [] : ["Up to \(share) of samples lie beyond the ends of an axis"]
  }

  var svg: String {
    var page = SVGWriter(theme: chart.theme)
    frame.draw(on: &page, height: height)
    let curves = shown.map { heights(of: chart.outputs[$0]) }
    let highest = curves.flatMap { $0.map(\.height) }.max() ?? 0
    for (place, curve) in zip(shown, curves) {
      draw(place, curve, highest, on: &page)
    }
    for (row, place) in shown.enumerated() {
      drawLegend(place, row, on: &page)
      let middle = area.top - 8 - Self.strip * (Double(shown.count - row) - 0.5)
      BandStrip(chart.outputs[place], area.x).draw(
        on: &page, at: middle, Self.colors[place], note: "\(chart.name(place)): \(bandText(place))")
    }
    area.drawColumns(on: &page, in: unit, title: unit.symbol)
    difference?.draw(on: &page)
    return page.document(
      width: ChartFrame.width, height: height, title: chart.title, description: description)
  }

  /// Shares of the samples in bins that all scenarios have in common, as an outline.
  private func heights(of output: OutputSummary) -> [(value: Double, height: Double)] {
    let bins = wholeBars ?? HistogramBins.count(for: output.count)
    guard let histogram = output.histogram(bins: bins, over: ends, spacing: spacing)
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
  }

  /// A row of the legend: the name, and the median with the middle 80 %.
  private func drawLegend(_ place: Int, _ row: Int, on page: inout SVGWriter) {
    let y = frame.top + 20 + Self.row * Double(row)
    let band = bandText(place)
    let used = TextMeasure.width(of: band, size: 16)
    page.rectangle(x: area.left, y: y, width: 18, height: 18, Self.colors[place])
    page.text(
      TextMeasure.fittedName(
        chart.name(place), to: area.right - area.left - 46 - used, size: 17, isBold: true),
      at: (area.left + 28, y + 15), size: 17, isBold: true)
    page.text(band, at: (area.right, y + 15), size: 16, anchor: .end)
  }

  private func bandText(_ place: Int) -> String {
    BandStrip.text(of: chart.outputs[place], unit, spacing)
  }

  private var description: String {
    let list = shown.map { "\(chart.name($0)): \(bandText($0))\(unit.suffix)" }
    return (list + (difference.map { [$0.description] } ?? [])).joined(separator: ". ") + "."
  }
}

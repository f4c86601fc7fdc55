import Uncertainty

/// What two scenarios differ by: a histogram in the color of the scenario that is less there, and
/// how often each is.
struct DifferencePanel {
  private let chart: ComparisonChart
  private let output: OutputSummary
  private let bins: HistogramBins
  private let unit: ChartUnit
  private let area: PlotArea
  /// Where the shares begin, and below them the strip with its numbers.
  private let legend, strips: Double

  /// The bars; nil if there is no difference that can be drawn.
  static func bins(of chart: ComparisonChart) -> HistogramBins? {
    chart.difference.flatMap {
      HistogramBins(
        of: $0, reported: ReportedValue("", at: 0), spacing: .linear, tail: ComparisonPicture.tail)
    }
  }

  init?(
    _ chart: ComparisonChart, _ bins: HistogramBins, left: Double, legend: Double, strips: Double,
    top: Double, bottom: Double
  ) {
    guard let output = chart.difference else { return nil }
    self.chart = chart
    self.output = output
    self.legend = legend
    self.strips = strips
    self.bins = bins
    unit = ChartUnit(
      for: [output.p10, output.p50, output.p90].map(\.value), unit: output.unitSymbol)
    area = PlotArea(
      left: left, right: ChartFrame.right, top: top, bottom: bottom,
      x: (bins.domain, .linear), y: (0...1, .linear))
  }

  func draw(on page: inout SVGWriter) {
    drawHead(on: &page)
    drawBars(on: &page)
    area.drawColumns(on: &page, in: unit, title: axisTitle)
    guard area.x.domain.contains(0) else { return }
    let zero = area.x.position(0)
    page.line([(zero, area.top - 6), (zero, area.bottom)], .ink, width: 1.8)
  }

  /// "rent − own, M US$", or "difference, M US$" where the names are too long.
  private var axisTitle: String {
    let full = unit.title("\(chart.name(0)) − \(chart.name(1))")
    let fits = TextMeasure.width(of: full, size: 18) <= area.right - area.left
    return fits ? full : unit.title("difference")
  }

  private func drawHead(on page: inout SVGWriter) {
    let room = area.right - area.left
    let words = " is less"
    let lines = [0, 1].map { place in
      let rest = room - 88 - TextMeasure.width(of: words, size: 16)
      return TextMeasure.fittedName(chart.name(place), to: rest, size: 16) + words
    }
    for (row, share) in shares.enumerated() {
      let y = legend + 14 + ComparisonPicture.row * Double(row)
      page.text(
        share, at: (area.left + 78, y + 2), size: 20, ComparisonPicture.colors[row], anchor: .end,
        isBold: true)
      page.text(lines[row], at: (area.left + 88, y + 1), size: 16)
    }
    let band = BandStrip.text(of: output, unit, .linear)
    let shrunk = min(1, room / TextMeasure.width(of: band, size: 14))
    page.text(band, at: (area.left, strips + 15), size: 14 * shrunk, .muted)
    BandStrip(output, area.x).draw(
      on: &page, at: strips + 1.5 * ComparisonPicture.strip, .muted, note: band)
  }

  /// How often the first is less, and how often the second is.
  private var shares: [String] {
    let first = chart.probabilityFirstIsLess?.value ?? .nan
    let second = output.probability(above: 0).value
    return [first, second].map { NumberText.percent($0) }
  }

  private func drawBars(on page: inout SVGWriter) {
    let (edges, counts) = (bins.histogram.edges, bins.histogram.counts)
    for bin in counts.indices where counts[bin] > 0 && bins.highest > 0 {
      let share = counts[bin] / bins.histogram.total
      let y = min(area.y.position(share / bins.highest * 0.97), area.bottom - 0.5)
      // A bar of single values around zero is of neither.
      let isEqual = bins.areWhole && edges[bin] < 0 && edges[bin + 1] > 0
      let cut = isEqual ? edges[bin] : max(edges[bin], min(edges[bin + 1], 0))
      let note =
        "\(unit.text(edges[bin])) to \(unit.text(edges[bin + 1]))\(unit.suffix): "
        + NumberText.percent(share)
      for (low, high, color) in [
        (edges[bin], cut, ComparisonPicture.colors[0]),
        (cut, edges[bin + 1], isEqual ? .neutral : ComparisonPicture.colors[1]),
      ] where low < high {
        let ends = [low, high].map(area.x.position)
        let gap = ends[1] - ends[0] > 4 && high != 0 ? 0.7 : 0
        page.rectangle(
          x: ends[0], y: y, width: ends[1] - ends[0] - gap, height: area.bottom - y, color,
          opacity: 0.85, note: note)
      }
    }
  }

  var description: String {
    let values = [output.p10, output.p50, output.p90].map { unit.text($0) }
    return "Sample by sample, \(chart.name(0)) is less in \(shares[0]), \(chart.name(1)) in "
      + "\(shares[1]); the first less the second: P10 \(values[0]), P50 \(values[1]), "
      + "P90 \(values[2])\(unit.suffix)"
  }
}

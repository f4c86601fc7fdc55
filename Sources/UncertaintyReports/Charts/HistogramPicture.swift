import Uncertainty

/// Draws a histogram chart.
struct HistogramPicture {
  private static let height = 540.0
  private static let strip = 38.0

  private let chart: HistogramChart
  private let bins: HistogramBins
  private let unit: ChartUnit
  private let scale: ChartScale
  private let marks: [PercentileMark]
  private let frame: ChartFrame

  init(_ chart: HistogramChart, _ bins: HistogramBins) {
    let output = chart.output
    self.chart = chart
    self.bins = bins
    marks = [0.10, 0.50, 0.90].map { PercentileMark(of: output, level: $0) }
    unit = ChartUnit(for: marks.map(\.estimate.value), unit: output.unitSymbol)
    scale = ChartScale(
      domain: bins.domain, spacing: bins.histogram.spacing,
      span: ChartFrame.left...ChartFrame.right)
    frame = ChartFrame(
      title: chart.title,
      lines: [
        "P90: 90 % of samples lie below · full color: the 80 % from P10 to P90 · "
          + "\(NumberText.text(output.count)) samples"
      ], notes: chart.warnings + Self.noteOnRest(bins))
  }

  private static func noteOnRest(_ bins: HistogramBins) -> [String] {
    let share = NumberText.percent(bins.outside)
    return bins.outside < 5e-4 ? [] : ["\(share) of samples lie beyond the ends of the axis"]
  }

  private var isReported: Bool { !(chart.reported?.ends.isEmpty ?? true) }
  private var axisTitle: String {
    let name = chart.title == chart.output.name ? "" : chart.output.name
    if unit.symbol.isEmpty || name.isEmpty { return name + unit.symbol }
    return "\(name), \(unit.symbol)"
  }

  /// Where the axis is, under the strip of what is reported.
  private var axis: Double {
    Self.height - frame.footHeight - (axisTitle.isEmpty ? 34 : 66)
  }
  /// Where the bars stand.
  private var base: Double { axis - (isReported ? Self.strip : 0) }
  /// Where the highest bar may end, below the labels of percentiles.
  private var top: Double { frame.top + 66 }

  var svg: String {
    var page = SVGWriter(theme: chart.theme)
    frame.draw(on: &page, height: Self.height)
    drawShares(on: &page)
    drawBars(on: &page)
    drawAxis(on: &page)
    drawPercentiles(on: &page)
    if isReported, let reported = chart.reported {
      ReportedMark(reported, chart.output, unit, scale).draw(
        on: &page, top: top, base: base, middle: base + Self.strip / 2)
    }
    return page.document(
      width: ChartFrame.width, height: Self.height, title: chart.title, description: description)
  }

  /// Grid lines at round shares of the samples.
  private func drawShares(on page: inout SVGWriter) {
    for share in RoundNumbers.ofEqualWidth(from: 0, to: bins.highest, about: 4) where share > 0 {
      let y = self.y(of: share)
      page.line([(ChartFrame.left, y), (ChartFrame.right, y)], .grid, width: 1)
      page.text(
        "\(NumberText.text(share * 100, error: 0)) %", at: (ChartFrame.left - 8, y + 5),
        size: 14, .muted, anchor: .end)
    }
    page.text(
      "samples per bar", at: (22, (top + base) / 2), size: 14, .muted, anchor: .middle,
      isUpright: true)
  }

  private func y(of share: Double) -> Double {
    base - (base - top) * 0.96 * (bins.highest > 0 ? share / bins.highest : 0)
  }

  private func drawBars(on page: inout SVGWriter) {
    let (edges, counts) = (bins.histogram.edges, bins.histogram.counts)
    for bin in counts.indices where counts[bin] > 0 {
      let share = counts[bin] / bins.histogram.total
      let ends = "\(unit.text(edges[bin])) to \(unit.text(edges[bin + 1]))\(unit.suffix)"
      let y = min(self.y(of: share), base - 0.5)
      for (piece, color) in pieces(from: edges[bin], to: edges[bin + 1]) {
        page.rectangle(
          x: piece.lowerBound, y: y, width: piece.upperBound - piece.lowerBound,
          height: base - y, color, note: "\(ends): \(NumberText.percent(share))")
      }
    }
  }

  /// A bar cut where the band from P10 to P90 begins and ends, with a gap to the next bar. A
  /// bar of whole numbers belongs to the band or not.
  private func pieces(from low: Double, to high: Double) -> [(ClosedRange<Double>, ChartColor)] {
    let (first, last) = (scale.position(low), scale.position(high))
    let end = last - first > 4 ? last - 1 : last
    let band = [marks[0], marks[2]].map { scale.position($0.estimate.value) }
    let isCut = !bins.areWhole && band[0] < band[1]
    let cuts = [first] + (isCut ? band.filter { $0 > first && $0 < end } : []) + [end]
    return zip(cuts, cuts.dropFirst()).filter { $1 > $0 }.map { piece in
      // Bars that are not cut are in the band if they touch it.
      let isInside =
        isCut
        ? (band[0]...band[1]).contains((piece.0 + piece.1) / 2)
        : first <= band[1] && band[0] <= last
      return (piece.0...piece.1, isInside ? .band : .tail)
    }
  }

  private func drawAxis(on page: inout SVGWriter) {
    page.line([(ChartFrame.left, base), (ChartFrame.right, base)], .ink, width: 1.5)
    if isReported {
      page.line([(ChartFrame.left, axis), (ChartFrame.right, axis)], .muted, width: 1)
    }
    for tick in scale.ticks(in: unit, size: ChartFrame.textSize) {
      page.line([(tick.position, axis), (tick.position, axis + 6)], .muted, width: 1.5)
      page.text(
        tick.text, at: (tick.position, axis + 25), size: ChartFrame.textSize, anchor: .middle)
    }
    let room = ChartFrame.right - ChartFrame.left
    page.text(
      TextMeasure.fittedName(axisTitle, to: room, size: 18),
      at: ((ChartFrame.left + ChartFrame.right) / 2, axis + 54), size: 18, anchor: .middle)
  }

  /// The percentiles' lines, and above them their names and values side by side.
  private func drawPercentiles(on page: inout SVGWriter) {
    let texts = marks.map { unit.text($0.estimate) }
    let places = LabelRow.spread(
      marks.map { scale.position($0.estimate.value) },
      widths: texts.map { max(50, TextMeasure.width(of: $0, size: 20, isBold: true) + 20) },
      in: ChartFrame.margin - 12...ChartFrame.width - ChartFrame.margin + 12)
    for (mark, (text, place)) in zip(marks, zip(texts, places)) {
      let x = scale.position(mark.estimate.value)
      let ends = [mark.estimate.interval.lower, mark.estimate.interval.upper].map(scale.position)
      let note = "\(mark.name): \(text)\(unit.suffix)"
      drawInterval(ends, of: mark, on: &page)
      page.line(
        [(x, base), (x, top), (place, top - 14)], .ink, width: mark.level == 0.5 ? 2.5 : 1.8,
        note: note)
      page.text(mark.name, at: (place, top - 42), size: 16, .muted, anchor: .middle)
      page.text(text, at: (place, top - 20), size: 20, anchor: .middle, isBold: true)
    }
  }

  /// The 95 % interval of a percentile: a shade, or a whisker where a shade would hide the bars.
  private func drawInterval(
    _ ends: [Double], of mark: PercentileMark, on page: inout SVGWriter
  ) {
    let note = "95 % interval of the estimate of \(mark.name)"
    guard ends[1] - ends[0] > 24 else {
      return page.rectangle(
        x: ends[0], y: top, width: ends[1] - ends[0], height: base - top, .ink, opacity: 0.12,
        note: note)
    }
    // Whiskers of percentiles that are not told apart lie above each other.
    let y = top + 4 + 9 * Double(marks.firstIndex { $0.level == mark.level } ?? 0)
    page.line([(ends[0], y), (ends[1], y)], .muted, width: 2, note: note)
    for x in ends { page.line([(x, y - 4), (x, y + 4)], .muted, width: 2) }
  }

  private var description: String {
    let percentiles = marks.map { "\($0.name) \(unit.text($0.estimate))\(unit.suffix)" }
    let reported = (isReported ? chart.reported : nil).map {
      ReportedMark($0, chart.output, unit, scale).text
    }
    let sentences =
      [
        "Histogram of \(NumberText.text(chart.output.count)) samples",
        percentiles.joined(separator: ", "),
        "90 % of samples lie below P90; ± is half the 95 % interval of the estimate",
      ] + (reported.map { ["Reported: \($0)"] } ?? []) + chart.warnings
    return sentences.joined(separator: ". ") + "."
  }
}

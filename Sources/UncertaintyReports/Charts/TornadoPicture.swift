import Uncertainty

/// Draws a tornado chart.
struct TornadoPicture {
  private static let row = 50.0
  private static let mostForNames = 290.0

  private let chart: TornadoChart
  private let bars: [TornadoChart.Bar]
  private let unit: ChartUnit
  private let scale: ChartScale
  private let frame: ChartFrame
  /// Width of the names, with a gap.
  private let names: Double

  init(_ chart: TornadoChart, _ bars: [TornadoChart.Bar]) {
    self.chart = chart
    self.bars = bars
    let hidden = chart.bars.count - bars.count
    frame = ChartFrame(
      title: chart.title, lines: [chart.caption],
      notes: (hidden > 0 ? [RankingChart.omission(hidden)] : []) + chart.notes)
    let ends = bars.flatMap { Self.whiskers($0) } + [chart.base]
    let (low, high) = (ends.min() ?? 0, ends.max() ?? 1)
    let reach = high > low ? 0 : max(1, high.magnitude) / 2
    unit = ChartUnit(for: ends, unit: chart.unit)
    let longest = bars.map {
      max(
        TextMeasure.width(of: $0.name, size: 17), TextMeasure.width(of: $0.range, size: 13))
    }
    names = min(Self.mostForNames, (longest.max() ?? 0) + 16)
    let domain = low - reach...high + reach
    let unit = unit
    let numbers = bars.map { Self.numbers($0, about: chart.base, unit, domain) }
    func room(_ texts: [String]) -> Double {
      26 + (texts.map { TextMeasure.width(of: $0, size: 16) }.max() ?? 0)
    }
    scale = ChartScale(
      domain: domain, spacing: .linear,
      span: ChartFrame.margin + names + room(numbers.map(\.left))...ChartFrame.width
        - ChartFrame.margin - room(numbers.map(\.right)))
  }

  /// The output at both ends as it stands beyond the bar; both on one side if both ends are.
  private static func numbers(
    _ bar: TornadoChart.Bar, about base: Double, _ unit: ChartUnit, _ domain: ClosedRange<Double>
  ) -> (left: String, right: String) {
    let values = [bar.low.value, bar.high.value].sorted()
    let texts = values.map { unit.text($0, apart: domain.upperBound - domain.lowerBound) }
    let both = texts.joined(separator: " | ")
    if values[0] > base { return ("", both) }
    return values[1] < base ? (both, "") : (texts[0], texts[1])
  }

  private static func whiskers(_ bar: TornadoChart.Bar) -> [Double] {
    [bar.low, bar.high].flatMap { [$0.value, $0.interval.lower, $0.interval.upper] }
      .filter(\.isFinite)
  }

  private var top: Double { frame.top + 70 }
  private var base: Double { top + Self.row * Double(bars.count) }
  private var height: Double { base + 42 + frame.footHeight }

  var svg: String {
    var page = SVGWriter(theme: chart.theme)
    frame.draw(on: &page, height: height)
    drawLegend(on: &page)
    for tick in scale.ticks(in: unit, size: 14, most: 6) {
      page.line([(tick.position, top), (tick.position, base + 5)], .grid, width: 1)
      page.text(tick.text, at: (tick.position, base + 22), size: 14, .muted, anchor: .middle)
    }
    for (place, bar) in bars.enumerated() { draw(bar, place, on: &page) }
    drawBase(on: &page)
    return page.document(
      width: ChartFrame.width, height: height, title: chart.title, description: description)
  }

  private func drawLegend(on page: inout SVGWriter) {
    var x = ChartFrame.margin
    for (color, words) in [(ChartColor.accent, "driver low"), (.band, "driver high")] {
      page.rectangle(x: x, y: frame.top + 12, width: 14, height: 14, color)
      page.text(words, at: (x + 21, frame.top + 24), size: 15, .muted)
      x += 21 + TextMeasure.width(of: words, size: 15) + 22
    }
  }

  private func drawBase(on page: inout SVGWriter) {
    let x = scale.position(chart.base)
    page.line([(x, top - 6), (x, base)], .ink, width: 1.8)
    page.text(
      "\(text(chart.base))\(unit.suffix)", at: (x, top - 13), size: 17, anchor: .middle,
      isBold: true)
  }

  private func draw(_ bar: TornadoChart.Bar, _ place: Int, on page: inout SVGWriter) {
    let middle = top + Self.row * (Double(place) + 0.5)
    let room = names - 14
    let hasRange = !bar.range.isEmpty
    page.text(
      TextMeasure.fittedName(bar.name, to: room, size: 17),
      at: (ChartFrame.margin + room, middle + (hasRange ? -2 : 6)), size: 17, anchor: .end)
    if hasRange {
      page.text(
        TextMeasure.fitted(bar.range, to: room, size: 13),
        at: (ChartFrame.margin + room, middle + 16), size: 13, .muted, anchor: .end)
    }
    let ends = [(bar.low, ChartColor.accent, "low"), (bar.high, .band, "high")]
    // Where both ends lie on one side, the shorter bar is drawn over the longer one.
    for (end, color, name) in ends.sorted(by: { distance($0.0) > distance($1.0) }) {
      let span = [scale.position(chart.base), scale.position(end.value)].sorted()
      page.rectangle(
        x: span[0], y: middle - 13, width: max(1, span[1] - span[0]), height: 26, color,
        note: "\(bar.name) \(name): \(unit.text(end))\(unit.suffix)")
    }
    for (end, _, _) in ends { drawWhisker(end, middle, on: &page) }
    drawNumbers(bar, middle, on: &page)
  }

  private func text(_ value: Double) -> String {
    unit.text(value, apart: scale.domain.upperBound - scale.domain.lowerBound)
  }

  private func distance(_ end: Estimate) -> Double { (end.value - chart.base).magnitude }

  private func drawWhisker(_ end: Estimate, _ middle: Double, on page: inout SVGWriter) {
    let (low, high) = (end.interval.lower, end.interval.upper)
    guard low.isFinite, high.isFinite, low < high else { return }
    let span = [low, high].map(scale.position)
    page.line([(span[0], middle), (span[1], middle)], .ink, width: 2)
    for x in span { page.line([(x, middle - 5), (x, middle + 5)], .ink, width: 2) }
  }

  /// The output at both ends beyond the bars.
  private func drawNumbers(
    _ bar: TornadoChart.Bar, _ middle: Double, on page: inout SVGWriter
  ) {
    let texts = Self.numbers(bar, about: chart.base, unit, scale.domain)
    let places = Self.whiskers(bar).map(scale.position) + [scale.position(chart.base)]
    let (first, last) = ((places.min() ?? 0) - 9, (places.max() ?? 0) + 9)
    if !texts.left.isEmpty {
      page.text(texts.left, at: (first, middle + 6), size: 16, anchor: .end)
    }
    if !texts.right.isEmpty { page.text(texts.right, at: (last, middle + 6), size: 16) }
  }

  private var description: String {
    let list = bars.map {
      "\($0.name) \(text($0.low.value)) to \(text($0.high.value))\(unit.suffix)"
    }
    let sentences =
      [
        chart.caption, "Otherwise \(text(chart.base))\(unit.suffix)",
        list.joined(separator: "; "),
      ]
      + chart.notes
    return sentences.joined(separator: ". ") + "."
  }
}

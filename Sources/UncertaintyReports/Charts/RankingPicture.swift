import Uncertainty

/// Draws a ranking chart.
struct RankingPicture {
  private static let row = 38.0
  private static let mostForNames = 280.0
  private static let numbers = 130.0

  private let chart: RankingChart
  private let bars: [RankingBar]
  private let frame: ChartFrame
  private let scale: ChartScale
  /// Width of the names, with a gap.
  private let names: Double

  init(_ chart: RankingChart, _ bars: [RankingBar]) {
    self.chart = chart
    self.bars = bars
    let measure = chart.ranking.measure
    let unit = chart.ranking.unit.isEmpty ? "" : " [\(chart.ranking.unit)]"
    frame = ChartFrame(
      title: chart.title,
      lines: ["Bars: \(measure.caption)\(unit) · whiskers: 95 % interval of the estimate"],
      notes: chart.notes)
    let ends = bars.flatMap { [$0.whisker.lowerBound, $0.whisker.upperBound, $0.estimate.value] }
    let (low, high) = (ends.min() ?? 0, ends.max() ?? 0)
    let reach = max(high - min(0, low), 0.01)
    let longest = bars.map { TextMeasure.width(of: $0.name + " ≈", size: 17) }.max() ?? 0
    names = min(Self.mostForNames, longest + 16)
    scale = ChartScale(
      domain: min(0, low)...max(high, min(0, low) + reach, 0), spacing: .linear,
      span: ChartFrame.margin + names...ChartFrame.width - ChartFrame.margin - Self.numbers)
  }

  private var isShare: Bool {
    chart.ranking.measure.isFraction && !chart.ranking.measure.isSigned
  }
  private var top: Double { frame.top + 48 }
  private var base: Double { top + Self.row * Double(bars.count) }
  private var height: Double { base + 40 + frame.footHeight }

  var svg: String {
    var page = SVGWriter(theme: chart.theme)
    frame.draw(on: &page, height: height)
    drawLegend(on: &page)
    drawAxis(on: &page)
    for (place, bar) in bars.enumerated() { draw(bar, place: place, on: &page) }
    let zero = scale.position(0)
    page.line([(zero, top), (zero, base)], .ink, width: 1.5)
    return page.document(
      width: ChartFrame.width, height: height, title: chart.title, description: description)
  }

  private func drawLegend(on page: inout SVGWriter) {
    let all: [(ChartColor, String)] = [
      (.band, "more of it raises the output"), (.accent, "more of it lowers the output"),
      (.neutral, "no clear direction"),
    ]
    var x = ChartFrame.margin
    for (color, words) in all where bars.contains(where: { $0.color == color }) {
      page.rectangle(x: x, y: frame.top + 12, width: 14, height: 14, color)
      page.text(words, at: (x + 21, frame.top + 24), size: 15, .muted)
      x += 21 + TextMeasure.width(of: words, size: 15) + 22
    }
  }

  private func drawAxis(on page: inout SVGWriter) {
    let unit = ChartUnit(for: [1], unit: "")
    for tick in scale.ticks(in: isShare ? .percent : unit, size: 14, most: 6) {
      page.line([(tick.position, top), (tick.position, base + 5)], .grid, width: 1)
      page.text(
        isShare ? "\(tick.text) %" : tick.text, at: (tick.position, base + 22), size: 14, .muted,
        anchor: .middle)
    }
  }

  private func draw(_ bar: RankingBar, place: Int, on page: inout SVGWriter) {
    let middle = top + Self.row * (Double(place) + 0.5)
    let mark = chart.ranking.tiedWithNext.dropFirst(place).first == true ? " ≈" : ""
    let name = TextMeasure.fittedName(
      bar.name, to: names - 16 - TextMeasure.width(of: mark, size: 17), size: 17)
    page.text(
      name + mark, at: (ChartFrame.margin + names - 12, middle + 6), size: 17, anchor: .end)
    let ends = [0, bar.estimate.value].map(scale.position).sorted()
    page.rectangle(
      x: ends[0], y: middle - 11, width: ends[1] - ends[0], height: 22, bar.color,
      note: "\(bar.name): \(bar.text)")
    let (low, high) = (
      scale.position(bar.whisker.lowerBound), scale.position(bar.whisker.upperBound)
    )
    for end in [low, high] { page.line([(end, middle - 6), (end, middle + 6)], .ink, width: 2) }
    page.line([(low, middle), (high, middle)], .ink, width: 2)
    page.text(
      bar.text, at: (ChartFrame.width - ChartFrame.margin, middle + 6), size: 17, anchor: .end)
  }

  private var description: String {
    let drivers = bars.map { "\($0.name) \($0.text)" }.joined(separator: ", ")
    return (["By \(chart.ranking.measure.name): " + drivers] + chart.notes).joined(separator: ". ")
      + "."
  }
}

import Uncertainty

/// Draws a chart of components.
struct ComponentsPicture {
  private static let row = 40.0
  private static let bar = 64.0
  private static let names = 300.0
  private static let shares = 96.0
  private static let sizes = 210.0

  private let chart: ComponentsChart
  private let components: [ComponentsChart.Component]
  private let frame: ChartFrame
  private let stack: ChartScale
  private let ranges: ChartScale

  init(_ chart: ComponentsChart, _ components: [ComponentsChart.Component]) {
    self.chart = chart
    self.components = components
    frame = ChartFrame(
      title: chart.title, lines: chart.caption.isEmpty ? [] : [chart.caption],
      notes: chart.notes)
    let below = components.map(\.share).filter { $0 < 0 }.reduce(0, +)
    let above = components.map(\.share).filter { $0 > 0 }.reduce(0, +)
    stack = ChartScale(
      domain: below...max(above, below + 1e-9), spacing: .linear,
      span: ChartFrame.margin...ChartFrame.width - ChartFrame.margin)
    let ends = components.flatMap { [$0.shareBand.lower, $0.shareBand.upper, $0.share] }
      .filter(\.isFinite)
    let (low, high) = (min(0, ends.min() ?? 0), max(0, ends.max() ?? 1))
    let hasSizes = components.contains { !$0.size.isEmpty }
    ranges = ChartScale(
      domain: low...(high > low ? high : low + 1), spacing: .linear,
      span: ChartFrame.margin + Self.names + Self.shares...ChartFrame.width - ChartFrame.margin
        - (hasSizes ? Self.sizes : 12))
  }

  private var stackTop: Double { frame.top + 16 }
  private var top: Double { stackTop + Self.bar + 58 }
  private var base: Double { top + Self.row * Double(components.count) }
  private var height: Double { base + 44 + frame.footHeight }

  private func color(_ place: Int) -> ChartColor {
    place < ChartColor.parts.count ? ChartColor.parts[place] : .neutral
  }

  var svg: String {
    var page = SVGWriter(theme: chart.theme)
    frame.draw(on: &page, height: height)
    drawStack(on: &page)
    drawHeads(on: &page)
    for tick in ranges.ticks(in: .percent, size: 14, most: 5) {
      page.line([(tick.position, top), (tick.position, base + 5)], .grid, width: 1)
      page.text(
        "\(tick.text) %", at: (tick.position, base + 22), size: 14, .muted, anchor: .middle)
    }
    for (place, component) in components.enumerated() { draw(component, place, on: &page) }
    return page.document(
      width: ChartFrame.width, height: height, title: chart.title, description: description)
  }

  /// The shares end to end: what is positive to the right of zero, the rest to the left.
  private func drawStack(on page: inout SVGWriter) {
    var (right, left) = (0.0, 0.0)
    for (place, component) in components.enumerated() {
      let start = component.share < 0 ? left + component.share : right
      if component.share < 0 { left = start } else { right += component.share }
      let ends = [start, start + component.share.magnitude].map(stack.position)
      let gap = ends[1] - ends[0] > 4 ? 1.0 : 0
      page.rectangle(
        x: ends[0] + gap, y: stackTop, width: max(0.5, ends[1] - ends[0] - 2 * gap),
        height: Self.bar, color(place),
        note: "\(component.name): \(NumberText.percent(component.share))")
      let text = NumberText.percent(component.share, decimals: 0)
      let name = TextMeasure.fitted(component.name, to: ends[1] - ends[0] - 16, size: 15)
      let middle = (ends[0] + ends[1]) / 2
      let hasName = name == component.name
      guard TextMeasure.width(of: text, size: 20, isBold: true) + 8 < ends[1] - ends[0] else {
        continue
      }
      page.text(
        text, at: (middle, stackTop + (hasName ? 30 : 39)), size: 20, color(place).onTop,
        anchor: .middle, isBold: true)
      if hasName {
        page.text(
          name, at: (middle, stackTop + 51), size: 15, color(place).onTop, anchor: .middle)
      }
    }
  }

  private func drawHeads(on page: inout SVGWriter) {
    let y = top - 14
    page.text(
      "share", at: (ChartFrame.margin + Self.names + Self.shares - 18, y), size: 14, .muted,
      anchor: .end)
    page.text(
      "dot: on average · line: P10 to P90", at: (ranges.span.lowerBound, y), size: 14, .muted)
    if components.contains(where: { !$0.size.isEmpty }) {
      page.text(
        "P10 to P90 of itself", at: (ChartFrame.width - ChartFrame.margin, y), size: 14, .muted,
        anchor: .end)
    }
  }

  private func draw(
    _ component: ComponentsChart.Component, _ place: Int, on page: inout SVGWriter
  ) {
    let middle = top + Self.row * (Double(place) + 0.5)
    page.rectangle(x: ChartFrame.margin, y: middle - 9, width: 18, height: 18, color(place))
    let share = Self.text(ofShare: component.share)
    let taken = TextMeasure.width(of: share, size: 17, isBold: true)
    page.text(
      TextMeasure.fittedName(
        component.name, to: min(Self.names - 40, Self.names + Self.shares - 60 - taken), size: 17),
      at: (ChartFrame.margin + 30, middle + 6), size: 17)
    page.text(
      share,
      at: (ChartFrame.margin + Self.names + Self.shares - 18, middle + 6), size: 17, anchor: .end,
      isBold: true)
    let band = component.shareBand
    let (low, high) = (ranges.position(band.lower), ranges.position(band.upper))
    let note =
      "\(component.name): P10 \(NumberText.percent(band.lower)), "
      + "P90 \(NumberText.percent(band.upper)) of the total"
    if band.lower <= band.upper {
      page.rectangle(
        x: low, y: middle - 4, width: max(2, high - low), height: 8, color(place), note: note)
    }
    page.circle(
      at: (ranges.position(component.share), middle), radius: 7, color(place), ring: .background,
      note: note)
    let long = TextMeasure.width(of: component.size, size: 15)
    page.text(
      component.size, at: (ChartFrame.width - ChartFrame.margin, middle + 5),
      size: 15 * min(1, (Self.sizes - 16) / max(1, long)), .muted, anchor: .end)
  }

  /// In percent; as a multiple where a total next to nothing makes it huge.
  private static func text(ofShare share: Double) -> String {
    share.magnitude < 100
      ? NumberText.percent(share)
      : NumberText.text(share, error: share.magnitude / 1_000) + " ×"
  }

  private var description: String {
    let list = components.map { component in
      let band = component.shareBand
      return "\(component.name) \(NumberText.percent(component.share)) on average, "
        + "\(NumberText.percent(band.lower)) to \(NumberText.percent(band.upper)) from P10 to P90"
    }
    return ([chart.caption, list.joined(separator: "; ")] + chart.notes).filter { !$0.isEmpty }
      .joined(separator: ". ") + "."
  }
}

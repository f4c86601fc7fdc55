import Uncertainty

/// Draws a chart of an output by tenths of a driver.
struct ResponsePicture {
  private static let height = 540.0

  private let chart: ResponseChart
  /// Places on the axis, and what is there.
  private let parts: [(place: Int, part: OutputProfile.Part)]
  private let unit: ChartUnit
  private let area: PlotArea
  private let frame: ChartFrame

  init(_ chart: ResponseChart) {
    self.chart = chart
    let all = chart.profile.parts
    parts = all.enumerated().map { (place: $0.offset, part: $0.element) }.filter {
      [$0.part.p10, $0.part.p50, $0.part.p90].allSatisfy(\.value.isFinite)
    }
    let values = parts.flatMap { [$0.part.p10.value, $0.part.p50.value, $0.part.p90.value] }
    unit = ChartUnit(for: values, unit: chart.profile.unit)
    let samples = NumberText.text(all.reduce(0) { $0 + $1.samples })
    frame = ChartFrame(
      title: chart.title,
      lines: [
        "Dots: median, with the 95 % interval of the estimate · band: P10 to P90 · "
          + "\(samples) samples"
      ],
      notes: parts.count < all.count
        ? ["\(all.count - parts.count) parts without finite samples left out"] : [])
    let end = Double(max(1, all.count))
    area = PlotArea(
      top: frame.top + 22, bottom: Self.height - frame.footHeight - 92, x: (0...end, .linear),
      y: Self.ends(values), unit: unit)
  }

  private static func ends(
    _ values: [Double]
  ) -> (ClosedRange<Double>, Histogram.Spacing) {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    if low > 0 && high > 100 * low && high < 1e300 {
      return (low / 1.15...high * 1.15, .logarithmic)
    }
    if low == high {
      let reach = low == 0 ? 1 : low.magnitude / 2
      return (low - reach...low + reach, .linear)
    }
    let more = 0.05 * (high - low)
    return ((low >= 0 && low < 0.3 * high ? 0 : low - more)...high + more, .linear)
  }

  private func x(_ place: Int) -> Double { area.x.position(Double(place) + 0.5) }

  var svg: String {
    var page = SVGWriter(theme: chart.theme)
    frame.draw(on: &page, height: Self.height)
    let name = chart.title.contains(chart.profile.output) ? "" : chart.profile.output
    area.drawRows(on: &page, in: unit, title: unit.title(name))
    drawBand(on: &page)
    drawMedians(on: &page)
    drawAxis(on: &page)
    area.drawNotes(on: &page, at: parts.map { x($0.place) }) { note(parts[$0].part) }
    return page.document(
      width: ChartFrame.width, height: Self.height, title: chart.title, description: description)
  }

  private func drawBand(on page: inout SVGWriter) {
    let isContinuous = parts.count > 1 && parts.allSatisfy { $0.part.name.hasSuffix(" %") }
    if isContinuous {
      let low: [SVGWriter.Point] = parts.map { (x($0.place), area.y.position($0.part.p10.value)) }
      let high: [SVGWriter.Point] = parts.map { (x($0.place), area.y.position($0.part.p90.value)) }
      page.polygon(low + high.reversed(), .band, opacity: 0.22)
      page.line(
        parts.map { (x($0.place), area.y.position($0.part.p50.value)) }, .band, width: 3)
      return
    }
    let half = min(40, 0.35 * (area.right - area.left) / Double(max(1, chart.profile.parts.count)))
    for (place, part) in parts {
      let ends = [part.p10.value, part.p90.value].map(area.y.position)
      page.rectangle(
        x: x(place) - half, y: ends[1], width: 2 * half, height: max(1, ends[0] - ends[1]), .band,
        opacity: 0.22)
      let y = area.y.position(part.p50.value)
      page.line([(x(place) - half, y), (x(place) + half, y)], .band, width: 3)
    }
  }

  private func drawMedians(on page: inout SVGWriter) {
    for (place, part) in parts {
      let ends = [part.p50.interval.lower, part.p50.interval.upper]
      if ends.allSatisfy(\.isFinite) {
        let ys = ends.map(area.y.position)
        page.line([(x(place), ys[0]), (x(place), ys[1])], .ink, width: 2)
        for y in ys { page.line([(x(place) - 6, y), (x(place) + 6, y)], .ink, width: 2) }
      }
      page.circle(
        at: (x(place), area.y.position(part.p50.value)), radius: 5, .band, ring: .background)
    }
  }

  private func drawAxis(on page: inout SVGWriter) {
    page.line([(area.left, area.bottom), (area.right, area.bottom)], .ink, width: 1.5)
    let all = chart.profile.parts
    let room = (area.right - area.left) / Double(max(1, all.count))
    let labels = all.indices.map { $0 < chart.labels.count ? chart.labels[$0] : all[$0].name }
    let isTight = labels.contains { TextMeasure.width(of: $0, size: 15) > room - 10 }
    for (place, label) in labels.enumerated() {
      page.line([(x(place), area.bottom), (x(place), area.bottom + 6)], .muted, width: 1.5)
      // Labels that are too wide for their place stand in two rows.
      let lowered = isTight && place % 2 == 1
      page.text(
        TextMeasure.fitted(label, to: (isTight ? 2 : 1) * room - 10, size: 15),
        at: (x(place), area.bottom + (lowered ? 43 : 24)), size: 15, anchor: .middle)
    }
    let isOwn = labels != all.map(\.name)
    let unit = chart.unitOfDriver.isEmpty ? "" : ", \(chart.unitOfDriver)"
    let words =
      isOwn ? "\(chart.profile.driver)\(unit), middle of each tenth" : chart.profile.driver
    page.text(
      TextMeasure.fittedName(words, to: area.right - area.left, size: 18),
      at: ((area.left + area.right) / 2, area.bottom + (isTight ? 74 : 56)), size: 18,
      anchor: .middle)
  }

  private func note(_ part: OutputProfile.Part) -> String {
    let values = [part.p10, part.p50, part.p90].map { unit.text($0.value) }
    return "\(chart.profile.driver) \(part.name): P10 \(values[0]), P50 \(values[1]), "
      + "P90 \(values[2])\(unit.suffix)"
  }

  private var description: String {
    "\(chart.profile.output) by \(chart.profile.driver). "
      + parts.map { note($0.part) }.joined(separator: "; ") + "."
  }
}

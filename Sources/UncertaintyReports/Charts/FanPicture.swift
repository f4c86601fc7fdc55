import Uncertainty

/// Draws a fan chart.
struct FanPicture {
  private static let height = 540.0
  private static let room = 128.0

  private let chart: FanChart
  private let steps: [FanChart.Step]
  private let places: [Double]
  private let unit: ChartUnit
  private let area: PlotArea
  private let frame: ChartFrame

  init(
    _ chart: FanChart, _ steps: [FanChart.Step], ends: ClosedRange<Double>,
    spacing: Histogram.Spacing
  ) {
    self.chart = chart
    self.steps = steps
    unit = ChartUnit(for: steps.flatMap { [$0.p50, $0.p90] }, unit: chart.unit)
    let left = chart.steps.filter { !$0.isFinite }
    let hasReports = steps.contains { $0.reported?.isFinite == true }
    frame = ChartFrame(
      title: chart.title,
      lines: [
        "Line: median · dark band: P25 to P75 · light band: P10 to P90, the middle 80 %"
          + (hasReports ? " · diamonds: \(chart.reporter)" : "")
      ],
      notes: left.isEmpty
        ? [] : ["No finite samples: \(left.map(\.label).joined(separator: ", "))"])
    let years = steps.compactMap { Double($0.label) }.filter(\.isFinite)
    let areYears =
      years.count == steps.count && years.count > 1
      && zip(years, years.dropFirst()).allSatisfy { $0 < $1 }
    places = areYears ? years : steps.indices.map(Double.init)
    // A single step stands at the right, beside the numbers.
    let high = places[places.count - 1]
    let low = places.count > 1 ? places[0] : high - 1
    area = PlotArea(
      left: ChartFrame.left + 16, right: ChartFrame.width - Self.room, top: frame.top + 24,
      bottom: Self.height - frame.footHeight - (chart.axis.isEmpty ? 36 : 66),
      x: (low...high, .linear), y: (ends, spacing), unit: unit)
  }

  var svg: String {
    var page = SVGWriter(theme: chart.theme)
    frame.draw(on: &page, height: Self.height)
    area.drawRows(on: &page, in: unit, title: unit.symbol)
    drawBands(on: &page)
    drawAxis(on: &page)
    drawReports(on: &page)
    drawEnd(on: &page)
    area.drawNotes(on: &page, at: places.map(area.x.position)) { index in
      let step = steps[index]
      let values = [step.p10, step.p50, step.p90].map { unit.text($0) }
      return "\(step.label): P10 \(values[0]), P50 \(values[1]), P90 \(values[2])\(unit.suffix)"
    }
    return page.document(
      width: ChartFrame.width, height: Self.height, title: chart.title, description: description)
  }

  private func points(_ value: (FanChart.Step) -> Double) -> [SVGWriter.Point] {
    zip(places, steps).map { area.point($0, value($1)) }
  }

  private func drawBands(on page: inout SVGWriter) {
    if steps.count == 1 {
      // One step has no width: bars instead of bands.
      let (x, step) = (area.x.position(places[0]), steps[0])
      for (low, high, opacity) in [(step.p10, step.p90, 0.25), (step.p25, step.p75, 0.4)] {
        let ends = [low, high].map(area.y.position)
        page.rectangle(
          x: x - 40, y: ends[1], width: 40, height: ends[0] - ends[1], .band, opacity: opacity)
      }
      return page.line(
        [(x - 40, area.y.position(step.p50)), area.point(places[0], step.p50)], .band, width: 3.5)
    }
    page.polygon(points(\.p10) + points(\.p90).reversed(), .band, opacity: 0.22)
    page.polygon(points(\.p25) + points(\.p75).reversed(), .band, opacity: 0.35)
    page.line(points(\.p50), .band, width: 3.5)
    for point in points(\.p50) { page.circle(at: point, radius: 4.5, .band, ring: .background) }
  }

  private func drawAxis(on page: inout SVGWriter) {
    page.line([(area.left, area.bottom), (area.right, area.bottom)], .ink, width: 1.5)
    var end = -Double.infinity
    for (place, step) in zip(places, steps) {
      let x = area.x.position(place)
      let text = TextMeasure.fitted(step.label, to: 150, size: 16)
      let half = TextMeasure.width(of: text, size: 16) / 2
      page.line([(x, area.bottom), (x, area.bottom + 6)], .muted, width: 1.5)
      guard x - half > end + 10, x - half > 4 else { continue }
      page.text(text, at: (x, area.bottom + 25), size: 16, anchor: .middle)
      end = x + half
    }
    page.text(
      TextMeasure.fitted(chart.axis, to: area.right - area.left, size: 18),
      at: ((area.left + area.right) / 2, area.bottom + 54), size: 18, anchor: .middle)
  }

  private func drawReports(on page: inout SVGWriter) {
    for (place, step) in zip(places, steps) {
      guard let value = step.reported, value.isFinite, area.y.domain.contains(value) else {
        continue
      }
      let (x, y) = area.point(place, value)
      page.polygon(
        [(x - 11, y), (x, y - 11), (x + 11, y), (x, y + 11)], .background)
      page.polygon(
        [(x - 9, y), (x, y - 9), (x + 9, y), (x, y + 9)], .accent,
        note: "\(chart.reporter), \(step.label): \(unit.text(value, error: 0))\(unit.suffix)")
    }
  }

  /// Names and values of the percentiles beside the last step.
  private func drawEnd(on page: inout SVGWriter) {
    guard let last = steps.last else { return }
    let marks = [("P90", last.p90), ("P50", last.p50), ("P10", last.p10)]
    let wanted = marks.map { area.y.position($0.1) }
    let middles = LabelRow.spread(
      wanted, widths: marks.map { _ in 24 }, in: area.top - 12...area.bottom + 12)
    for (mark, (y, middle)) in zip(marks, zip(wanted, middles)) {
      let start = area.right + 4
      page.line([(start, y), (start + 12, middle)], .muted, width: 1)
      page.text(mark.0, at: (start + 17, middle + 5), size: 14, .muted)
      let spread = area.y.spacing == .linear ? last.p90 - last.p10 : .infinity
      let (value, isBold) = (unit.text(mark.1, apart: spread), mark.0 == "P50")
      let width = TextMeasure.width(of: value, size: 17, isBold: isBold)
      page.text(
        value, at: (start + 49, middle + 6), size: 17 * min(1, (Self.room - 57) / max(1, width)),
        isBold: isBold)
    }
  }

  private var description: String {
    let list = steps.map { step in
      let values = [step.p10, step.p50, step.p90].map { unit.text($0) }
      let reported = step.reported.map { ", \(chart.reporter) \(unit.text($0, error: 0))" } ?? ""
      return "\(step.label): P10 \(values[0]), P50 \(values[1]), P90 \(values[2])"
        + "\(unit.suffix)\(reported)"
    }
    return list.joined(separator: "; ") + "."
  }
}

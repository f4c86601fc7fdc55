import Uncertainty

extension ProbabilityPicture {
  /// P10, P50 and P90 on the curve, with labels clear of it and of the budget.
  func drawMarks(beside curve: [SVGWriter.Point], on page: inout SVGWriter) {
    var labels = CurveLabels(
      x: area.left + 2...ChartFrame.width - 12, y: area.top - 8...area.bottom - 2)
    if let place = budgetPlace {
      labels.avoid((place.x, area.top - 14), (place.x, area.bottom))
      labels.avoid((area.left, place.y), place)
    }
    labels.avoid(curve: curve)
    for (place, mark) in marks.enumerated() where area.x.domain.contains(mark.estimate.value) {
      // Percentiles of one value, as of an event, have one label.
      let same = marks.filter { $0.estimate.value == mark.estimate.value }
      if marks.firstIndex(where: { $0.estimate.value == mark.estimate.value }) == place {
        draw(mark, named: same.map(\.name).joined(separator: ", "), &labels, on: &page)
      }
    }
  }

  private func draw(
    _ mark: PercentileMark, named name: String, _ labels: inout CurveLabels,
    on page: inout SVGWriter
  ) {
    let value = mark.estimate.value
    let (x, y) = area.point(value, chart.chance(at: value).value)
    let text = "\(name)  \(unit.text(mark.estimate))"
    let width = TextMeasure.width(of: text, size: 17, isBold: true)
    let place = labels.take(
      width: width, size: 17, from: places(beside: (x, y), width: width))
    if place.x > x + 40 {
      page.line([(x + 7, y), (place.x - 5, place.y - 6)], .muted, width: 1)
    }
    page.rectangle(
      x: place.x - 4, y: place.y - 17, width: width + 8, height: 23, .background, opacity: 0.8)
    let isBefore = place.x < x
    page.text(
      text, at: (isBefore ? place.x + width : place.x, place.y), size: 17,
      anchor: isBefore ? .end : .start, isBold: true)
    page.circle(
      at: (x, y), radius: 5.5, .band, ring: .background, note: "\(text)\(unit.suffix)")
  }

  /// Where a label may stand: where the curve leaves room, beyond a falling one above and before it
  /// below, the other way for one that rises; then on the far side of the budget; then elsewhere.
  private func places(beside point: SVGWriter.Point, width: Double) -> [SVGWriter.Point] {
    let (beyond, before) = (point.x + 13, point.x - 13 - width)
    let (near, far) = ((point.y - 9, point.y + 23), (point.y - 32, point.y + 46))
    let (out, home) = chart.sense == .exceedance ? (near.0, near.1) : (near.1, near.0)
    var places: [SVGWriter.Point] = [(beyond, out), (before, home)]
    if let line = budgetPlace?.x, line > point.x { places.append((line + 12, point.y + 6)) }
    let others: [SVGWriter.Point] = [
      (beyond, home), (before, out), (beyond, far.0), (before, far.1), (beyond, far.1),
      (before, far.0),
    ]
    return places + others
  }

  /// Where the budget meets the curve; nil if there is none in sight.
  var budgetPlace: SVGWriter.Point? {
    guard let budget, area.x.domain.contains(budget.value) else { return nil }
    return area.point(budget.value, chart.chance(at: budget.value).value)
  }
}

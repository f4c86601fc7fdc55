import Uncertainty

/// Draws a probability chart.
struct ProbabilityPicture {
  private static let height = 540.0

  let chart: ProbabilityChart
  let budget: BudgetLine?
  let unit: ChartUnit
  let area: PlotArea
  let marks: [PercentileMark]
  private let frame: ChartFrame

  init(_ chart: ProbabilityChart, _ range: ValueRange) {
    let output = chart.output
    self.chart = chart
    budget = chart.budget.flatMap { $0.value.isFinite ? $0 : nil }
    marks = [0.10, 0.50, 0.90].map { PercentileMark(of: output, level: $0) }
    unit = ChartUnit(for: marks.map(\.estimate.value), unit: output.unitSymbol)
    let side = chart.sense == .exceedance ? "above" : "at or below"
    frame = ChartFrame(
      title: chart.title,
      lines: [
        "Curve: share of samples \(side) each value · band: 95 % interval of the estimate · "
          + "\(NumberText.text(output.count)) samples"
      ], notes: OutputNotes.of(output))
    area = PlotArea(
      top: frame.top + (budget == nil ? 26 : 58), bottom: Self.height - frame.footHeight - 66,
      x: (range.ends, range.spacing), y: (0...1, .linear))
  }

  var svg: String {
    var page = SVGWriter(theme: chart.theme)
    frame.draw(on: &page, height: Self.height)
    let side = chart.sense == .exceedance ? "chance of more" : "chance of at most this"
    area.drawRows(on: &page, in: .percent, title: side, sign: " %")
    area.drawColumns(
      on: &page, in: unit,
      title: unit.title(chart.title == chart.output.name ? "" : chart.output.name))
    let curve = steps.map { (value: $0, chance: chart.chance(at: $0)) }
    draw(curve, on: &page)
    drawBudget(on: &page)
    drawMarks(beside: curve.map { area.point($0.value, $0.chance.value) }, on: &page)
    let places = stride(from: area.left + 10, to: area.right, by: 20).map { $0 }
    let values = places.map(area.x.value)
    area.drawNotes(on: &page, at: places) { index in
      let share = NumberText.percent(chart.chance(at: values[index]).value)
      let side = chart.sense == .exceedance ? "above" : "at or below"
      return "\(side) \(unit.text(values[index]))\(unit.suffix): \(share)"
    }
    return page.document(
      width: ChartFrame.width, height: Self.height, title: chart.title, description: description)
  }

  /// Values at which the curve is drawn: every few pixels, and both sides of values that many
  /// samples share.
  private var steps: [Double] {
    let even = stride(from: area.left, through: area.right, by: 4).map(area.x.value)
    let levels = (1..<100).map { chart.output.quantile(Double($0) / 100).value }
    let jumps = zip(levels, levels.dropFirst()).filter { $0 == $1 }.flatMap {
      [$0.0.nextDown, $0.0]
    }
    // Before the first value, where many samples may be, the curve is at its start.
    let start = [area.x.domain.lowerBound.nextDown]
    return start + (even + jumps).filter(area.x.domain.contains).sorted()
  }

  private func draw(_ curve: [(value: Double, chance: Estimate)], on page: inout SVGWriter) {
    func line(_ height: (Estimate) -> Double) -> [SVGWriter.Point] {
      curve.map { area.point($0.value, height($0.chance)) }
    }
    page.polygon(
      line(\.interval.lower) + line(\.interval.upper).reversed(), .band, opacity: 0.25)
    page.line(line(\.value), .band, width: 3.5)
  }

  private func drawBudget(on page: inout SVGWriter) {
    guard let budget else { return }
    let text = budgetText(budget)
    let line = area.x.position(budget.value)
    let half = TextMeasure.width(of: text, size: 18, isBold: true) / 2
    let row = ChartFrame.margin...ChartFrame.width - ChartFrame.margin
    let middle = max(row.lowerBound + half, min(line, row.upperBound - half))
    page.text(
      TextMeasure.fitted(text, to: row.upperBound - row.lowerBound, size: 18, isBold: true),
      at: (
        2 * half > row.upperBound - row.lowerBound ? ChartFrame.width / 2 : middle, area.top - 22
      ),
      size: 18, .accent, anchor: .middle, isBold: true)
    guard let place = budgetPlace else { return }
    page.line(
      [(place.x, area.top - 14), (place.x, area.bottom)], .accent, width: 2, isDashed: true,
      note: text)
    page.line([(area.left, place.y), place], .accent, width: 1.5, isDashed: true)
    page.circle(at: place, radius: 5.5, .accent, ring: .background, note: text)
  }

  /// "budget 8 M US$: exceeded by 23.4 % ± 0.3 of samples".
  private func budgetText(_ budget: BudgetLine) -> String {
    let chance = chart.chance(at: budget.value)
    let verb = chart.sense == .exceedance ? "exceeded in" : "kept in"
    let label = TextMeasure.fitted(budget.label, to: 380, size: 18, isBold: true)
    let error = String(NumberText.percent(max(chance.halfWidth, 0.001)).dropLast(2))
    return "\(label) \(unit.text(budget.value, error: 0))\(unit.suffix): \(verb) "
      + "\(NumberText.percent(chance.value)) ± \(error) of samples"
  }

  private var description: String {
    let percentiles = marks.map { "\($0.name) \(unit.text($0.estimate))\(unit.suffix)" }
    let side = chart.sense == .exceedance ? "exceeding" : "not exceeding"
    let sentences =
      [
        "Chance of \(side) each value, from \(NumberText.text(chart.output.count)) samples",
        percentiles.joined(separator: ", "), "90 % of samples lie below P90",
      ] + (budget.map { [budgetText($0)] } ?? []) + OutputNotes.of(chart.output)
    return sentences.joined(separator: ". ") + "."
  }
}

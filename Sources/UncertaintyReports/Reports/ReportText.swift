import Uncertainty

/// Writes a report in Markdown, with or without its charts.
struct ReportText {
  private let report: RunReport
  private let parts: ReportParts
  private let charts: ReportCharts
  /// Nil for a report without charts.
  private var pictures: MarkdownPictures?
  private var sections: [String] = []

  /// The report, its charts in a folder beside it.
  static func files(of report: RunReport, folder: String) -> MarkdownFiles {
    var text = ReportText(report, pictures: MarkdownPictures(folder: folder))
    text.write()
    return MarkdownFiles(text: text.text, folder: folder, pictures: text.pictures?.files ?? [])
  }

  /// The report without its charts.
  static func text(of report: RunReport) -> String {
    var text = ReportText(report, pictures: nil)
    text.write()
    return text.text
  }

  private init(_ report: RunReport, pictures: MarkdownPictures?) {
    self.report = report
    self.pictures = pictures
    parts = ReportParts(run: report.run)
    charts = ReportCharts(report: report)
  }

  private var text: String { sections.joined(separator: "\n") }

  /// In the order of the page.
  private mutating func write() {
    let run = report.run
    add("# \(MarkdownText.escaped(report.title))\n")
    for paragraph in report.introduction { add(MarkdownText.line(paragraph) + "\n") }
    add(MarkdownText.table(run.table))
    for (quantity, (output, ranking)) in zip(run.model.outputs, zip(run.outputs, run.sensitivity()))
    {
      writeOutput(quantity, output, ranking)
    }
    if pictures != nil, let together = charts.together {
      add("## What moves together\n")
      show([together])
    }
    writeDrivers()
    add("## Formulas\n\n" + MarkdownText.code(run.record.model))
    if let failures = parts.failures {
      add("## Samples left out\n\n" + MarkdownText.table(failures))
    }
    add("## How to read this\n")
    for paragraph in ReportParts.reading { add(MarkdownText.line(paragraph) + "\n") }
    add("## To repeat\n")
    add(MarkdownText.line(parts.repetition) + "\n")
    add(MarkdownText.code(parts.call, language: "swift"))
  }

  private mutating func add(_ section: String) {
    if !section.isEmpty { sections.append(section) }
  }

  private mutating func show(_ charts: [any Chart]) {
    for chart in charts {
      let svg = svg(of: chart)
      guard let picture = pictures?.add(svg, title: chart.title) else { return }
      add(picture + "\n")
    }
  }

  private func svg(of chart: some Chart) -> String { chart.with(theme: .automatic).svg }

  private mutating func writeOutput(
    _ quantity: Quantity, _ output: OutputSummary, _ ranking: SensitivityIndices
  ) {
    add("## \(MarkdownText.escaped(output.name))\n")
    add(MarkdownText.list(comparisons(of: output)))
    show(charts.spread(of: output))
    add("### What drives \(MarkdownText.escaped(output.name))\n")
    show([RankingChart(ranking)])
    add(MarkdownText.table(SensitivityTable(ranking).table))
    add(MarkdownText.list(ReportParts.meanings(of: ranking)))
    if pictures != nil, let tornado = charts.tornado(of: quantity, output, ranking) {
      show([tornado])
    }
  }

  /// The budget, and what others report, beside an output.
  private func comparisons(of output: OutputSummary) -> [String] {
    let unit = ChartUnit(for: [output.p50.value], unit: output.unitSymbol)
    let budget = report.budgets[output.name].map { line in
      let chance = output.probability(above: line.value)
      return "\(output.name) exceeds the \(line.label) of "
        + "\(unit.text(line.value, error: 0))\(unit.suffix) in "
        + "\(NumberText.percent(chance.value)) of samples."
    }
    let reported = report.reported[output.name].flatMap { value in
      value.ends.isEmpty
        ? nil
        : "\(output.name), reported by \(value.label): \(value.valueText(in: unit, of: output))."
    }
    return [budget, reported].compactMap { $0 }
  }

  private mutating func writeDrivers() {
    add("## Drivers\n")
    var table = parts.drivers
    if pictures != nil {
      table.caption[0] += " " + ReportParts.lawPictureCaption
      add(MarkdownText.table(withLaws(table), markdownIn: 2))
    } else {
      add(MarkdownText.table(table))
    }
    let dependence = DriverDependence(of: report.run)
    add("### Dependence\n")
    add(MarkdownText.list(dependence.stated))
    add(dependence.table.map { MarkdownText.table($0) } ?? dependence.absence + "\n")
  }

  /// The drivers with a picture of each law after its name.
  private mutating func withLaws(_ table: TextTable) -> TextTable {
    var columns = table.columns
    columns.insert(.words(""), at: 2)
    var result = TextTable(columns)
    result.caption = table.caption
    result.notes = table.notes
    for (driver, cells) in zip(report.run.model.drivers, table.cells) {
      let law = charts.law(of: driver)
      var cells = cells
      cells.insert(pictures?.add(law.svg, title: "") ?? "", at: 2)
      result.add(cells)
    }
    return result
  }
}

import Uncertainty

/// Writes a report in Markdown.
struct ReportText {
  private let report: RunReport
  private let parts: ReportParts

  init(_ report: RunReport) {
    self.report = report
    parts = ReportParts(run: report.run)
  }

  var markdown: String {
    let run = report.run
    let head =
      ["# \(MarkdownText.escaped(report.title))\n"]
      + report.introduction.map { MarkdownText.escaped($0) + "\n" }
    let failures = parts.failures.map { ["## Samples left out\n\n" + MarkdownText.table($0)] } ?? []
    let sections =
      head + [MarkdownText.table(run.table), comparisons, drivers] + rankings
      + ["## Formulas\n\n" + MarkdownText.code(run.record.model)] + failures + [
        reading, repetition,
      ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Budgets, and what others report, beside the outputs.
  private var comparisons: String {
    let lines = report.run.outputs.flatMap { output -> [String] in
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
          : "\(output.name), reported by \(value.label): "
            + "\(value.valueText(in: unit, of: output))."
      }
      return [budget, reported].compactMap { $0 }
    }
    return lines.map { "- \(MarkdownText.escaped($0))\n" }.joined()
  }

  private var drivers: String {
    let dependence = DriverDependence(of: report.run)
    return "## Drivers\n\n" + MarkdownText.table(parts.drivers) + "\n"
      + dependence.stated.map { "- \(MarkdownText.escaped($0))\n" }.joined()
      + (dependence.stated.isEmpty ? "" : "\n")
      + (dependence.table.map { MarkdownText.table($0) } ?? dependence.absence + "\n")
  }

  private var rankings: [String] {
    report.run.sensitivity().map { ranking in
      let meanings = ReportParts.meanings(of: ranking).map { "- \(MarkdownText.escaped($0))\n" }
      return "## What drives \(MarkdownText.escaped(ranking.output))\n\n"
        + MarkdownText.table(SensitivityTable(ranking).table)
        + (meanings.isEmpty ? "" : "\n" + meanings.joined())
    }
  }

  private var reading: String {
    "## How to read this\n\n"
      + ReportParts.reading.map { MarkdownText.escaped($0) + "\n" }.joined(separator: "\n")
  }

  private var repetition: String {
    "## To repeat\n\n\(parts.repetition)\n\n"
      + MarkdownText.code(parts.call, language: "swift")
  }
}

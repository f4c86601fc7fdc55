import Uncertainty

/// Writes a report as a page of HTML.
struct ReportPage {
  /// A part of the page that the table of contents names.
  private struct Section {
    let name: String
    let body: String
  }

  private let report: RunReport
  private let parts: ReportParts
  private let charts: ReportCharts
  private var run: Run { report.run }

  init(_ report: RunReport) {
    self.report = report
    parts = ReportParts(run: report.run)
    charts = ReportCharts(report: report)
  }

  var html: String {
    let sections = sections
    let contents = sections.enumerated().map {
      "<li><a href=\"#part\($0.offset + 1)\">\($0.element.name.escapedForXML)</a></li>"
    }
    let bodies = sections.enumerated().map { place, section in
      "<section id=\"part\(place + 1)\">\n<h2>\(section.name.escapedForXML)</h2>\n\(section.body)\n"
        + "</section>"
    }
    let answer =
      report.introduction.map { HTMLText.paragraph($0) }
      + [cards, HTMLText.table(BandTable(run.outputs).table)]
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
      'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
      <link rel="icon" href="data:,">
      <title>\(report.title.escapedForXML)</title>
      <style>
      \(ReportStyle.css)
      </style>
      </head>
      <body>
      <div class="page">
      <nav aria-label="Contents"><ol>
      \(contents.joined(separator: "\n"))
      </ol></nav>
      <main>
      <h1>\(report.title.escapedForXML)</h1>
      <p class="meta">\(parts.origin.escapedForXML)</p>
      \(answer.joined(separator: "\n"))
      \(bodies.joined(separator: "\n"))
      </main>
      </div>
      <div id="note" role="tooltip"></div>
      <script>
      \(ReportStyle.script)
      </script>
      </body>
      </html>

      """
  }

  private var sections: [Section] {
    let rankings = run.sensitivity()
    let outputs = zip(run.outputs, rankings).enumerated().map { place, pair in
      Section(
        name: pair.0.name, body: body(of: run.model.outputs[place], pair.0, pair.1))
    }
    let failures = parts.failures.map {
      [Section(name: "Samples left out", body: HTMLText.table($0))]
    }
    let formulas = HTMLText.code(run.record.model)
    return outputs + together + [Section(name: "Drivers", body: drivers)] + [
      Section(name: "Formulas", body: formulas)
    ] + (failures ?? []) + [
      Section(
        name: "How to read this",
        body: ReportParts.reading.map { HTMLText.paragraph($0) }.joined(separator: "\n")),
      Section(
        name: "To repeat",
        body: HTMLText.paragraph(parts.repetition) + "\n" + HTMLText.code(parts.call)),
    ]
  }

  /// The answer at a glance: the median of each output, and its band.
  private var cards: String {
    let cards = run.outputs.map { output in
      let values = [output.p10, output.p50, output.p90]
      let unit = ChartUnit(for: values.map(\.value), unit: output.unitSymbol)
      let texts = values.map { unit.text($0.value, error: $0.halfWidth) }
      let middle = output.count > 0 ? texts[1] + unit.suffix : "no finite samples"
      let band = output.count > 0 ? "median; P10 \(texts[0]), P90 \(texts[2])" : ""
      return """
        <div class="card"><span>\(output.name.escapedForXML)</span>\
        <b>\(middle.escapedForXML)</b><span>\(band.escapedForXML)</span></div>
        """
    }
    return "<div class=\"cards\">\n\(cards.joined(separator: "\n"))\n</div>"
  }

  private func body(
    of quantity: Quantity, _ output: OutputSummary, _ ranking: SensitivityIndices
  ) -> String {
    var parts = charts.spread(of: output).map { HTMLText.figure($0) }
    parts.append(HTMLText.figure(RankingChart(ranking)))
    let meanings = ReportParts.meanings(of: ranking, limit: 5)
    if !meanings.isEmpty {
      let list = meanings.map { "<li>\($0.escapedForXML)</li>" }.joined(separator: "\n")
      parts.append("<h3>What that means</h3>\n<ul>\n\(list)\n</ul>")
    }
    if let tornado = charts.tornado(of: quantity, output, ranking) {
      parts.append(HTMLText.figure(tornado))
    }
    return parts.joined(separator: "\n")
  }

  /// How outputs move together, if there are several.
  private var together: [Section] {
    charts.together.map { [Section(name: "What moves together", body: HTMLText.figure($0))] } ?? []
  }

  /// Every driver with a small picture of its law.
  private var drivers: String {
    let heads = ["driver", "law", "", "unit", "P5", "P50", "P95", "source"]
    let head = heads.enumerated().map { place, text in
      "<th\((4...6).contains(place) ? " class=\"number\"" : "")>\(text)</th>"
    }.joined()
    let rows = run.model.drivers.map { driver -> String in
      let cells = ReportParts.cells(of: driver).map(\.escapedForXML)
      let numbers = cells[3...5].map { "<td class=\"number\">\($0)</td>" }.joined()
      let picture = charts.law(of: driver).svg
      return "<td>\(cells[0])</td><td class=\"law\">\(cells[1])</td><td>\(picture)"
        + "</td><td>\(cells[2])</td>\(numbers)<td class=\"source\">\(cells[6])</td>"
    }
    let found = DriverDependence(of: run)
    let dependence =
      (["<h3>Dependence</h3>"] + found.stated.map { HTMLText.paragraph($0) }
      + [found.table.map { HTMLText.table($0) } ?? HTMLText.paragraph(found.absence)])
      .joined(separator: "\n")
    let notes = [ReportParts.driversCaption] + parts.driverNotes
    return
      ([
        HTMLText.paragraph("\(notes[0]) \(ReportParts.lawPictureCaption)", kind: "note"),
        HTMLText.table(head: head, rows: rows),
      ]
      + notes.dropFirst().map { HTMLText.paragraph($0, kind: "note") } + [dependence]).joined(
        separator: "\n")
  }
}

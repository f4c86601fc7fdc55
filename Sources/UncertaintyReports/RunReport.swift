import Uncertainty

/// Writes the report of a run.
struct RunReport {
  let run: Run
  let title: String

  var markdown: String {
    let sections =
      ["# \(MarkdownText.escaped(title))\n", MarkdownText.table(run.table), drivers] + rankings
      + ["## Formulas\n\n" + MarkdownText.code(run.record.model), repetition]
    return sections.joined(separator: "\n")
  }

  private var drivers: String {
    let summaries = run.model.drivers
    var table = TextTable([
      .words("driver"), .words("law"), .words("unit"), .numbers("P5"), .numbers("P50"),
      .numbers("P95"), .words("source"),
    ])
    table.caption = ["What is uncertain, as it was put in. P95: 95 % of the law lies below."]
    for driver in summaries {
      let percentiles = [driver.percentiles.p5, driver.percentiles.p50, driver.percentiles.p95]
      table.add(
        [driver.name, driver.law, driver.unit.symbol]
          + percentiles.map { NumberText.text($0, error: .infinity) }
          + [driver.source.isEmpty ? "not given" : driver.source])
    }
    table.notes = summaries.flatMap { driver in
      driver.notes.map { "\(driver.name): \($0)" }
    }
    return "## Drivers\n\n" + MarkdownText.table(table)
  }

  private var rankings: [String] {
    run.sensitivity().map { ranking in
      "## What drives \(MarkdownText.escaped(ranking.output))\n\n"
        + MarkdownText.table(SensitivityTable(ranking).table)
    }
  }

  private var repetition: String {
    let call = "let run = model.simulate(samples: \(run.samples), seed: \(run.seed))"
    return """
      ## To repeat

      swift-uncertainty \(LibraryVersion.current), seed \(run.seed), \
      \(NumberText.text(run.samples)) samples. The same model and version give the same numbers, \
      on any number of cores:

      \(MarkdownText.code(call, language: "swift"))
      """
  }
}

import Testing
import Uncertainty
import UncertaintyReports

@Suite("The report of a run") struct RunReportTests {
  static let price = Quantity.driver(
    "price | <b>", .lognormal(p5: 1.7, p95: 4.0), unit: .usDollar / .hour,
    source: "survey *2026*\nsecond line")
  static let bill = (price * Quantity(1000, .hour)).named("bill", in: .usDollar)

  @Test("holds bands, drivers with law, unit and source, rankings, formulas and how to repeat")
  func parts() throws {
    let run = try Model(Self.bill).simulate(samples: 5000, seed: 42)
    let report = run.report(title: "What will it cost?").markdown
    for part in [
      "# What will it cost?", "| P10 |", "Monte Carlo error", "## Drivers", "lognormal(",
      "US\\$/h", "## What drives bill", "share of variance", "bill = ",
      "model.simulate(samples: 5000, seed: 42)", LibraryVersion.current,
    ] {
      #expect(report.contains(part), "\(part)")
    }
    #expect(report == run.report(title: "What will it cost?").markdown)
  }

  @Test("shows names as they are, not as Markdown or HTML")
  func escaping() throws {
    let report = try Model(Self.bill).simulate(samples: 100, seed: 1).report(title: "a <b> `c`")
      .markdown
    #expect(report.hasPrefix("# a \\<b\\> \\`c\\`\n"))
    #expect(report.contains("| price \\| \\<b\\> |"))
    #expect(report.contains("survey \\*2026\\* second line"))
    for line in report.split(separator: "\n") where line.hasPrefix("|") {
      #expect(line.hasSuffix("|"))
    }
  }

  @Test("shows in Markdown every chart of the page, in its order, and a picture of each law")
  func charts() throws {
    let report = try ReportPageTests.report()
    let files = report.markdown(pictures: "my figures (1)")
    let shown = files.text.matches(of: /!\[(.*?)\]\((.*?)\)/).map { (String($0.1), String($0.2)) }
    #expect(shown.map(\.1) == files.pictures.map { "my%20figures%20%281%29/\($0.name)" })
    #expect(files.pictures.allSatisfy { Picture($0.svg).isValid })
    let titles = files.pictures.compactMap { Picture($0.svg).all("title").first?.text }
    let figures = report.html.split(separator: "<figure>").dropFirst().compactMap {
      $0.firstMatch(of: /<title>(.*?)<\/title>/).map { String($0.1) }
    }
    #expect(titles.filter { figures.contains($0) } == figures && figures.count == 9)
    #expect(files.pictures.count == figures.count + report.run.model.drivers.count)
    // Without the charts, it is the same text.
    let withoutCharts = report.markdown
    #expect(!withoutCharts.contains("![") && withoutCharts.contains("## What drives bill"))
    let lines = Set(files.text.split(separator: "\n"))
    for line in withoutCharts.split(separator: "\n") where !line.hasPrefix("|") {
      #expect(lines.contains { $0.hasPrefix(line) }, "\(line)")
    }
  }

  @Test("keeps what its author says a paragraph")
  func introduction() throws {
    let report = try Model(Self.bill).simulate(samples: 100, seed: 1).report(
      title: "t", introduction: ["- no list", "1. no number"])
    #expect(report.markdown.contains("\n\\- no list\n\n1\\. no number\n"))
  }

  @Test("tells of samples left out and of sources not given")
  func faults() throws {
    let broken = log(driver("x", .uniform(from: -1, to: 1))).named("broken")
    let report = try Model(broken).simulate(samples: 1000, seed: 1).report(title: "").markdown
    #expect(report.contains("samples are left out") && report.contains("not given"))
    let none = try Model(broken).simulate(samples: 0, seed: 1).report(title: "none").markdown
    #expect(none.contains("n/a"))
  }
}

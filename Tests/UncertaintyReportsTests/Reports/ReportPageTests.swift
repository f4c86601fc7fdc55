import Foundation
import Testing
import Uncertainty
import UncertaintyReports

@Suite("The report of a run as a page") struct ReportPageTests {
  static let price = Quantity.driver(
    "price <b>&", .lognormal(p5: 1.7, p95: 4.0), unit: .usDollar / .hour, source: "survey \"2026\"")
  static let hours = Quantity.driver("hours", .poisson(mean: 900), unit: .hour)
  static let spread = Quantity.driver("spread", .uniform(from: 1, to: 2))
  static let noise = Quantity.driver("noise", .normal(mean: Quantity(0), standardDeviation: spread))
  static let bill = (price * hours).named("bill", in: .usDollar)
  static let broken = log(noise).named("log of noise")

  static func report(samples: Int = 5_000) throws -> RunReport {
    try Model(bill, broken).simulate(samples: samples, seed: 42).report(
      title: "What will it <cost>?", introduction: ["Said & done."],
      reported: ["bill": ReportedValue("a paper", at: 2_000)],
      budgets: ["bill": BudgetLine("budget", at: 3_000)])
  }

  @Test("holds answer, charts, rankings, drivers, samples left out and how to repeat it")
  func parts() throws {
    let html = try Self.report().html
    for part in [
      "<h1>What will it &lt;cost&gt;?</h1>", "Said &amp; done.", "5,000 samples, seed 42",
      "How bill is spread", "a paper", "budget", "What drives bill", "What moves bill",
      "price &lt;b&gt;&amp;", "survey &quot;2026&quot;", "lognormal(", "Poisson(", "not given",
      "independent as the model has them", "Samples left out", "Formulas", "To repeat",
      "simulate(samples: 5000, seed: 42)", LibraryVersion.current, "prefers-color-scheme",
    ] {
      #expect(html.contains(part), "\(part)")
    }
    #expect(html == (try Self.report().html))
    #expect(!html.contains("<b>&"))
  }

  @Test("is well-formed, with a contents entry for every section")
  func wellFormed() throws {
    let html = try Self.report().html
    // As XML but for the elements without an end, which HTML writes without a slash.
    let lines = html.replacing("<!DOCTYPE html>\n", with: "").split(separator: "\n").map { line in
      line.hasPrefix("<meta") || line.hasPrefix("<link") ? line.dropLast() + "/>" : line
    }
    let page = Picture(lines.joined(separator: "\n"))
    #expect(page.isValid)
    let targets = page.all("a").compactMap { $0.attributes["href"] }
    let sections = page.all("section").compactMap { $0.attributes["id"].map { "#\($0)" } }
    #expect(targets == sections && sections.count >= 7)
  }

  @Test("loads nothing: no address in any attribute or style, and a policy that forbids it")
  func selfContained() throws {
    let html = try Self.report().html
    #expect(Self.resources(in: html) == [])
    #expect(html.contains("default-src 'none'"))
    // The check itself finds what it is for.
    let planted = [
      "<img src=\"x.png\">", "<link href='https://a.b/c.css'>",
      "<style>a{background:url(x)}</style>",
      "<style>@import 'x';</style>", "<use xlink:href=\"http://a.b/#c\"/>",
      "<script>fetch('x')</script>",
    ]
    for text in planted { #expect(Self.resources(in: text).count == 1, "\(text)") }
  }

  /// What a page would load: every address that is no place in itself and no empty data, and calls
  /// of scripts that load.
  static func resources(in html: String) -> [String] {
    let patterns = [
      #"(?:src|srcset|href|action|data|poster)\s*=\s*(?:"(?!#|data:)[^"]*"|'(?!#|data:)[^']*')"#,
      #"url\("#, #"@import"#, #"\bfetch\("#, #"XMLHttpRequest"#, #"WebSocket"#, #"import\("#,
    ]
    return patterns.flatMap { pattern -> [String] in
      guard let regex = try? Regex(pattern) else { return [pattern] }
      return html.matches(of: regex).map { String(html[$0.range]) }
    }
  }

  @Test("survives runs of nothing, constants and outputs that are no numbers")
  func degenerate() throws {
    let none = log(Quantity.driver("x", .point(-1))).named("no number")
    let still = Quantity(4).named("constant")
    for samples in [0, 1, 2, 70] {
      let run = try Model(none, still).simulate(samples: samples, seed: 1)
      let report = run.report(title: "nothing")
      #expect(report.html.contains("no finite samples") && report.markdown.contains("n/a"))
    }
  }

  @Test("finds drivers that move together")
  func dependence() throws {
    let scale = Quantity.driver("scale", .uniform(from: 1, to: 100))
    let x = Quantity.driver("x", .exponential(mean: scale))
    let run = try Model(x.named("out")).simulate(samples: 5_000, seed: 1)
    let report = run.report(title: "t")
    #expect(report.html.contains("do not move independently"))
    #expect(report.markdown.contains("moves with"))
  }

  @Test("says what the model says of its drivers, and what shows")
  func statedDependence() throws {
    let (a, b) = (
      Quantity.driver("price", .normal(mean: 0, standardDeviation: 1)),
      Quantity.driver("demand", .normal(mean: 0, standardDeviation: 1))
    )
    let out = (a + b).named("out")
    let tied = try Model(out, dependence: [.spearman(a, b, 0.7)]).simulate(samples: 5_000, seed: 1)
    let report = tied.report(title: "t")
    for text in [report.html, report.markdown] {
      #expect(text.contains(tied.model.dependence[0].prefix(30)) && text.contains("moves with"))
    }
    let free = try Model(out).simulate(samples: 5_000, seed: 1).report(title: "t")
    #expect(free.markdown.contains("independent as the model has them"))
    let few = try Model(out).simulate(samples: 70, seed: 1).report(title: "t")
    #expect(few.html.contains("Too few samples"))
  }

  @Test("names the design that the run is repeated by")
  func design() throws {
    let run = try Model(Self.bill).simulate(samples: 4_096, seed: 1, design: .sobol())
    let report = run.report(title: "t")
    for text in [report.html, report.markdown] {
      #expect(text.contains("in 8 replicates") && text.contains("design: design)"))
    }
    #expect(!(try Self.report(samples: 100)).html.contains("design: "))
  }

  @Test("is written by the ending of the file's name")
  func files() throws {
    let report = try Self.report(samples: 100)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = report.markdown(pictures: "a-figures")
    for (name, text) in [("a.html", report.html), ("a.md", files.text)] {
      let path = folder.appendingPathComponent(name).path
      try report.write(to: path)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
    }
    for picture in files.pictures {
      let file = folder.appendingPathComponent("a-figures/\(picture.name)")
      #expect(try String(contentsOf: file, encoding: .utf8) == picture.svg)
    }
    #expect(throws: ReportFormatError.self) { try report.write(to: "a.doc") }
  }
}

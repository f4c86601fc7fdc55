import Foundation
import Testing
import UncertaintyReports

@Suite("A chart in a file") struct ChartFileTests {
  static let chart = GoldenTests.charts[0].1
  static let hasRenderer = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/rsvg-convert")
    }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  @Test("says in words what it shows, as its title and its description do")
  func words() throws {
    let chart = Self.chart.with(title: "What <will> it cost?")
    let description = try #require(Picture(chart.svg).all("desc").first).text
    #expect(chart.alternativeText == "What <will> it cost? \(description)")
    #expect(description.contains("P90"))
    let plain = ScatterChart(.init("a & b", [1, 2]), against: .init("c", [1, 2]), title: "t")
    #expect(plain.alternativeText.hasPrefix("t. 2 samples of a & b against c"))
  }

  @Test("is SVG by the ending of the name; other endings are refused")
  func svg() throws {
    try inFolder { folder in
      try Self.chart.write(to: folder + "/a.svg")
      let text = try String(contentsOfFile: folder + "/a.svg", encoding: .utf8)
      #expect(text == Self.chart.svg)
      #expect(throws: ChartRenderingError.unknownFormat("a.jpeg")) {
        try Self.chart.write(to: "a.jpeg")
      }
    }
  }

  @Test(
    "is PNG of twice the size, and PDF",
    .enabled(if: ChartFileTests.hasRenderer, "skipped: no rsvg-convert in PATH"))
  func pixels() throws {
    let png = try Self.chart.png()
    #expect(png.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
    // The width is in bytes 16 to 19 of a PNG.
    let width = png[16..<20].reduce(0) { $0 << 8 | Int($1) }
    #expect(width == 1_920)
    #expect(try Self.chart.pdf().prefix(5) == Data("%PDF-".utf8))
  }

  @Test(
    "says what is missing where there is no rsvg-convert",
    .enabled(if: !ChartFileTests.hasRenderer, "skipped: rsvg-convert is in PATH"))
  func missing() {
    #expect(throws: ChartRenderingError.noRenderer) { try Self.chart.png() }
  }

  @Test("has errors that say what helps")
  func errors() {
    #expect("\(ChartRenderingError.noRenderer)".contains("install librsvg2-bin"))
    #expect("\(ChartRenderingError.unknownFormat("a.b"))".contains("not to a.b"))
  }
}

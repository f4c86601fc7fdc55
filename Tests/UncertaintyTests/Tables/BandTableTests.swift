import Foundation
import Testing
import Uncertainty

@Suite("A table of bands") struct BandTableTests {
  static let outputs: [OutputSummary] = {
    var stream = TestStream(seed: 100)
    let cost = stream.numbers(3000) { 1e7 * exp(0.3 * $0.normal()) }
    let hours = stream.numbers(3000) { 100 + $0.normal() }
    return [
      OutputSummary(name: "compute bill", unitSymbol: "US$", tally: Tally(of: cost)),
      OutputSummary(name: "run time", unitSymbol: "h", tally: Tally(of: hours + [.nan])),
    ]
  }()

  @Test("says which way percentiles count, keeps to 100 columns, and warns")
  func text() {
    let text = BandTable(Self.outputs).table.text
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("P90: 90 % of samples lie below"))
    #expect(lines.allSatisfy { $0.displayWidth <= 100 })
    #expect(text.contains("M US$") && text.contains("P10") && text.contains("P50"))
    #expect(text.contains("run time: 1 of 3,001 samples is left out: 1 NaN, 0 +∞, 0 -∞"))
    #expect(!text.lowercased().contains("confidence"))
    #expect(BandTable(Self.outputs).table.text == text)
  }

  @Test("keeps to 100 columns with many levels, each beside its error")
  func manyLevels() {
    let levels = [0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99]
    let lines = BandTable(Self.outputs, levels: levels).table.text.split(separator: "\n")
    #expect(lines.allSatisfy { String($0).displayWidth <= 100 })
    let headers = lines.filter { $0.hasPrefix("output") }
    #expect(headers.count == 2 && !headers.contains { $0.hasSuffix("P75") || $0.hasSuffix("P90") })
    #expect(headers.joined().split(separator: "±").count == levels.count)
  }

  @Test("turns the levels round in the sense of exceedance")
  func exceedance() {
    let table = BandTable(Self.outputs, levels: [0.9], sense: .exceedance).table
    #expect(table.caption[0].contains("lie above"))
    let p10 = BandTable(Self.outputs, levels: [0.1]).table
    #expect(table.cells[0][2] == p10.cells[0][2])
  }

  @Test("gives every number in full as CSV")
  func csv() throws {
    let rows = BandTable(Self.outputs).csv.split(separator: "\r\n").map { $0.split(separator: ",") }
    #expect(rows[0].prefix(6) == ["output", "unit", "samples", "p10", "p10_low", "p10_high"])
    let p10 = Self.outputs[0].p10
    #expect(Double(rows[1][3]) == p10.value && Double(rows[1][4]) == p10.interval.lower)
    #expect(rows[2][2] == "3000")
  }

  @Test("names levels as people do")
  func names() {
    #expect(BandTable.name(of: 0.025) == "P2.5" && BandTable.name(of: 0.07) == "P7")
    #expect(BandTable.name(of: 0.999) == "P99.9" && BandTable.name(of: 0) == "P0")
  }

  @Test("warns of heavy tails")
  func heavy() {
    var stream = TestStream(seed: 101)
    let levy = summary(stream.numbers(5000) { 1 / pow($0.normal(), 2) })
    #expect(BandTable([levy]).table.text.contains("heavy tail"))
    #expect(MomentTable([levy]).table.text.contains("heavy tail"))
  }

  @Test("has a companion with the moments, within 100 columns")
  func moments() {
    let text = MomentTable(Self.outputs).table.text
    #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth <= 100 })
    #expect(text.contains("sd ±") && text.contains("±"))
  }

  @Test("prints outputs without samples")
  func empty() {
    #expect(BandTable([summary([])]).table.text.contains("n/a"))
    #expect(MomentTable([summary([])]).table.text.contains("n/a"))
  }
}

@Suite("A table of a ranking") struct RankingTableTests {
  @Test("shows shares, bars and ties, within 100 columns")
  func text() {
    let ranking = RankingTests.ranking(3, samples: 1 << 13, seed: 92) {
      $0[0] + $0[1] + 3 * $0[2]
    }
    let text = SensitivityTable(ranking).table.text
    #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth <= 100 })
    #expect(text.contains("████████████████████") && text.contains("2≈"))
    #expect(text.contains("≈ cannot be told apart from the next one"))
    #expect(SensitivityTable(ranking, limit: 1).table.text.contains("2 more drivers are not shown"))
    #expect(SensitivityTable(ranking, limit: 2).table.text.contains("1 more driver is not shown"))
  }

  @Test("has bars of eighths of a character")
  func bars() {
    #expect(
      SensitivityTable.bar(1, of: 1).count == 20 && SensitivityTable.bar(0.5, of: 1).count == 10)
    #expect(SensitivityTable.bar(1, of: 160) == "▏" && SensitivityTable.bar(-0.1, of: 1) == "")
    #expect(SensitivityTable.bar(.nan, of: 1) == "")
  }

  @Test("explains why there are no shares")
  func refusal() {
    let ranking = RankingTests.ranking(2, samples: 1 << 13, seed: 93) { pow($0[0], -1.25) }
    let table = SensitivityTable(ranking).table
    #expect(table.notes.last?.contains("shares of variance are not given") == true)
    #expect(!table.columns.map(\.title).contains("share of variance"))
    #expect(table.text.split(separator: "\n").allSatisfy { String($0).displayWidth <= 100 })
  }
}

import Testing
import Uncertainty
import UncertaintyReports

@Suite("A chart as text") struct TextChartTests {
  static let wide = Terminal(isTerminal: true, measured: 120, environment: [:])
  static let narrow = Terminal(isTerminal: false, measured: 40, environment: [:])

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func plain(_ text: String) -> String {
    ["\u{1B}[34m", "\u{1B}[33m", "\u{1B}[2m", "\u{1B}[0m"].reduce(text) {
      $0.replacing($1, with: "")
    }
  }

  @Test("of a histogram is highest in the middle of a normal law, and marks its percentiles")
  func histogram() throws {
    let x = driver("x", .normal(mean: 100, standardDeviation: 10))
    let text = HistogramChart(try summary(of: x)).text()
    let lines = lines(text)
    #expect(lines[0] == "  x" && lines[1].isEmpty)
    #expect(lines[2].contains("█") || lines[2].contains("▇") || lines[2].contains("▅"))
    let axis = Array(lines[10])
    let marks = axis.indices.filter { axis[$0] == "┬" }
    #expect(marks.count == 3)
    // Symmetric: P50 in the middle of P10 and P90, to a column or two.
    #expect(abs(marks[1] * 2 - marks[0] - marks[2]) <= 2)
    for word in ["P10", "P50", "P90", "±"] { #expect(text.contains(word), "\(word)") }
    #expect(!text.contains("\u{1B}"))
    #expect(lines.allSatisfy { $0.count <= 100 && $0.last != " " })
  }

  @Test("fits a narrow terminal, and has colors only where they are wanted")
  func colors() throws {
    let chart = HistogramChart(try summary(of: driver("x", .lognormal(median: 3, factor: 2))))
    #expect(lines(chart.text(on: Self.narrow)).dropLast(3).allSatisfy { $0.count <= 40 })
    #expect(chart.text(on: Self.wide).contains("\u{1B}[34m"))
    let columns = lines(plain(chart.text(on: Self.wide)))[2...9]
    #expect(columns.allSatisfy { $0.count == 82 })
  }

  @Test("of nothing says so")
  func nothing() throws {
    #expect(
      HistogramChart(
        try summary(of: driver("x", .normal(mean: 0, standardDeviation: 1)), samples: 0)
      ).text().contains("nothing to show"))
    let one = HistogramChart(try summary(of: Quantity(3).named("three"))).text()
    #expect(one.contains("P50"))
  }

  @Test("of a ranking has bars as long as the indices, and arrows for their direction")
  func ranking() throws {
    let up = driver("up", .normal(mean: 0, standardDeviation: 2))
    let down = driver("down", .normal(mean: 0, standardDeviation: 1))
    let output = (up - down).named("sum")
    let ranking = try Model(output).simulate(samples: 50_000, seed: 7).sensitivity(of: output)
    let text = RankingChart(ranking).text()
    let rows = lines(text).filter { $0.contains("█") }
    #expect(rows.count == 2 && rows[0].hasPrefix("up") && rows[1].hasPrefix("down"))
    #expect(rows[0].contains("↑") && rows[1].contains("↓"))
    let lengths = rows.map { Double($0.count { $0 == "█" }) }
    // Variances 4 and 1, bars of 50 columns at most.
    #expect(abs(lengths[0] / lengths[1] - 4) < 0.5)
    #expect(!text.contains("\u{1B}"))
    let colored = RankingChart(ranking).text(on: Self.wide)
    #expect(colored.contains("\u{1B}[34m█") && colored.contains("\u{1B}[33m█"))
    #expect(lines(RankingChart(ranking).text(on: Self.narrow)).allSatisfy { $0.count <= 40 })
  }

  @Test("in one line rises and falls as the law does")
  func sparkline() throws {
    let line = try summary(of: driver("x", .exponential(mean: 1))).sparkline(columns: 12)
    let heights = line.map { Array(" ▁▂▃▄▅▆▇█").firstIndex(of: $0) ?? -1 }
    #expect(heights.count == 12 && heights[0] == 8)
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(try summary(of: Quantity(3).named("three")).sparkline().isEmpty)
  }
}

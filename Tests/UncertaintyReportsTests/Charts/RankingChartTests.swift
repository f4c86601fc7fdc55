import Testing
import Uncertainty
import UncertaintyReports

@Suite("A ranking chart") struct RankingChartTests {
  static let up = driver("up", .normal(mean: 0, standardDeviation: 3))
  static let down = driver("down", .normal(mean: 0, standardDeviation: 2))
  static let idle = driver("idle <a & b>", .normal(mean: 0, standardDeviation: 1e-9))
  static let output = (up - down + idle).named("sum")

  static func ranking(_ output: Quantity, samples: Int = 50_000) throws -> SensitivityIndices {
    try Model(output).simulate(samples: samples, seed: 7).sensitivity(of: output)
  }

  @Test("draws bars as long as shares of variance, and in the color of their direction")
  func bars() throws {
    let picture = Picture(RankingChart(try Self.ranking(Self.output)).svg)
    #expect(picture.isValid)
    func bar(_ name: String) throws -> Picture.Element {
      try #require(picture.all("rect").first { $0.note.hasPrefix("\(name): ") })
    }
    let (up, down) = (try bar("up"), try bar("down"))
    // Variances 9 and 4. Shares are known to half a percent or so.
    #expect(abs(up.number("width") / down.number("width") - 2.25) < 0.15)
    #expect(up.attributes["fill"] == "#0072B2" && down.attributes["fill"] == "#D55E00")
    #expect(try bar("idle <a & b>").number("width") < 0.02 * up.number("width"))
  }

  @Test("draws whiskers where the interval of the estimate ends")
  func whiskers() throws {
    let ranking = try Self.ranking(Self.output, samples: 1000)
    let picture = Picture(RankingChart(ranking).svg)
    let share = ranking.indices[0].estimate
    let bar = try #require(picture.all("rect").first { $0.note.hasPrefix("up: ") })
    let pixels = bar.number("width") / share.value
    let zero = bar.number("x")
    let ends = picture.all("polyline").filter { $0.points.count == 2 }.map { $0.points }
    for end in [share.interval.lower, share.interval.upper] {
      #expect(ends.contains { abs($0[0].x - zero - end * pixels) < 0.05 })
    }
  }

  @Test("shows rank correlations where the variance does not settle")
  func heavy() throws {
    let output = (driver("x", .cauchy(location: 0, scale: 1)) * Self.up).named("heavy")
    let picture = Picture(RankingChart(try Self.ranking(output)).svg)
    #expect(picture.texts.contains { $0.hasPrefix("Bars: rank correlation") })
    #expect(picture.texts.contains { $0.contains("heavy tail") })
  }

  @Test("counts the drivers that have no room")
  func limit() throws {
    let drivers = (0..<15).map { driver("driver \($0)", .uniform(from: 0, to: 1)) }
    let sum = drivers.reduce(Quantity(0)) { $0 + $1 }.named("sum")
    let chart = RankingChart(try Self.ranking(sum), limit: 4)
    let picture = Picture(chart.svg)
    #expect(picture.texts.contains("11 more drivers are not shown"))
    #expect(picture.all("rect").filter { $0.note.hasPrefix("driver ") }.count == 4)
    #expect(Picture(RankingChart(try Self.ranking(sum), limit: 0).svg).isValid)
  }

  @Test(
    "survives rankings of nothing, and gives the same bytes twice", arguments: ChartTheme.allCases)
  func degenerate(theme: ChartTheme) throws {
    let constant = Quantity(4).named("constant")
    let still = driver("still", .point(1)).named("still output")
    let broken = log(-1 * exp(Self.up)).named("broken")
    for output in [constant, still, broken, Self.output] {
      for samples in [0, 1, 2, 5, 70] {
        let ranking = try Self.ranking(output, samples: samples)
        let chart = RankingChart(ranking, theme: theme)
        let picture = Picture(chart.svg)
        #expect(picture.isValid && picture.texts.count > 1)
        #expect(chart.svg == RankingChart(ranking, theme: theme).svg)
      }
    }
  }

  @Test("keeps every text inside the picture and apart from others on its line")
  func room() throws {
    let drivers = (0..<8).map {
      driver(String(repeating: "long name \($0) ", count: 1 + 2 * $0), .uniform(from: 0, to: 1))
    }
    let sum = drivers.reduce(Quantity(0)) { $0 - $1 }.named(
      String(repeating: "sum of all ", count: 12))
    for samples in [200, 20_000] {
      let chart = RankingChart(try Self.ranking(sum, samples: samples), theme: .dark)
      #expect(Layout(Picture(chart.svg)).faults == [])
    }
  }
}

import Testing
import Uncertainty
import UncertaintyReports

@Suite("Charts of runs") struct ChartsOfRunsTests {
  static let price = Quantity.driver("price", .uniform(from: 1, to: 3), unit: .usDollar)
  static let amount = Quantity.driver("amount", .uniform(from: 1, to: 2))
  static let cost = (price * amount).named("cost", in: .usDollar)
  static let fixed = (price + Quantity(1.5, .usDollar)).named("fixed", in: .usDollar)
  static let run = try? Model(cost, fixed).simulate(samples: 20_000, seed: 5)

  @Test("a tornado of one at a time goes from the output at P10 to that at P90")
  func oneAtATime() throws {
    let chart = TornadoChart(try Model(Self.cost).oneAtATime(of: Self.cost))
    // Medians 2 and 1.5; P10 and P90 of price are 1.2 and 2.8, of amount 1.1 and 1.9.
    #expect(abs(chart.base - 3) < 1e-12 && chart.bars.map(\.name) == ["price", "amount"])
    #expect(abs(chart.bars[0].low.value - 1.8) < 1e-12)
    #expect(abs(chart.bars[0].high.value - 4.2) < 1e-12)
    #expect(chart.bars[0].range == "1.20 to 2.80 US$")
    let texts = Picture(chart.svg).texts
    #expect(texts.contains("1.80") && texts.contains("4.20") && texts.contains("3.00 US$"))
  }

  @Test("a tornado of a run shows medians in the lowest and the highest tenth of each driver")
  func tornadoOfRun() throws {
    let run = try #require(Self.run)
    let chart = TornadoChart(run, of: Self.cost)
    // About price 1.1 × amount 1.5 and price 2.9 × amount 1.5; 0.05 is five times the error.
    #expect(abs(chart.bars[0].low.value - 1.65) < 0.05)
    #expect(abs(chart.bars[0].high.value - 4.35) < 0.12)
    #expect(chart.bars[0].range == "1.10 to 2.90 US$")
  }

  @Test("components add up, and are in order")
  func components() throws {
    let run = try #require(Self.run)
    let part = Quantity(1.5, .usDollar).named("base fee")
    let chart = try ComponentsChart(
      run, of: Self.fixed, among: [part, Self.price], names: ["base", "price"])
    #expect(chart.components.map(\.name) == ["price", "base"])
    #expect(abs(chart.components.reduce(0) { $0 + $1.share } - 1) < 1e-9)
    #expect(chart.notes == [])
    let half = try ComponentsChart(run, of: Self.fixed, among: [part])
    #expect(half.notes.contains { $0.hasPrefix("These components are ") })
  }

  @Test("a comparison says how often each is less")
  func comparison() throws {
    let run = try #require(Self.run)
    let chart = try ComparisonChart(run, of: Self.cost, with: Self.fixed)
    let less = try #require(chart.probabilityFirstIsLess).value
    let texts = Picture(chart.svg).texts
    #expect(texts.contains(NumberText.percent(less)) && texts.contains("cost is less"))
  }

  @Test("a convergence chart ends with the run's own percentiles")
  func convergence() throws {
    let run = try #require(Self.run)
    let chart = try ConvergenceChart(run, of: Self.cost)
    let last = try #require(chart.points.last)
    #expect(last.samples == 20_000 && last.percentiles[2] == run[Self.cost].p90)
    #expect(chart.points.map(\.samples).prefix(2) == [78, 156])
  }

  @Test("a response chart has the driver's own values below its tenths")
  func response() throws {
    let run = try #require(Self.run)
    let chart = ResponseChart(run, of: Self.cost, by: "price")
    #expect(chart.labels.first == "1.10" && chart.labels.last == "2.90")
    #expect(Picture(chart.svg).texts.contains("price, US$, middle of each tenth"))
  }

  @Test("a scatter chart is in the units shown, with a dot for each sample")
  func scatter() throws {
    let run = try #require(Self.run)
    let milli = Self.cost.named("cost", in: .million(.usDollar))
    let chart = ScatterChart(run, of: milli, against: Self.price, samples: 300)
    #expect(chart.vertical.unit == "M US$" && (chart.vertical.values.max() ?? 1) < 1e-5)
    let dots = Picture(chart.svg).all("path").compactMap { $0.attributes["d"] }
    #expect(dots.joined().filter { $0 == "M" }.count == 300)
  }

  @Test("correlations are those of ranks")
  func correlations() throws {
    let run = try #require(Self.run)
    let chart = CorrelationChart(run, of: [Self.cost, Self.price], samples: 2_000)
    let expected = run.rankCorrelation(of: Self.cost, with: Self.price, samples: 2_000).value
    #expect(chart.correlations[0][1] == expected && chart.correlations[1][0] == expected)
  }

  @Test("a fan has the percentiles of each output, at the places of its years")
  func fan() throws {
    let run = try #require(Self.run)
    let chart = FanChart(run, of: [Self.cost, Self.fixed], labels: ["2024", "2026"], title: "t")
    #expect(chart.steps[1].p90 == run[Self.fixed].p90.value && chart.unit == "US$")
  }
}

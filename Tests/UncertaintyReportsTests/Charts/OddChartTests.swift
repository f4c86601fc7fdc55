import Testing
import Uncertainty
import UncertaintyReports

@Suite("Every chart") struct OddChartTests {
  /// All charts of two outputs of a run that share one driver or none.
  static func charts(_ run: Run, _ a: Quantity, _ b: Quantity) throws -> [any Chart] {
    let names = try Model(a).driverNames
    var charts: [any Chart] = [
      ProbabilityChart(run[a], budget: BudgetLine(at: 1)),
      ProbabilityChart(run[a], sense: .below, budget: BudgetLine(at: -1e300)),
      ProbabilityChart(run[a], budget: BudgetLine(at: .nan), spacing: .logarithmic),
      TornadoChart(run, of: a), TornadoChart(try run.model.oneAtATime(of: a)),
      try ComponentsChart(run, of: a, among: [b, a]),
      FanChart(run, of: [a, b, a], labels: ["2024", "2025", "2030"], title: "fan"),
      FanChart(run, of: [b], labels: [""], title: "", spacing: .logarithmic),
      ScatterChart(run, of: a, against: b), try ComparisonChart(run, of: a, with: b),
      ComparisonChart([run[a], run[b], run[a], run[b], run[a], run[b], run[a]]),
      try ConvergenceChart(run, of: a), CorrelationChart(run, of: [a, b]),
    ]
    charts += names.map { ResponseChart(run, of: a, by: $0) }
    return charts
  }

  @Test("draws or says why not, for outputs of any kind", arguments: HistogramChartTests.odd)
  func degenerate(kind: String, quantity: Quantity) throws {
    let a = quantity.named("a")
    let b = (2 * quantity + 1).named("b & <c>")
    for samples in [0, 1, 2, 1000, 5_000] {
      let run = try Model(a, b).simulate(samples: samples, seed: 7)
      for (place, chart) in try Self.charts(run, a, b).enumerated() {
        let picture = Picture(chart.svg)
        #expect(picture.isValid && picture.texts.count > 1, "\(kind), \(samples), chart \(place)")
        #expect(!chart.svg.contains("nan") && !chart.svg.contains("inf\""), "\(kind), \(place)")
      }
    }
  }

  @Test("keeps every text inside the picture and apart from others on its line")
  func room() throws {
    let long = String(repeating: "a long name ", count: 12)
    let x = Quantity.driver(long + "x", .lognormal(p5: 1e-3, p95: 1e6), unit: .usDollar)
    let y = Quantity.driver(long + "y", .normal(mean: -5, standardDeviation: 1e-4), unit: .usDollar)
    let z = Quantity.driver("z", .chance(0.3))
    for (first, second) in [(x, y), (y, x), (x * z, y), (y * z + x * 0, y)] {
      let a = first.named(long + "first", in: .usDollar)
      let b = second.named(long + "second", in: .usDollar)
      let run = try Model(a, b).simulate(samples: 3_000, seed: 7)
      for (place, chart) in try Self.charts(run, a, b).enumerated() {
        #expect(Layout(Picture(chart.svg)).faults == [], "\(a.formula), chart \(place)")
      }
    }
  }

  @Test("of convergence ends where the run does, with its dependence and its design")
  func convergence() throws {
    let (x, y) = (
      Quantity.driver("x", .normal(mean: 0, standardDeviation: 1)),
      Quantity.driver("y", .normal(mean: 0, standardDeviation: 1))
    )
    let sum = (x + y).named("sum")
    let model = try Model(sum, dependence: [.spearman(x, y, 0.9)])
    for design in [Design.monteCarlo, .antithetic(), .latinHypercube(), .sobol()] {
      let run = try model.simulate(samples: 4_096, seed: 1, design: design)
      let points = try ConvergenceChart(run, of: sum).points
      let last = try #require(points.last)
      #expect(points.count > 3 && last.samples == 4_096)
      #expect(
        last.percentiles.map(\.value) == [run[sum].p10, run[sum].p50, run[sum].p90].map(\.value))
      // The twin: drivers that do not depend on each other end elsewhere.
      let free = try Model(sum).simulate(samples: 4_096, seed: 1, design: design)
      #expect(abs(free[sum].p90.value - run[sum].p90.value) > 0.2)
    }
  }

  @Test("tells long names that begin alike apart")
  func names() throws {
    let long = String(repeating: "the price of a chip ", count: 6)
    let drivers = ["in Oslo", "in Rome"].map {
      Quantity.driver(long + $0, .uniform(from: 1, to: 2))
    }
    let sum = (drivers[0] + 2 * drivers[1]).named("sum")
    let run = try Model(sum).simulate(samples: 2_000, seed: 1)
    let charts: [any Chart] = [
      TornadoChart(run, of: sum), RankingChart(run.sensitivity(of: sum)),
      try ComponentsChart(run, of: sum, among: drivers), CorrelationChart(run, of: drivers),
    ]
    for (place, chart) in charts.enumerated() {
      let texts = Picture(chart.svg).texts
      for end in ["Oslo", "Rome"] {
        #expect(
          texts.contains { $0.hasPrefix("the") && $0.contains("…") && $0.hasSuffix(end) },
          "chart \(place), \(end)")
      }
    }
  }

  @Test("has room for long numbers at the left, in letters as large as ever")
  func numbers() throws {
    let steps = [2024.0, 2025].map { year in
      FanChart.Step(
        "\(Int(year))", p10: 1e9 - 2, p25: 1e9 - 1, p50: 1e9, p75: 1e9 + 1, p90: 1e9 + 2)
    }
    let picture = Picture(FanChart(title: "t", steps: steps, unit: "US$").svg)
    let tick = try #require(picture.all("text").first { $0.text == "1.000000001" })
    #expect(tick.number("font-size") == 14)
    #expect(Layout(picture).faults == [])
  }

  @Test("has room for one driver and for sixty", arguments: [1, 60])
  func drivers(count: Int) throws {
    let drivers = (0..<count).map {
      Quantity.driver("driver \($0)", .uniform(from: 0, to: Double($0 + 1)))
    }
    let sum = drivers.reduce(Quantity(0)) { $0 + $1 }.named("sum")
    let run = try Model(sum).simulate(samples: 2_000, seed: 1)
    let charts: [any Chart] = [
      TornadoChart(run, of: sum), TornadoChart(try run.model.oneAtATime(of: sum), limit: 60),
      RankingChart(run.sensitivity(of: sum), limit: 60),
      try ComponentsChart(run, of: sum, among: drivers),
      CorrelationChart(run, of: [sum] + drivers, samples: 500),
    ]
    for (place, chart) in charts.enumerated() {
      #expect(Layout(Picture(chart.svg)).faults == [], "chart \(place)")
    }
    #expect(Picture(charts[0].svg).texts.contains("50 more drivers are not shown") == (count == 60))
  }
}

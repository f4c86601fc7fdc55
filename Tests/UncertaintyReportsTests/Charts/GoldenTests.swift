import Testing
import Uncertainty
import UncertaintyReports

@Suite("Golden pictures") struct GoldenTests {
  /// One small picture of each kind, of numbers that are the same on every system.
  static let charts: [(String, any Chart)] = {
    let samples = OutputSummary(
      of: (1...40).map { Double($0 * $0) / 16 }, named: "cost", unit: .million(.usDollar))
    let other = OutputSummary(
      of: (1...40).map { Double($0) * 2.5 }, named: "other", unit: .million(.usDollar))
    let bars = [
      TornadoChart.Bar("price", range: "1.7 to 4 US$/h", low: 4, high: 9),
      TornadoChart.Bar("utilization", range: "0.3 to 0.5", low: 8.5, high: 5),
      TornadoChart.Bar("both above", low: 6.5, high: 7),
    ]
    let estimate = Estimate(value: 5, standardError: 0.2, degreesOfFreedom: 30)
    return [
      ("histogram", HistogramChart(samples, reported: ReportedValue("a paper", at: 30))),
      ("exceedance", ProbabilityChart(samples, budget: BudgetLine(at: 60))),
      ("cumulative", ProbabilityChart(samples, sense: .below)),
      (
        "tornado",
        TornadoChart(
          title: "What moves cost", caption: "From P10 to P90", unit: "M US$", base: 6, bars: bars)
      ),
      (
        "ranking",
        RankingChart(
          SensitivityIndices(
            [
              ("price", .init(value: 0.5, standardError: 0.02, degreesOfFreedom: 60)),
              ("hours", .init(value: -0.3, standardError: 0.05, degreesOfFreedom: 60)),
              ("staff", .init(value: 0.28, standardError: 0.05, degreesOfFreedom: 60)),
            ],
            of: "cost", measure: .rankCorrelation, samples: 1_000))
      ),
      (
        "components",
        ComponentsChart(
          title: "What makes up cost",
          components: [
            .init("people", share: 0.55, from: 0.4, to: 0.7, size: "2 to 4 M US$"),
            .init("chips", share: 0.5, from: 0.3, to: 0.65, size: "1 to 5 M US$"),
            .init("a credit", share: -0.05, from: -0.1, to: 0),
          ])
      ),
      (
        "fan",
        FanChart(
          title: "Cost by year",
          steps: [2024.0, 2025, 2027].map { year in
            let middle = 10 + 4 * (year - 2024)
            return .init(
              "\(Int(year))", p10: middle * 0.6, p25: middle * 0.8, p50: middle, p75: middle * 1.3,
              p90: middle * 1.6, reported: year == 2025 ? 15 : nil)
          }, unit: "M US$", axis: "year")
      ),
      (
        "scatter",
        ScatterChart(
          .init("cost", [1, 2, 4, 3, .nan], unit: "M US$"),
          against: .init("price", [1, 2, 3, 4, 5]))
      ),
      ("comparison", ComparisonChart([samples, other])),
      (
        "convergence",
        ConvergenceChart(
          title: "How surely", levels: [0.5],
          points: [100, 1_000, 10_000].map { .init(samples: $0, percentiles: [estimate]) })
      ),
      (
        "correlations",
        CorrelationChart(
          title: "Together", names: ["a", "b", "c"],
          correlations: [[1, 0.8, .nan], [0.8, 1, -0.4], [.nan, -0.4, 1]])
      ),
    ]
  }()

  @Test("stay as they are, in light, dark and automatic", arguments: ChartTheme.allCases)
  func charts(theme: ChartTheme) throws {
    for (name, chart) in Self.charts where theme == .light || name == "exceedance" {
      func check(_ chart: some Chart) throws {
        try Golden.check(chart.with(theme: theme).svg, "\(name)-\(theme.rawValue).svg")
      }
      try check(chart)
    }
  }

  @Test("of laws stay as they are")
  func laws() throws {
    try Golden.check(LawPicture(.triangular(minimum: 0, mode: 1, maximum: 4)).svg, "triangular.svg")
    try Golden.check(LawPicture(.binomial(trials: 5, probability: 0.4)).svg, "binomial.svg")
  }

  @Test("are texts without a fault, valid as XML")
  func layout() {
    for (name, chart) in Self.charts {
      let picture = Picture(chart.svg)
      #expect(picture.isValid, "\(name)")
      #expect(Layout(picture).faults == [], "\(name)")
      #expect(picture.all("title")[0].text == chart.title && picture.all("desc").count == 1)
    }
  }
}

import TrainingCost
import Uncertainty
import UncertaintyReports

/// Every kind of chart, on models that are in these examples.
struct Gallery {
  private static let samples = 200_000
  private static let seed: UInt64 = 2024

  /// File names, and the charts.
  let charts: [(name: String, chart: any Chart)]
  /// A report of the first model.
  let report: RunReport

  init() throws {
    let cluster = try Self.cluster()
    charts = try cluster.charts + Self.system() + Self.growth()
    report = cluster.report
  }

  /// To rent a cluster, or to own one: the model of the example `sensitivity`.
  private static func cluster() throws -> (charts: [(String, any Chart)], report: RunReport) {
    let price = Quantity.driver(
      "rental price", .lognormal(p5: 1.7, p95: 4.0), unit: .usDollar / (.chip * .hour))
    let utilization = Quantity.driver("utilization", .beta(alpha: 8, beta: 12))
    let failures = Quantity.driver(
      "failures", .triangular(minimum: 0.02, mode: 0.05, maximum: 0.3))
    let repeats = Quantity.driver(
      "repeated runs", .zeroInflated(probability: 0.6, .uniform(from: 0.2, to: 1)))
    let hours =
      Quantity(3.3e24, .flop) * (1 + repeats)
      / (Quantity(989e12, .flop / (.chip * .second)) * utilization * (1 - failures))
    let rent = (hours * price).named("cost of renting", in: .million(.usDollar))
    let own = (hours * Quantity(1.9, .usDollar / (.chip * .hour)) + Quantity(2e6, .usDollar))
      .named("cost of owning", in: .million(.usDollar))
    let run = try Model(rent, own).simulate(samples: samples, seed: seed)
    let report = run.report(
      title: "Rent a cluster, or own one?",
      budgets: ["cost of renting": BudgetLine("budget", at: 12)])
    let drivers = [price, utilization, failures, repeats]
    let charts: [(String, any Chart)] = [
      (
        "exceedance",
        ProbabilityChart(
          run[rent], title: "Will the budget hold?", budget: BudgetLine("budget", at: 12))
      ),
      ("cumulative", ProbabilityChart(run[rent], sense: .below)),
      ("tornado", TornadoChart(try run.model.oneAtATime(of: rent))),
      ("tornado-of-a-run", TornadoChart(run, of: rent)),
      ("ranking", RankingChart(run.sensitivity(of: rent))),
      ("scatter", ScatterChart(run, of: rent, against: price)),
      ("response", ResponseChart(run, of: rent, by: "utilization")),
      (
        "comparison",
        try ComparisonChart(
          run, of: rent, with: own, names: ["rent", "own"], title: "Rent a cluster, or own one?")
      ),
      ("convergence", try ConvergenceChart(run, of: rent)),
      (
        "correlations",
        CorrelationChart(run, of: [rent, own] + drivers)
      ),
    ]
    return (charts, report)
  }

  /// What a known system cost: the model of the example `training-costs`.
  private static func system() throws -> [(String, any Chart)] {
    let gpt4 = TrainedSystem.gpt4
    let total = gpt4.totalDevelopment
    let run = try Model(gpt4.finalRun, total).simulate(samples: samples, seed: seed)
    return [
      (
        "histogram",
        HistogramChart(
          run[gpt4.finalRun], title: "What did it cost to train GPT-4?",
          reported: ReportedValue("Epoch AI 2024", at: 40.6e6))
      ),
      (
        "components",
        try ComponentsChart(
          run, of: total, among: gpt4.developmentParts.map(\.cost),
          names: gpt4.developmentParts.map(\.name), title: "What makes up the cost of GPT-4?")
      ),
    ]
  }

  /// A run of next year costs some factor more than this year's, always the same or not.
  private static func growth() throws -> [(String, any Chart)] {
    let years = Array(2024...2030)
    let trend = Quantity.driver(
      "growth a year", .lognormal(p5: 1.8, p95: 2.9), source: "judged, for the picture")
    var cost = Quantity.driver(
      "cost in 2024", .lognormal(p5: 50e6, p95: 150e6), unit: .usDollar,
      source: "judged, for the picture")
    var outputs = [cost.named("2024", in: .usDollar)]
    for year in years.dropFirst() {
      let chance = Quantity.driver(
        "chance of \(year)", .lognormal(median: 1, factor: 1.35), source: "judged, for the picture")
      cost = cost * trend * chance
      outputs.append(cost.named("\(year)", in: .usDollar))
    }
    let run = try Model(outputs).simulate(samples: samples, seed: seed)
    return [
      (
        "fan",
        FanChart(
          run, of: outputs, labels: years.map(String.init),
          title: "What the greatest run costs if growth goes on", axis: "year")
      )
    ]
  }
}

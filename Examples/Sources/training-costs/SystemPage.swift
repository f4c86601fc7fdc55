import TrainingCost
import Uncertainty

/// One system in full: both outputs, their parts with shares, and what drives them.
struct SystemPage {
  private let system: TrainedSystem
  private let setting: Setting
  private let run: Run
  private let shares: [Quantity]
  private let scenarios: [(DeepSeekV2Scenario, Quantity)]
  /// The total with drivers that move together, where that is judged; or independent, if they do.
  private let otherwise: OutputSummary

  init(_ system: TrainedSystem, _ setting: Setting) throws {
    self.system = system
    self.setting = setting
    shares =
      system.finalRunParts.map { $0.share(of: system.finalRun) }
      + system.developmentParts.map { $0.share(of: system.totalDevelopment) }
    scenarios = Self.scenarios(of: system)
    run = try setting.simulate(
      [system.finalRun, system.finalRunOtherwise, system.totalDevelopment]
        + Self.parts(of: system).map(\.cost) + shares + scenarios.map(\.1),
      of: [system] + scenarios.map { .deepSeekV2($0.0) })
    let total = system.totalDevelopment
    otherwise = try setting.other.simulate([total], of: [system])[total]
  }

  private static func parts(of system: TrainedSystem) -> [TrainedSystem.Part] {
    system.finalRunParts + system.developmentParts
  }

  /// The totals of DeepSeek-V2 under every way of counting.
  private static func scenarios(
    of system: TrainedSystem
  ) -> [(DeepSeekV2Scenario, Quantity)] {
    // Scenarios share their drivers with each other, so that they cannot stand beside others.
    guard system.name == TrainedSystem.deepSeekV2.name, !system.isOverridden else { return [] }
    return DeepSeekV2Scenario.allCases.map {
      let total = TrainedSystem.deepSeekV2($0).totalDevelopment
      return ($0, total.named("\(system.name): scenario \($0.rawValue)", in: .usDollar))
    }
  }

  private var otherBasis: String { system.basis == .rented ? "owned" : "rented" }

  /// The outputs and parts as records.
  var records: [CostRecord] {
    let outputs = [
      CostRecord(system, "final run", run[system.finalRun], system.finalRunReport, run),
      CostRecord(
        system, "final run, \(otherBasis)", run[system.finalRunOtherwise], nil, run),
      CostRecord(
        system, "total development", run[system.totalDevelopment], system.totalReport, run),
    ]
    let names =
      system.finalRunParts.map { "final run: \($0.name)" }
      + system.developmentParts.map { "total development: \($0.name)" }
    let parts = zip(zip(names, Self.parts(of: system)), shares).map { pair, share in
      CostRecord(system, pair.0, run[pair.1.cost], nil, run, share: run[share])
    }
    let counted = scenarios.map {
      CostRecord(
        system, "total development, scenario \($0.0.rawValue)", run[$0.1], system.totalReport, run)
    }
    return outputs + parts + counted
  }

  /// The page.
  var text: String {
    [heading, costs, drivers, counting, questions].filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  private var heading: String {
    let published = system.published.isEmpty ? "" : ", \(system.published)"
    return """
      \(system.name) (\(system.developer)\(published)), in M US$ of the time of training
      \(setting.text)
      \(system.note.wrapped(100))
      \("Counted as \(system.basis): \(system.reasonOfBasis).".wrapped(100))
      """
  }

  private var costs: String {
    let count = system.finalRunParts.count
    var lines = [Self.row("", "P10", "P50", "P90", "share P10", "P50", "P90")]
    lines.append(row("final run, \(system.basis)", system.finalRun))
    if count > 1 {
      lines += zip(system.finalRunParts, shares).map { row("  " + $0.name, $0.cost, $1) }
    }
    lines.append("  " + Self.said(system.finalRunReport))
    lines.append(row("final run, \(otherBasis)", system.finalRunOtherwise))
    lines.append(row("total development", system.totalDevelopment))
    lines.append(
      Self.row(
        setting.isDependent ? "  if independent" : "  if drivers move together",
        Cell.millions(otherwise.p10), Cell.millions(otherwise.p50), Cell.millions(otherwise.p90)))
    lines += zip(system.developmentParts, shares.dropFirst(count)).map {
      row("  " + $0.name, $0.cost, $1)
    }
    lines.append("  " + Self.said(system.totalReport))
    lines.append("  " + dependence)
    return lines.joined(separator: "\n")
  }

  private static func said(_ report: Report?) -> String {
    let text = report.map { "\($0.text), in \($0.money); \($0.source)" } ?? "nothing disclosed"
    return "reported: \(text)".wrapped(98, indent: "    ")
  }

  private var counting: String {
    guard !scenarios.isEmpty else { return "" }
    let lines = scenarios.map { scenario, total in
      let cells = [run[total].p10, run[total].p50, run[total].p90].map {
        Cell.millions($0).right(14)
      }
      return "\(scenario.rawValue)  \(scenario.summary)".left(54) + cells.joined()
    }
    return "Total development, counted in other ways (--scenario)\n" + lines.joined(separator: "\n")
  }

  /// Which drivers are judged to move together, and by how much.
  private var dependence: String {
    let factors = system.judgedFactors.map { factor in
      let moving = factor.loadings.filter { system.assumption(named: $0.driver) != nil }
      let list = moving.map { "\($0.driver) \(Self.exact($0.value))" }.joined(separator: ", ")
      return "\(factor.name) (\(list))"
    }
    let pairs = system.judgedDependences.map {
      "\($0.first) and \($0.second) (\(Self.exact($0.rankCorrelation)))"
    }
    return "drivers that move together, by judgement: \((factors + pairs).joined(separator: "; "))"
      .wrapped(98, indent: "    ")
  }

  private static func exact(_ value: Double) -> String {
    (value < 0 ? "−" : "") + NumberText.text(value.magnitude, error: 0)
  }

  /// What else can be asked.
  private var questions: String {
    """
    `--target 20`: what would have to be true for 20 M US$.
    `--with "rental price=1.5..2.5"`: a driver assumed otherwise, from P5 to P95.
    `--judged-dependence`: drivers that are judged to move together do.
    """
  }

  /// What drives the outputs: the first samples of the run, drawn again.
  private var drivers: String {
    let whole = run.sensitivity(of: system.totalDevelopment)
    let single = run.sensitivity(of: system.finalRun)
    let ranked = Set((whole.indices + single.indices).map(\.name))
    let sources = run.model.drivers.filter { ranked.contains($0.name) }.map {
      "\(short($0.name)): \(Self.range($0)). \($0.source)".wrapped(100, indent: "  ")
    }
    return """
      What drives total development: share of its variance that a driver explains by itself
      \(ranking(whole, limit: 8))

      What drives the final run
      \(ranking(single, limit: 4))

      Drivers, from P5 to P95, and where they come from
      \(sources.joined(separator: "\n"))
      """
  }

  private func ranking(_ ranking: SensitivityIndices, limit: Int) -> String {
    let lines = ranking.top(limit).indices.enumerated().map { place, driver in
      let share = ranking.measure.isShareOfVariance ? Cell.share(driver.estimate) : "unknown"
      return "\(place + 1)".right(2) + "  " + short(driver.name).left(40) + share.right(16)
        + (driver.rankCorrelation.map(Cell.signed) ?? "").right(18)
    }
    let header = "    " + "driver".left(40) + "share".right(16) + "rank correlation".right(18)
    let notes = [
      ranking.refusal, ranking.indices.count > limit ? "the others matter less" : nil,
      "from \(ranking.samples.grouped) samples",
    ].compactMap(\.self)
    return ([header] + lines + ["    " + notes.joined(separator: "; ")]).joined(separator: "\n")
  }

  /// A driver's name without the system's.
  private func short(_ driver: String) -> String {
    let prefix = system.name + ": "
    return driver.hasPrefix(prefix) ? String(driver.dropFirst(prefix.count)) : driver
  }

  private static func range(_ driver: DriverSummary) -> String {
    let (low, high) = (driver.percentiles.p5, driver.percentiles.p95)
    return low < high ? driver.unit.text(from: low, to: high) : driver.law
  }

  private func row(_ name: String, _ cost: Quantity, _ share: Quantity? = nil) -> String {
    let summary = run[cost]
    let shares = share.map { share in
      [run[share].p10, run[share].p50, run[share].p90].map { Cell.percent($0.value / 100) }
    }
    return Self.row(
      name, Cell.millions(summary.p10), Cell.millions(summary.p50), Cell.millions(summary.p90),
      shares?[0] ?? "", shares?[1] ?? "", shares?[2] ?? "")
  }

  private static func row(_ name: String, _ cells: String...) -> String {
    let widths = [14, 14, 14, 11, 9, 9]
    let line = name.left(26) + zip(cells, widths).map { $0.right($1) }.joined()
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}

import TrainingCost
import Uncertainty

/// All systems on one screen: two outputs each, beside what was reported.
struct Overview {
  private let systems: [TrainedSystem]
  private let setting: Setting
  private let run: Run

  init(_ systems: [TrainedSystem], _ setting: Setting) throws {
    self.systems = systems
    self.setting = setting
    run = try setting.simulate(
      systems.flatMap { [$0.finalRun, $0.totalDevelopment] }, of: systems)
  }

  /// The outputs as records.
  var records: [CostRecord] {
    systems.flatMap { system in
      [
        CostRecord(system, "final run", run[system.finalRun], system.finalRunReport, run),
        CostRecord(
          system, "total development", run[system.totalDevelopment], system.totalReport, run),
      ]
    }
  }

  /// The table, its sources, and what the numbers mean.
  var text: String {
    var sources: [String] = []
    let rows = systems.flatMap { twoRows($0, &sources) }
    let numbered = zip(1..., sources).map { "[\($0)] \($1)".wrapped(100, indent: "    ") }
    return """
      What it cost to train, in M US$ of the time of training (\(setting.text))

      \(Self.row("", "", "P10", "P50", "P90", "reported"))
      \(rows.joined(separator: "\n"))

      P90: 90 % of samples lie below. ±: 95 % Monte Carlo error of the percentile, not its spread.
      Rented: price includes energy and building. Owned: hardware as it wears off, and energy.
      Total: also experiments, people, data, operations. `training-costs gpt-4`: parts and drivers.
      \(numbered.joined(separator: "\n"))
      """
  }

  private func twoRows(_ system: TrainedSystem, _ sources: inout [String]) -> [String] {
    let run = self.run[system.finalRun]
    let total = self.run[system.totalDevelopment]
    let first = Self.said(system.finalRunReport, &sources)
    let second = Self.said(system.totalReport, &sources)
    return [
      Self.row(system.name, "final run, \(system.basis)", run, first),
      Self.row("", "total development", total, second),
    ]
  }

  private static func said(_ report: Report?, _ sources: inout [String]) -> String {
    guard let report else { return "nothing disclosed" }
    sources.append("\(report.source); \(report.money)")
    return "\(report.text) [\(sources.count)]"
  }

  private static func row(
    _ name: String, _ output: String, _ summary: OutputSummary, _ reported: String
  ) -> String {
    row(
      name, output, Cell.millions(summary.p10), Cell.millions(summary.p50),
      Cell.millions(summary.p90), reported)
  }

  private static func row(
    _ name: String, _ output: String, _ p10: String, _ p50: String, _ p90: String,
    _ reported: String
  ) -> String {
    name.left(17) + output.left(17) + p10.right(13) + p50.right(13) + p90.right(13) + "  "
      + reported
  }
}

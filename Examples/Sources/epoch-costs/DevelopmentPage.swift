import TrainingCost
import Uncertainty

/// The development costs of the study: as it prints them, as it draws them, and with one
/// experiment factor.
struct DevelopmentPage {
  let text: String

  init(samples: Int, seed: UInt64) throws {
    var table = TextTable([
      .words("system"), .words("experiment factors"), .numbers("P5"), .errors, .numbers("P50"),
      .errors, .numbers("P95"), .errors, .numbers("people"),
    ])
    table.caption = [
      "What it cost to develop a system, M US$ of December 2023 (\(NumberText.text(samples)) "
        + "samples, seed \(seed))"
    ]
    table.notes = [
      "",
      "One for each part: chips, servers, network and energy each draw a factor of their own, as "
        + "the study does; one for all: they share the experiments that were made.",
      "People: median share, draw by draw. Prices, chip-hours and wear are certain in this study.",
    ]
    for (index, system) in EpochStudy.Development.System.allCases.enumerated() {
      if index > 0 { table.addRule() }
      let printed = EpochStudy.Development.published(system)
      table.add(
        [system.rawValue, "as printed"]
          + [printed.p5, printed.p50, printed.p95].flatMap {
            [NumberText.text($0 / 1e6, error: 0.005 * $0 / 1e6), ""]
          } + [""])
      for sharing in EpochStudy.Sharing.allCases {
        table.add(["", Self.name(sharing)] + (try Self.cells(system, sharing, samples, seed)))
      }
    }
    text = table.text
  }

  private static func name(_ sharing: EpochStudy.Sharing) -> String {
    sharing == .shared ? "one for all" : "one for each part"
  }

  private static func cells(
    _ system: EpochStudy.Development.System, _ sharing: EpochStudy.Sharing, _ samples: Int,
    _ seed: UInt64
  ) throws -> [String] {
    let cost = EpochStudy.Development(system, sharing)
    let people = cost.shares[0].share
    let run = try Model(cost.total, people).simulate(samples: samples, seed: seed)
    return [0.05, 0.5, 0.95].flatMap { level in
      let estimate = run[cost.total].quantile(level)
      return [
        NumberText.text(estimate.value, error: estimate.halfWidth),
        NumberText.errorText(estimate.halfWidth),
      ]
    } + ["\(NumberText.text(run[people].p50.value, error: 0.1)) %"]
  }
}

import TrainingCost
import Uncertainty

/// The uncertainty of the published costs, as multiples of their medians.
struct BandsPage {
  let text: String

  init(samples: Int, seed: UInt64) throws {
    var table = TextTable([
      .words("cost"), .words("chip-hours"), .numbers("P5"), .numbers("P10"), .numbers("P25"),
      .numbers("P75"), .numbers("P90"), .numbers("P95"), .numbers("printed 90 %"),
    ])
    table.caption = [
      "How uncertain a cost is, as a multiple of its median (\(NumberText.text(samples)) samples, "
        + "seed \(seed)). Shared: hardware and energy use the same chip-hours."
    ]
    for (index, hardware) in EpochStudy.Hardware.allCases.enumerated() {
      if index > 0 { table.addRule() }
      for sharing in EpochStudy.Sharing.allCases {
        let bands = EpochStudy.Bands(hardware, sharing)
        let run = try Model(bands.all).simulate(samples: samples, seed: seed)
        for cost in sharing == .shared ? [bands.capexAndEnergy] : bands.all {
          table.add(Self.row(run[cost], cost, hardware, sharing, bands))
        }
      }
    }
    text = table.text + "\n" + Self.shares.text
  }

  private static func row(
    _ result: OutputSummary, _ cost: Quantity, _ hardware: EpochStudy.Hardware,
    _ sharing: EpochStudy.Sharing, _ bands: EpochStudy.Bands
  ) -> [String] {
    let name = cost.name.split(separator: ",")[0]
    let printed = sharing == .shared ? nil : bands.printed(cost)
    return [String(name), sharing.rawValue]
      + [0.05, 0.10, 0.25, 0.75, 0.90, 0.95].map {
        let level = result.multipleOfMedian($0)
        return NumberText.text(level.value, error: level.halfWidth)
      } + [printed.map { "\($0.p5) to \($0.p95)" } ?? ""]
  }

  /// The closed form of the acquisition cost.
  private static var shares: TextTable {
    var table = TextTable(
      [.words("acquisition, in closed form")]
        + EpochStudy.Hardware.allCases.map { .numbers($0.rawValue) })
    let products = EpochStudy.Hardware.allCases.map(EpochStudy.acquisition)
    for (index, factor) in products[0].factors.enumerated() {
      table.add(
        ["part of \(factor.name) in the variance of the logarithm"]
          + products.map { NumberText.percent($0.shares[index].share, decimals: 2) })
    }
    for level in [0.05, 0.95] {
      table.add(
        ["P\(Int(level * 100)) by the median"]
          + products.map { NumberText.text($0.quantile(level) / $0.median, error: 1e-6) })
    }
    return table
  }
}

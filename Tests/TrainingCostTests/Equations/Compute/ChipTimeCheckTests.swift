import Testing
import TrainingCost
import Uncertainty

@Suite("The check of utilization") struct ChipTimeCheckTests {
  /// Epoch AI's data list 172,800 h, which are those of one trillion of 8.1 trillion tokens.
  @Test("finds DeepSeek-V2's slip, and passes the hours of the paper")
  func deepSeekV2() throws {
    let flop = 6 * 21e9 * 8.1e12
    let slip = ChipTime.faults(flop: flop, peak: 989.4e12, chipHours: 172_800, of: "DeepSeek-V2")
    let text = try #require(slip.first?.description)
    #expect(
      text.hasPrefix("DeepSeek-V2: a run needs 0 < implied utilization < 0.75, got 1.658"))
    #expect(
      ChipTime.faults(flop: flop, peak: 989.4e12, chipHours: 1_399_680, of: "DeepSeek-V2").isEmpty)
  }

  @Test(
    "refuses work, peaks and times that are no numbers or none at all",
    arguments: [(0.0, 1e12, 1.0), (1e24, -1e15, 1e6), (1e24, 1e15, 0), (.nan, 1e15, 1e6)])
  func nonsense(flop: Double, peak: Double, hours: Double) {
    #expect(ChipTime.faults(flop: flop, peak: peak, chipHours: hours, of: "x").count == 1)
  }

  /// Five standard errors of the share: a right event fails for one seed in a million.
  @Test("gives the probability that uncertain work and time fit together")
  func event() throws {
    let format = NumberFormat.bf16
    let implied = Quantity.driver(
      "utilization", .uniform(from: 0, to: 1.5), unit: format.utilization)
    let possible = ChipTime.isPossible(implied, in: format).indicator.named("possible")
    let share = try Model(possible).simulate(samples: 40_000, seed: 3)[possible].mean.value
    #expect(abs(share - 0.5) < 5 * (0.25 / 40_000).squareRoot())
    #expect(!faults(of: ChipTime.isPossible(implied, in: .fp8).indicator).isEmpty)
  }
}

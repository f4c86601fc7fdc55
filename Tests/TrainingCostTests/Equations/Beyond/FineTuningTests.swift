import Testing
import TrainingCost
import Uncertainty

@Suite("Fine-tuning") struct FineTuningTests {
  let price = Quantity(2, .usDollar / (.chip * .hour))
  let peak = Quantity(989.4e12, NumberFormat.bf16.peakRate)
  let utilization = Quantity(0.346, NumberFormat.bf16.utilization)

  private func cost(tokens: Double) -> Quantity {
    FineTuning.cost(
      activeParameters: Quantity(37e9), tokens: Quantity(tokens, .token), peak: peak,
      utilization: utilization, price: price)
  }

  @Test("of 37e9 active parameters on 10e9 tokens costs 3,600 US$")
  func small() throws {
    let dollars = try value(cost(tokens: 10e9), in: .usDollar)
    #expect(abs(dollars - 3_600) < 10)
  }

  @Test("costs by the token what training does, so that replication is 1,480 times as dear")
  func replication() throws {
    let times = FineTuning.timesCheaper(
      replication: cost(tokens: 14.8e12), fineTuning: cost(tokens: 10e9))
    #expect(agree(try value(times), 1480, within: 1e-13))
  }
}

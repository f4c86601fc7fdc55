import Testing
import TrainingCost
import Uncertainty

@Suite("The effective time ratio") struct EffectiveTimeTests {
  let node = Unit.base("node")

  private func ratio(nodes: Double, per1000: Double, restart: Double, interval: Double) -> Quantity
  {
    EffectiveTime.ratio(
      nodes: Quantity(nodes, node), rate: Quantity(per1000 / 1000, .one / (node * .day)),
      restart: Quantity(restart, .minute), write: Quantity(5, .second),
      interval: Quantity(interval, .minute))
  }

  /// By hand: (1 − 256 × 6.5e-3 × (5 + 30)/1440) / (1 + 5/3600).
  @Test("follows the published closed form")
  func byHand() throws {
    let found = try value(ratio(nodes: 256, per1000: 6.5, restart: 5, interval: 60))
    #expect(
      agree(
        found, (1 - 256 * 6.5e-3 * 35 / 1440) / (1 + 5.0 / 3600), within: 1e-13))
    // Kokolis et al.: about 0.9 and more for jobs above 1,024 chips, 128 nodes.
    #expect(found > 0.9)
  }

  @Test("is the first order of the goodput of checkpoints")
  func firstOrder() throws {
    let job = Checkpointing(
      meanTimeBetween: ClusterFailures.meanTimeBetween(
        chips: Quantity(128, node), rate: Quantity(2.34e-3, .one / (node * .day))),
      write: Quantity(5, .second), restart: Quantity(5, .minute))
    let other = try value(job.firstOrderGoodput(interval: Quantity(60, .minute)))
    let found = try value(ratio(nodes: 128, per1000: 2.34, restart: 5, interval: 60))
    #expect(abs(found - other) < 1e-4)
  }
}

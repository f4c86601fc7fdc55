import Testing
import TrainingCost
import Uncertainty

@Suite("The size of a cluster") struct ClusterSizeTests {
  let unit = NumberFormat.bf16.utilization

  /// Llama 3.1, arXiv 2407.21783: 43 % on 8,192, 41 % on 16,384. MT-NLG, arXiv 2201.11990:
  /// 40.4 % on 2,240, 30.2 % on 4,480.
  @Test(
    "lowers utilization by what was measured",
    arguments: [(0.43, 0.41, 8192.0, -0.069), (0.404, 0.302, 2240, -0.42)])
  func elasticity(before: Double, after: Double, chips: Double, expected: Double) throws {
    let small = Quantity(chips, .chip)
    let large = Quantity(2 * chips, .chip)
    let elasticity = ClusterSize.elasticity(
      utilizations: (Quantity(before, unit), Quantity(after, unit)), chips: (small, large))
    #expect(abs(try value(elasticity) - expected) < 0.001)
    let back = ClusterSize.utilization(
      reference: Quantity(before, unit), referenceChips: small, chips: large,
      elasticity: elasticity)
    #expect(agree(try value(back, in: unit), after, within: 1e-13))
  }

  @Test("shortens the wall-clock time")
  func wallClock() throws {
    // DeepSeek-V3: 2.664 M H800-hours on 2,048 chips are 54.2 days.
    let time = ClusterSize.wallClock(
      chipHours: Quantity(2.664e6, .chip * .hour), chips: Quantity(2048, .chip))
    #expect(abs(try value(time, in: .day) - 54.2) < 0.05)
    #expect(
      faults(
        of: ClusterSize.wallClock(chipHours: Quantity(1, .chip * .hour), chips: Quantity(0, .chip)))
        == ["wall-clock time: needs 0 < chips < ∞, got 0.0 chip"])
  }

  @Test("raises the cost through utilization and goodput, though work is the same")
  func cost() throws {
    let costs = try [2048.0, 8192, 32_768].map { number in
      let chips = Quantity(number, .chip)
      let job = Checkpointing(
        meanTimeBetween: ClusterFailures.meanTimeBetween(
          chips: chips, rate: Quantity(2e-5, .one / (.chip * .hour))),
        write: Quantity(30, .second), restart: Quantity(10, .minute))
      let hours = ChipTime.needed(
        work: Quantity(3.8e25, .flop), peak: Quantity(989.4e12, NumberFormat.bf16.peakRate),
        utilization: ClusterSize.utilization(
          reference: Quantity(0.43, unit), referenceChips: Quantity(8192, .chip), chips: chips,
          elasticity: Quantity(-0.069)),
        goodput: job.goodput(interval: job.dalyInterval))
      return try value(
        RentalCost.cost(price: Quantity(2, .usDollar / (.chip * .hour)), chipHours: hours),
        in: .usDollar)
    }
    #expect(zip(costs, costs.dropFirst()).allSatisfy { $0 < $1 })
  }
}

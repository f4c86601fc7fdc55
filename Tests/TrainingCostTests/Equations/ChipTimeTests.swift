import Testing
import TrainingCost
import Uncertainty

@Suite("Chip time") struct ChipTimeTests {
  let peak = Quantity(312e12, NumberFormat.bf16.peakRate)
  let work = Quantity(1.640001e25, .flop)

  /// Epoch AI, training-cost-trends 263c40a, Claude 3 Opus: 38,936,396.0114 h.
  @Test("of a run is work by peak and utilization")
  func needed() throws {
    let hours = ChipTime.needed(
      work: work, peak: peak, utilization: Quantity(0.375, NumberFormat.bf16.utilization))
    #expect(agree(try value(hours, in: .chip * .hour), 38_936_396.0114, within: 1e-11))
  }

  @Test("grows with the time that is lost")
  func goodput() throws {
    let utilization = Quantity(0.375, NumberFormat.bf16.utilization)
    let all = ChipTime.needed(work: work, peak: peak, utilization: utilization)
    let lossy = ChipTime.needed(
      work: work, peak: peak, utilization: utilization, goodput: Quantity(80, .percent))
    #expect(agree(try value(lossy / all), 1.25, within: 1e-15))
  }

  @Test("gives back the utilization")
  func implied() throws {
    let hours = ChipTime.needed(
      work: work, peak: peak, utilization: Quantity(0.375, NumberFormat.bf16.utilization))
    let implied = ChipTime.impliedUtilization(work: work, peak: peak, chipHours: hours)
    #expect(agree(try value(implied, in: NumberFormat.bf16.utilization), 0.375, within: 1e-15))
  }

  @Test("refuses a utilization of one number format at the peak of another")
  func mixedFormats() throws {
    let hours = ChipTime.needed(
      work: work, peak: peak, utilization: Quantity(0.375, NumberFormat.fp8.utilization))
    let bill = RentalCost.cost(
      price: Quantity(2, .usDollar / (.chip * .hour)), chipHours: hours)
    let error = #expect(throws: ModelError.self) { try Model(bill.named("bill", in: .usDollar)) }
    let fault = try #require(error?.faults.first)
    #expect(fault.subject == "bill")
    #expect(fault.message == "cannot show US$·FP8 FLOP/BF16 FLOP in US$")
  }
}

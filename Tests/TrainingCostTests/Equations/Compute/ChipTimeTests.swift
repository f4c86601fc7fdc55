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

  @Test("is chips times time")
  func used() throws {
    let hours = ChipTime.used(chips: Quantity(16_384, .chip), time: Quantity(2142, .hour))
    #expect(try value(hours, in: .chip * .hour) == 35_094_528)
  }

  /// DeepSeek-V3, arXiv 2412.19437: 0.346 of the BF16 peak, 0.173 of the FP8 peak.
  @Test("states one utilization by another peak, and refuses to mix the two")
  func restated() throws {
    let bf16 = Quantity(989.4e12, NumberFormat.bf16.peakRate)
    let fp8 = Quantity(1979e12, NumberFormat.fp8.peakRate)
    let utilization = Quantity(0.346, NumberFormat.bf16.utilization)
    let other = ChipTime.restated(utilization, from: bf16, to: fp8)
    #expect(abs(try value(other, in: NumberFormat.fp8.utilization) - 0.173) < 0.0005)
    #expect(
      faults(of: (other + utilization).named("mean")).contains {
        $0.contains("cannot add FLOP/FP8 FLOP and FLOP/BF16 FLOP")
      })
  }

  @Test("is refused for a goodput that cannot be, and for no chips")
  func nonsense() {
    let hours = ChipTime.needed(
      work: work, peak: peak, utilization: Quantity(0.4, NumberFormat.bf16.utilization),
      goodput: Quantity(130, .percent))
    #expect(faults(of: hours) == ["chip-hours: needs 0 < goodput ≤ 1, got 1.3"])
    #expect(
      faults(of: ChipTime.used(chips: Quantity(0, .chip), time: Quantity(-5, .hour))) == [
        "chip-hours: needs 0 < chips < ∞, got 0.0 chip",
        "chip-hours: needs 0 ≤ time < ∞, got -5.0 h",
      ])
  }
}

import Testing
import TrainingCost
import Uncertainty

@Suite("A rent") struct RentalCostTests {
  /// Chip-hours, US$ an hour, US$.
  static let bills: [(String, Double, Double, Double)] = [
    ("10,000 H100 for 60 days", 10_000 * 1440, 4, 57_600_000),
    ("DeepSeek-V3, arXiv 2412.19437, table 1", 2_788_000, 2, 5_576_000),
    ("DeepSeek-R1, Nature 2025, supplement B.4.4", 512 * 198 + 512 * 80 + 5000, 2, 294_672),
    ("GPT-4, Epoch AI, 2022 US$", 57_000_000, 1.36, 77_520_000),
    ("DeepSeek-V2, at 2 US$", 1_399_680, 2, 2_799_360),
  ]

  @Test("is price times chip-hours, exactly", arguments: bills)
  func exact(what: String, hours: Double, price: Double, bill: Double) throws {
    let cost = RentalCost.cost(
      price: Quantity(price, .usDollar / (.chip * .hour)),
      chipHours: Quantity(hours, .chip * .hour))
    #expect(try value(cost, in: .usDollar) == bill, "\(what)")
  }

  @Test("takes chips and time apart, in any unit of time")
  func parts() throws {
    let cost = RentalCost.cost(
      price: Quantity(4, .usDollar / (.chip * .hour)),
      chipHours: Quantity(10_000, .chip) * Quantity(60, .day))
    #expect(agree(try value(cost, in: .million(.usDollar)), 57.6, within: 1e-15))
  }

  /// Lambda Labs (2020): GPT-3 at 28 TFLOP/s and 1.50 US$ for a V100-hour is 4.6 M US$.
  @Test("of GPT-3 is the 4.6 million that were quoted")
  func gpt3() throws {
    let hours = ChipTime.needed(
      work: Quantity(3.114e23, .flop), peak: Quantity(28e12, NumberFormat.bf16.peakRate),
      utilization: Quantity(1, NumberFormat.bf16.utilization))
    let cost = RentalCost.cost(
      price: Quantity(1.50, .usDollar / (.chip * .hour)), chipHours: hours)
    #expect(abs(try value(cost, in: .million(.usDollar)) - 4.634) < 0.0005)
  }

  @Test("grows with the reserved time that is not used")
  func reserved() throws {
    let cost = RentalCost.cost(
      price: Quantity(2, .usDollar / (.chip * .hour)), chipHours: Quantity(100, .chip * .hour),
      used: Quantity(80, .percent))
    #expect(agree(try value(cost, in: .usDollar), 250, within: 1e-15))
  }

  @Test("of a reservation is paid whether used or not")
  func reservation() throws {
    let price = Quantity(2, .usDollar / (.chip * .hour))
    let chips = Quantity(100, .chip)
    let whole = RentalCost.reservation(price: price, chips: chips, term: Quantity(1, .year))
    #expect(agree(try value(whole, in: .usDollar), 2 * 100 * 8766, within: 1e-14))
    let hours = Quantity(438_300, .chip * .hour)
    let used = RentalCost.shareUsed(chipHours: hours, chips: chips, term: Quantity(1, .year))
    #expect(agree(try value(used), 0.5, within: 1e-14))
    let cost = RentalCost.cost(price: price, chipHours: hours, used: used)
    #expect(agree(try value(cost, in: .usDollar), try value(whole, in: .usDollar), within: 1e-14))
  }

  @Test("is linear in the price")
  func linear() throws {
    func cost(_ price: Double) throws -> Double {
      try value(
        RentalCost.cost(
          price: Quantity(price, .usDollar / (.chip * .hour)),
          chipHours: Quantity(123_456, .chip * .hour)), in: .usDollar)
    }
    #expect(agree(try cost(3.1) / cost(1), 3.1, within: 1e-14))
  }

  @Test("is refused for a share that cannot be, and for a price below nothing")
  func nonsense() {
    let cost = RentalCost.cost(
      price: Quantity(-2, .usDollar / (.chip * .hour)), chipHours: Quantity(1, .chip * .hour),
      used: Quantity(1.5))
    #expect(
      faults(of: cost) == [
        "rent: needs 0 ≤ price < ∞, got -2.0 US$/(chip·h)",
        "rent: needs 0 < share used ≤ 1, got 1.5",
      ])
  }
}

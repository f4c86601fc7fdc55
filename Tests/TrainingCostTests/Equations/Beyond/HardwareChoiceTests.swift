import Testing
import TrainingCost
import Uncertainty

/// Rents and prices of the catalogue; utilizations of whole jobs by 6 × parameters × tokens.
@Suite("The choice of hardware") struct HardwareChoiceTests {
  static let bf16 = NumberFormat.bf16

  static func choice(
    _ hourly: Double, _ peak: Double, _ utilization: Double, engineering: Double = 0
  ) -> HardwareChoice {
    HardwareChoice(
      hourlyCost: Quantity(hourly, .usDollar / (.chip * .hour)),
      peak: Quantity(peak, bf16.peakRate), utilization: Quantity(utilization, bf16.utilization),
      engineering: Quantity(engineering, .usDollar))
  }

  /// US$/h, peak, utilization, US$ per 1e18 useful FLOP.
  static let options: [(String, Double, Double, Double, Double)] = [
    ("H800 rented, DeepSeek-V3", 2, 989.4e12, 0.346, 1.62),
    ("H800 rented, DeepSeek-V2", 2, 989.4e12, 0.205, 2.74),
    ("H800 owned", 2.13, 989.4e12, 0.346, 1.73),
    ("H100 rented at 4", 4, 989.4e12, 0.41, 2.74),
    ("H100 rented in 2026", 2.35, 989.4e12, 0.41, 1.61),
    ("910B owned, mixture", 1.31, 376e12, 0.30, 3.22),
    ("910B owned, mixture, later", 1.31, 376e12, 0.41, 2.36),
    ("910B owned, dense", 1.31, 376e12, 0.52, 1.86),
    ("A100, three years", 1.36, 312e12, 0.34, 3.56),
    ("TPU v4, three years", 1.45, 275e12, 0.462, 3.17),
  ]

  @Test("is by the cost of a useful operation", arguments: options)
  func costs(name: String, hourly: Double, peak: Double, utilization: Double, cost: Double) throws {
    let found = try value(
      Self.choice(hourly, peak, utilization).costPerFlop, in: .usDollar / .exa(.flop))
    #expect(abs(found - cost) < 0.006, "\(name): \(found)")
  }

  @Test("for an Ascend 910B needs 0.60 of its peak against a rented H800, 0.67 by the step")
  func ascend() throws {
    let ascend = Self.choice(1.31, 376e12, 0.30)
    let unit = Self.bf16.utilization
    for (rent, utilization, expected) in [
      (2.0, 0.346, 0.60), (2.13, 0.346, 0.56), (2, 0.389, 0.67),
    ] {
      let other = Self.choice(rent, 989.4e12, utilization)
      let found = try value(ascend.breakEvenUtilization(against: other), in: unit)
      #expect(abs(found - expected) < 0.006)
      // At that utilization both cost the same.
      let even = Self.choice(1.31, 376e12, found)
      #expect(
        agree(
          try value(even.costPerFlop, in: .usDollar / .flop),
          try value(other.costPerFlop, in: .usDollar / .flop), within: 1e-13))
    }
    let rent = ascend.breakEvenHourlyCost(of: Self.choice(2, 989.4e12, 0.346))
    #expect(abs(try value(rent, in: .usDollar / (.chip * .hour)) - 4.0) < 0.05)
  }

  @Test("weighs engineering against the work that is left to do")
  func engineering() throws {
    let cheap = Self.choice(1, 989.4e12, 0.35, engineering: 3e6)
    let usual = Self.choice(2, 989.4e12, 0.35)
    let work = try value(cheap.breakEvenWork(against: usual), in: .flop)
    for (factor, cheapWins) in [(0.9, false), (1.1, true)] {
      let less =
        (cheap.cost(of: Quantity(factor * work, .flop))
        < usual.cost(of: Quantity(factor * work, .flop))).indicator
      #expect(try value(less) == (cheapWins ? 1 : 0))
    }
  }

  @Test("refuses a peak of one number format with a utilization of another")
  func formats() {
    let mixed = HardwareChoice(
      hourlyCost: Quantity(2, .usDollar / (.chip * .hour)),
      peak: Quantity(1979e12, NumberFormat.fp8.peakRate),
      utilization: Quantity(0.346, Self.bf16.utilization))
    #expect(
      !faults(of: mixed.cost(of: Quantity(1e24, .flop)).named("cost", in: .usDollar)).isEmpty)
  }
}

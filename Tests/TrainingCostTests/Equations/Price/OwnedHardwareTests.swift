import Testing
import TrainingCost
import Uncertainty

@Suite("Owned hardware") struct OwnedHardwareTests {
  /// One system as Epoch AI computes it.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let hours, price, age, overhead, chips, servers, network: Double
  }

  /// Epoch AI, training-cost-trends 263c40a, model_costs.csv and its inputs, nominal US$.
  static let rows = [
    Row(
      testDescription: "GPT-3 175B", hours: 3_552_000, price: 18_625, age: 1.267624914,
      overhead: 1.69, chips: 956_659.3136, servers: 660_094.9264, network: 379_238.6489),
    Row(
      testDescription: "PaLM 540B", hours: 8_404_992, price: 8_473.88, age: 0.5338809035,
      overhead: 1.64, chips: 1_344_543.005, servers: 860_507.523, network: 517_234.0744),
    Row(
      testDescription: "GPT-4", hours: 57_000_000, price: 24_875, age: 1.746748802,
      overhead: 1.66, chips: 17_886_578.91, servers: 11_805_142.08, network: 6_964_724.676),
    Row(
      testDescription: "Claude 3 Opus", hours: 38_936_396.0114, price: 24_875,
      age: 3.504449008, overhead: 1.66, chips: 6_933_142.854, servers: 4_575_874.284,
      network: 2_699_645.995),
    Row(
      testDescription: "Llama 3.1 405B", hours: 35_094_528, price: 44_489.88, age: 1.18275154,
      overhead: 1.64, chips: 23_911_886.17, servers: 15_303_607.15, network: 9_198_695.962),
  ]

  /// Ten digits are published, of which the age loses one.
  @Test("costs what Epoch AI computes", arguments: rows)
  func epoch(row: Row) throws {
    let progress = Quantity(0.14, .one / .year)
    let hardware = OwnedHardware(
      chipHours: Quantity(row.hours, .chip * .hour),
      chipValue: OwnedHardware.valueAtStart(
        price: Quantity(row.price / row.overhead, .usDollar / .chip), progress: progress,
        age: Quantity(row.age, .year)),
      serverOverhead: Quantity(row.overhead), networkOverhead: Quantity(1 / (1 - 0.19)),
      amortization: .hardwareProgress(progress))
    #expect(agree(try value(hardware.chips, in: .usDollar), row.chips, within: 2e-9))
    #expect(agree(try value(hardware.servers, in: .usDollar), row.servers, within: 2e-9))
    #expect(agree(try value(hardware.network, in: .usDollar), row.network, within: 2e-9))
    #expect(
      agree(
        try value(hardware.total, in: .usDollar), row.chips + row.servers + row.network,
        within: 2e-9))
  }

  @Test("is worth a tenth after one order of magnitude of progress")
  func depreciation() throws {
    let left = OwnedHardware.valueAtStart(
      price: Quantity(1000, .usDollar / .chip), progress: Quantity(0.5, .one / .year),
      age: Quantity(24, .month))
    #expect(agree(try value(left, in: .usDollar / .chip), 100, within: 1e-14))
  }

  @Test("is worth less the older it is")
  func falling() throws {
    let values = try stride(from: 0.0, through: 5, by: 0.5).map { years in
      try value(
        OwnedHardware.valueAtStart(
          price: Quantity(30_000, .usDollar / .chip), progress: Quantity(0.14, .one / .year),
          age: Quantity(years, .year)), in: .usDollar / .chip)
    }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 > $1 })
  }

  /// 10^(0.14 × 1): its maker has it a year before others can buy it.
  @Test("is worth more before it can be bought")
  func early() throws {
    let value = try value(
      OwnedHardware.valueAtStart(
        price: Quantity(1000, .usDollar / .chip), progress: Quantity(0.14, .one / .year),
        age: Quantity(-1, .year)), in: .usDollar / .chip)
    #expect(agree(value, 1380.384, within: 1e-6))
  }

  /// GPT-4 by Epoch AI: 25,000 chips at 24,875 US$, 768 M US$ of 2023-03.
  @Test("takes chips × server price × network to buy")
  func acquisition() throws {
    let cost = OwnedHardware.acquisition(
      chips: Quantity(25_000, .chip), serverPrice: Quantity(24_875, .usDollar / .chip),
      networkOverhead: OwnedHardware.networkOverhead(share: Quantity(19, .percent)))
    let restated = try value(cost, in: .usDollar) * 1.013441910
    #expect(agree(restated, 778_066_899, within: 1e-8))
  }

  @Test("is refused for overheads below one")
  func nonsense() {
    let hardware = OwnedHardware(
      chipHours: Quantity(1, .chip * .hour), chipValue: Quantity(1, .usDollar / .chip),
      serverOverhead: Quantity(0.9), networkOverhead: Quantity(0),
      amortization: .hardwareProgress(Quantity(0.14, .one / .year)))
    #expect(
      Set(faults(of: hardware.total)) == [
        "owned hardware: needs 1 ≤ server overhead < ∞, got 0.9",
        "owned hardware: needs 1 ≤ network overhead < ∞, got 0.0",
      ])
    let value = OwnedHardware.valueAtStart(
      price: Quantity(-1, .usDollar / .chip), progress: Quantity(0.14, .one / .year),
      age: Quantity(-2, .year))
    #expect(
      faults(of: value) == ["value: needs 0 ≤ price < ∞, got -1.0 US$/chip"])
    #expect(
      faults(of: OwnedHardware.networkOverhead(share: Quantity(1))) == [
        "owned hardware: needs 0 ≤ network's share < 1, got 1.0"
      ])
  }
}

import Testing
import TrainingCost
import Uncertainty

@Suite("Energy") struct EnergyUseTests {
  private func energy(
    _ rating: Double, _ server: Double, _ load: Double, _ facility: Double, hours: Double
  ) -> Quantity {
    EnergyUse.power(
      rating: Quantity(rating, .watt / .chip), server: Quantity(server), load: Quantity(load),
      facility: Quantity(facility)) * Quantity(hours, .chip * .hour)
  }

  /// arXiv 2211.02001: 1,082,990 h at 400 W.
  @Test("of BLOOM's final run is the 433,196 kWh that were published")
  func bloom() throws {
    let used = energy(400, 1, 1, 1, hours: PublishedRun.bloom.chipHours.value)
    #expect(try value(used, in: .kilowattHour) == 433_196)
  }

  /// arXiv 2104.10350, table 4: 1,287 MWh; 330 W a chip, PUE 1.10.
  @Test("of GPT-3 is the 1,287 MWh that were published, to the rounding of the power")
  func gpt3() throws {
    let used = energy(330, 1, 1, 1.10, hours: PublishedRun.gpt3.chipHours.value)
    #expect(agree(try value(used, in: .megawattHour), 1287, within: 0.002))
  }

  /// Epoch AI, training-cost-trends 263c40a: kWh and US$ of GPT-4, PaLM and Llama 3.1 405B.
  @Test(
    "costs what Epoch AI computes",
    arguments: [
      (400.0, 2.03125, 0.75, 1.25, 57_000_000.0, 0.0806, 43_417_968.75, 3_499_488.281),
      (170, 1.56, 0.43, 1.1, 8_404_992, 0.0832, 1_054_318.834, 87_719.32703),
      (700, 10.2 / 5.6, 0.75, 1.1, 35_094_528, 0.0771, 36_915_056.64, 2_846_150.867),
    ])
  func epoch(
    rating: Double, server: Double, load: Double, facility: Double, hours: Double, price: Double,
    kilowattHours: Double, dollars: Double
  ) throws {
    let used = energy(rating, server, load, facility, hours: hours)
    #expect(agree(try value(used, in: .kilowattHour), kilowattHours, within: 1e-9))
    let cost = EnergyUse.cost(
      power: EnergyUse.power(
        rating: Quantity(rating, .watt / .chip), server: Quantity(server), load: Quantity(load),
        facility: Quantity(facility)),
      chipHours: Quantity(hours, .chip * .hour), price: Quantity(price, .usDollar / .kilowattHour))
    #expect(agree(try value(cost, in: .usDollar), dollars, within: 1e-9))
  }

  /// 16,384 H100 at PUE 1.1, 2,048 H800 at 1.25, at the rating of servers of 10.2 kW.
  @Test(
    "at full rating is 23.0 MW for Llama 3.1's cluster and 3.3 for DeepSeek-V3's",
    arguments: [(16_384.0, 1.1, 1.0, 23.0), (2048, 1.25, 1, 3.3), (16_384, 1.1, 0.75, 17.2)])
  func cluster(chips: Double, facility: Double, load: Double, megawatts: Double) throws {
    let power = EnergyUse.power(
      rating: Quantity(700, .watt / .chip), server: Quantity(10.2 / 5.6), load: Quantity(load),
      facility: Quantity(facility))
    #expect(abs(try value(power * Quantity(chips, .chip), in: .megawatt) - megawatts) < 0.05)
  }

  /// Llama 3.1 405B: 30.84 M hours are 32.4 GWh, 2.50 M US$ at 0.0771.
  @Test("of Llama 3.1 405B is 32.4 GWh")
  func llama() throws {
    let power = EnergyUse.power(
      rating: Quantity(700, .watt / .chip), server: Quantity(10.2 / 5.6), load: Quantity(0.75),
      facility: Quantity(1.1))
    let energy = EnergyUse.energy(power: power, chipHours: Quantity(30.84e6, .chip * .hour))
    #expect(abs(try value(energy, in: .gigawattHour) - 32.4) < 0.05)
    let cost = EnergyUse.cost(
      power: power, chipHours: Quantity(30.84e6, .chip * .hour),
      price: Quantity(0.0771, .usDollar / .kilowattHour))
    #expect(abs(try value(cost, in: .million(.usDollar)) - 2.50) < 0.005)
  }

  @Test("used at several places has their mean price, by what each uses")
  func places() throws {
    let perHour = Unit.usDollar / .kilowattHour
    let price = EnergyUse.meanPrice([
      (Quantity(3), Quantity(0.08, perHour)), (Quantity(1), Quantity(0.2, perHour)),
    ])
    #expect(agree(try value(price, in: perHour), 0.11, within: 1e-14))
    #expect(
      faults(of: EnergyUse.meanPrice([])) == [
        "mean price of energy: needs at least one place, got none"
      ])
  }

  @Test("is refused for factors that cannot be")
  func nonsense() {
    let power = EnergyUse.power(
      rating: Quantity(700, .watt / .chip), server: Quantity(0.5), load: Quantity(1.2),
      facility: Quantity(0.9))
    #expect(
      faults(of: power) == [
        "power: needs 1 ≤ server power by chips' < ∞, got 0.5",
        "power: needs 0 < mean power by rating ≤ 1, got 1.2", "power: needs 1 ≤ PUE < ∞, got 0.9",
      ])
  }
}

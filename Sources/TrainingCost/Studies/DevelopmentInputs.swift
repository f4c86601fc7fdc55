import Uncertainty

/// What the published study puts into the development cost of one system.
///
/// - SeeAlso: Epoch AI, training-cost-trends v1.0.0, cost.py and development_cost.ipynb.
struct DevelopmentInputs {
  /// Hardware of the final run, US$ of the time.
  let chips, servers, network: Double
  /// Producer prices of December 2023 by those of the month of publication.
  let priceFactor: Double
  private let groups: [StaffGroup]
  private let duration: @Sendable (String) -> Quantity
  private let finalEnergy: @Sendable (String) -> Quantity

  /// People for the duration, US$ of the time.
  func people(_ name: String) -> Quantity {
    let yearly = groups.map {
      $0.yearlyCost("\(name): \($0.role)", source: Self.source)
    }
    return Quantity.sum(yearly) * duration(name)
  }

  /// Energy of the final run, US$ of the time.
  func energy(_ name: String) -> Quantity {
    finalEnergy(name)
      * .driver(
        "\(name): electricity price by mean", .lognormal(p5: 0.6, p95: 1.7), source: Self.source)
  }

  static func of(_ system: EpochStudy.Development.System) -> DevelopmentInputs {
    switch system {
    case .gpt3: gpt3
    case .opt: opt
    case .gpt4: gpt4
    case .gemini: gemini
    }
  }

  static let source = Source.sourced(
    "Epoch AI, training-cost-trends v1.0.0, development_cost.ipynb")
}

extension DevelopmentInputs {
  /// Energy at the mean US price to industry of a year.
  private static func bill(_ energy: Quantity, year: Int) -> Quantity {
    energy * (Electricity.usIndustry[year]?.quantity ?? Quantity(.nan))
  }

  private static let credited = Lognormal.lognormal(p5: 0.05, p95: 0.80)

  private static let gpt3 = DevelopmentInputs(
    chips: 886_033.46, servers: 611_363.09, network: 351_241.16, priceFactor: 119.029 / 113.4,
    groups: [.authors("authors", 25, share: credited)],
    duration: { name in
      // From a start in February to October 2019 to two to four months before publication.
      let start = Quantity.driver(
        "\(name): start",
        .lognormal(p5: 2019 + 2.0 / 12 + 14 / 365.25, p95: 2019 + 11.0 / 12 + 1 / 365.25),
        unit: .year, source: source)
      let delay = Quantity.driver(
        "\(name): delay of publication", .lognormal(p5: 60, p95: 120), unit: .day, source: source)
      let published = Quantity(2020 + 5.0 / 12 + 28 / 365.25, .year)
      return max(published - delay - start, Quantity(15, .day))
    },
    finalEnergy: { _ in bill(Quantity(1287, .megawattHour), year: 2020) })

  private static let opt = DevelopmentInputs(
    chips: 329_348.78, servers: 217_370.19, network: 128_242.72, priceFactor: 119.029 / 117.176,
    groups: [.authors("authors", 19, share: credited)],
    duration: { _ in Quantity(192, .day) },
    finalEnergy: { _ in
      let hours = ChipTime.used(chips: Quantity(992, .chip), time: Quantity(33, .day))
      return bill(
        EnergyUse.energy(power: Quantity(0.3, .kilowatt / .chip), chipHours: hours), year: 2022)
    })

  private static let gpt4 = DevelopmentInputs(
    chips: 17_886_579, servers: 11_805_142, network: 6_964_724.7, priceFactor: 119.029 / 117.766,
    groups: [.authors("contributors", 284, share: credited)],
    duration: { name in
      let start = Quantity.driver(
        "\(name): start",
        .lognormal(p5: 2022 + 1.0 / 12 + 1 / 365.25, p95: 2022 + 5.0 / 12 + 31 / 365.25),
        unit: .year, source: source)
      return Quantity(2023 + 3.0 / 12 + 15 / 365.25, .year) - start
    },
    finalEnergy: { _ in Quantity(3_499_488.3, .usDollar) })

  private static let gemini = DevelopmentInputs(
    chips: 13_285_542, servers: 8_502_747.2, network: 5_110_833.4, priceFactor: 1,
    groups: StaffGroup.gemini,
    duration: { name in
      .driver("\(name): duration", .lognormal(p5: 7, p95: 20), unit: .month, source: source)
    },
    finalEnergy: { name in
      let pods = Quantity.driver("\(name): pods", .uniform(from: 12, to: 19), source: source)
      let time = Quantity.driver(
        "\(name): training time", .lognormal(p5: 31, p95: 6 * 31), unit: .day, source: source)
      let power = EnergyUse.power(
        rating: Quantity(0.373, .kilowatt / .chip), server: Quantity(1.56), load: Quantity(0.43),
        facility: Quantity(1.1))
      return bill(
        EnergyUse.energy(power: power, chipHours: pods * Quantity(4096, .chip) * time), year: 2023)
    })
}

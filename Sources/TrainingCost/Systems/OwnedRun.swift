import Uncertainty

/// A run on hardware of one's own: the drivers of hardware and energy, and what they come to.
struct OwnedRun {
  let hardware: OwnedHardware
  let energy: Quantity
  /// The building's part.
  let facility: Quantity
  /// Hardware and energy, as Epoch AI counts the cost of a run.
  var cost: Quantity { hardware.total + energy }

  /// What is particular to a system.
  struct Setting {
    let system: String
    let chip: Chip
    /// Years from the price of the catalogue to the start of the run.
    let age: Figure
    /// 5 % and 95 % of the price paid by the price of the catalogue.
    let price: (p5: Double, p95: Double)
    /// 5 % and 95 % of the mean power by rating.
    let load: (p5: Double, p95: Double)
    /// 5 % and 95 % of the data centre's power beyond that of its computers.
    let overhead: (p5: Double, p95: Double)
    /// US$/kWh.
    let electricity: Quantity
  }

  init(_ setting: Setting, chipHours: Quantity) {
    let chip = setting.chip
    hardware = OwnedHardware(
      chipHours: chipHours, chipValue: Self.chipValue(setting),
      serverOverhead: .driver(
        "\(setting.system): server by chips", .lognormal(p5: 1.3, p95: 2.1),
        source: Self.epoch("1.54 to 1.69 computed, 1.4 by SemiAnalysis")),
      networkOverhead: .driver(
        "\(setting.system): cluster by servers", .lognormal(p5: 1.07, p95: 1.32),
        source: Self.epoch("19 % of a cluster, parts' prices within a factor of 2")),
      amortization: .hardwareProgress(CommonDrivers.hardwareProgress))
    let load = Quantity.driver(
      "\(setting.system): mean power by rating",
      Lognormal.lognormal(p5: setting.load.p5, p95: setting.load.p95).truncated(to: 1),
      source: Self.epoch("measured powers; no more than the rating"))
    let beyond = Quantity.driver(
      "\(setting.system): power beyond the computers",
      .lognormal(p5: setting.overhead.p5, p95: setting.overhead.p95),
      source: Self.epoch("PUE less 1, so that it cannot fall below 1"))
    let rating = chip.ratedPower.quantity
    let power = EnergyUse.power(
      rating: rating, server: chip.serverPower.quantity, load: load, facility: 1 + beyond)
    energy = EnergyUse.cost(power: power, chipHours: chipHours, price: setting.electricity)
    facility = Facility.cost(
      building: Self.building(setting.system),
      ratedPower: rating * chip.serverPower.quantity * (1 + beyond),
      life: Quantity(15, .year), chipHours: chipHours)
  }

  private static func chipValue(_ setting: Setting) -> Quantity {
    let paid = Quantity.driver(
      "\(setting.system): hardware price by list",
      .lognormal(p5: setting.price.p5, p95: setting.price.p95),
      source: epoch("margins, discounts and shortages"))
    let lag = Quantity.driver(
      "\(setting.system): age of hardware by estimate", .normal(p5: -120, p95: 120), unit: .day,
      source: epoch("lags of purchase and publication"))
    return OwnedHardware.valueAtStart(
      price: Quantity(setting.chip.chipPrice, .usDollar / .chip) * paid,
      progress: CommonDrivers.hardwareProgress, age: setting.age.quantity + lag)
  }

  private static func building(_ system: String) -> Quantity {
    .driver(
      "\(system): building", .lognormal(p5: 9.3e6, p95: 15e6), unit: .usDollar / .megawatt,
      source: .sourced("19 US markets, 11.7 M US$/MW on average: Cushman & Wakefield (2025)"))
  }

  private static func epoch(_ why: String) -> Source {
    .sourced("\(why): Epoch AI, training-cost-trends v1.0.0, uncertainty.ipynb")
  }
}

extension OwnedRun {
  /// Electricity at the US industrial price of a year, uncertain by place and contract.
  static func usElectricity(_ system: String, year: Int) -> Quantity {
    let price = Electricity.usIndustry[year]?.quantity ?? Quantity(.nan)
    return price
      * .driver(
        "\(system): electricity price by US mean", .lognormal(p5: 0.6, p95: 1.7),
        source: epoch("range of CA, NV, OR and WA"))
  }
}

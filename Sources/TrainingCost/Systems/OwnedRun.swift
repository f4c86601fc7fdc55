import Uncertainty

/// What a run on hardware of one's own comes to.
struct OwnedRun {
  let hardware: OwnedHardware
  /// Energy with servers and data centre, kWh.
  let work: Quantity
  /// What it costs.
  let energy: Quantity
  /// The building's part.
  let facility: Quantity
  /// Hardware and energy, as Epoch AI counts the cost of a run.
  var cost: Quantity { hardware.total + energy }

  init(_ owned: Ownership, chip: Chip, chipHours: Quantity, _ drivers: DriverPool) {
    let progress = drivers[CommonAssumptions.hardwareProgress]
    hardware = OwnedHardware(
      chipHours: chipHours,
      chipValue: OwnedHardware.valueAtStart(
        price: Quantity(chip.chipPrice, .usDollar / .chip) * drivers[owned.price],
        progress: progress, age: owned.age.quantity + drivers[Ownership.lag]),
      serverOverhead: drivers[Ownership.server], networkOverhead: drivers[Ownership.network],
      amortization: .hardwareProgress(progress))
    let rating = chip.ratedPower.quantity
    let building = 1 + drivers[owned.beyond]
    let power = EnergyUse.power(
      rating: rating, server: chip.serverPower.quantity, load: drivers[owned.load],
      facility: building)
    work = power * chipHours
    energy = EnergyUse.cost(
      power: power, chipHours: chipHours, price: owned.electricity.price(drivers))
    facility = Facility.cost(
      building: drivers[Ownership.building],
      ratedPower: rating * chip.serverPower.quantity * building, life: Quantity(15, .year),
      chipHours: chipHours)
  }
}

import Uncertainty

/// The published method, written in the library's equations.
struct CostFormulas {
  let inputs: CostInputs

  init(_ inputs: CostInputs) { self.inputs = inputs }

  /// The costs in the order of ``CostEstimate``; nil where an input is missing.
  var all: [Quantity?] {
    let total = hardware.flatMap { hardware in energy.map { hardware.total + $0 } }
    // The overhead parts chips from servers; their sum does without it.
    let parted = inputs[.serverOverhead] == nil ? nil : hardware
    return [
      parted?.chips, parted?.servers, hardware?.network, energy, total, restated(total),
      restated(acquisition), restated(cloud),
    ]
  }

  /// Orders of magnitude a year by which hardware gives more for the money.
  private static let progress = Quantity(0.14, .one / .year)
  /// The network is 19 % of a cluster.
  private static let networkOverhead = OwnedHardware.networkOverhead(share: Quantity(0.19))

  private var chipHours: Quantity? { inputs.chipHours.map { Quantity($0, .chip * .hour) } }

  private var hardware: OwnedHardware? {
    guard let chipHours, let price = number(.serverPrice, .usDollar / .chip), let age = inputs.age
    else { return nil }
    let overhead = number(.serverOverhead) ?? Quantity(1)
    return OwnedHardware(
      chipHours: chipHours,
      chipValue: OwnedHardware.valueAtStart(
        price: price / overhead, progress: Self.progress, age: Quantity(age, .year)),
      serverOverhead: overhead, networkOverhead: Self.networkOverhead,
      amortization: .hardwareProgress(Self.progress))
  }

  private var energy: Quantity? {
    guard let chipHours, let rating = number(.ratedPower, .kilowatt / .chip),
      let server = number(.serverPower), let load = number(.load), let facility = number(.facility),
      let price = number(.electricity, .usDollar / .kilowattHour)
    else { return nil }
    let power = EnergyUse.power(rating: rating, server: server, load: load, facility: facility)
    return EnergyUse.cost(power: power, chipHours: chipHours, price: price)
  }

  private var acquisition: Quantity? {
    guard let chips = number(.chips, .chip), let price = number(.serverPrice, .usDollar / .chip)
    else { return nil }
    return OwnedHardware.acquisition(
      chips: chips, serverPrice: price, networkOverhead: Self.networkOverhead)
  }

  private var cloud: Quantity? {
    guard let price = number(.rent, .usDollar / (.chip * .hour)),
      let hours = number(.rentedHours, .chip * .hour)
    else { return nil }
    return RentalCost.cost(price: price, chipHours: hours)
  }

  private func restated(_ cost: Quantity?) -> Quantity? {
    guard let cost, let factor = number(.priceFactor) else { return nil }
    return cost * factor
  }

  private func number(_ column: CostColumn, _ unit: Unit = .one) -> Quantity? {
    inputs[column].map { Quantity($0, unit) }
  }
}

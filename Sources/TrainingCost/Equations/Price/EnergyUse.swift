import Uncertainty

/// Power and energy of a run.
public enum EnergyUse {
  /// Mean power of one chip with its part of server and data centre, W/chip.
  ///
  /// - Parameters:
  ///   - rating: rated power of the chip, W/chip.
  ///   - server: power rating of the server by that of its chips.
  ///   - load: mean power by rating.
  ///   - facility: power of the data centre by that of its computers (PUE).
  /// - Faults: a known server or facility factor below 1, a known load outside 0 … 1.
  public static func power(
    rating: Quantity, server: Quantity, load: Quantity, facility: Quantity
  ) -> Quantity {
    rating * server.checked(.atLeastOne, "server power by chips'", of: "power")
      * load.checked(.share, "mean power by rating", of: "power")
      * facility.checked(.atLeastOne, "PUE", of: "power")
  }

  /// Energy of a run: power × chip-hours.
  public static func energy(power: Quantity, chipHours: Quantity) -> Quantity {
    power * chipHours
  }

  /// What the energy of a run costs: power × chip-hours × US$ per energy.
  public static func cost(power: Quantity, chipHours: Quantity, price: Quantity) -> Quantity {
    power * chipHours * price
  }

  /// Mean price of energy used at several places, weighted by what each uses.
  ///
  /// - Parameter places: share of the energy and price, US$ per energy; shares need not sum to 1.
  /// - Faults: no place given, a known share below 0.
  public static func meanPrice(_ places: [(share: Quantity, price: Quantity)]) -> Quantity {
    guard !places.isEmpty else {
      return .invalid(Fault("needs at least one place, got none", of: "mean price of energy"))
    }
    let shares = places.map { $0.share.checked(.notNegative, "share", of: "mean price of energy") }
    return Quantity.sum(zip(shares, places).map { $0 * $1.price }) / Quantity.sum(shares)
  }
}

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
  public static func power(
    rating: Quantity, server: Quantity, load: Quantity, facility: Quantity
  ) -> Quantity {
    rating * server * load * facility
  }

  /// What the energy of a run costs: power × chip-hours × US$ per energy.
  public static func cost(power: Quantity, chipHours: Quantity, price: Quantity) -> Quantity {
    power * chipHours * price
  }
}

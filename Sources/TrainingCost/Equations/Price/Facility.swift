import Uncertainty

/// The building around one's own hardware. A rental price includes it.
public enum Facility {
  /// Building cost × rated power, spread evenly over the life of the building, for the
  /// chip-hours used.
  ///
  /// - Parameters:
  ///   - building: cost of a data centre, US$/W.
  ///   - ratedPower: rated power of a chip with server and data centre, W/chip.
  ///   - life: life of the building.
  ///   - chipHours: chip-hours used.
  public static func cost(
    building: Quantity, ratedPower: Quantity, life: Quantity, chipHours: Quantity
  ) -> Quantity {
    building * ratedPower * chipHours / (life * Quantity(8766, .hour / .year))
  }

  /// The same with the cost spread in another way: as a loan it is 0.199 US$ an hour at 8 %,
  /// where a straight line of 15 years is 0.113.
  public static func cost(
    building: Quantity, ratedPower: Quantity, spread: Amortization, chipHours: Quantity
  ) -> Quantity {
    spread.hourlyCost(of: building * ratedPower) * chipHours
  }
}

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
}

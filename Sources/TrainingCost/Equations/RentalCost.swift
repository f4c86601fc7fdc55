import Uncertainty

/// The cost of rented chips. Energy, building and repairs are in the price.
public enum RentalCost {
  /// Price × chip-hours / share of the reserved time that is used.
  ///
  /// - Parameters:
  ///   - price: US$/(chip·h).
  ///   - chipHours: chip-hours used.
  ///   - used: share of the time paid for that is used; 1 on demand.
  public static func cost(
    price: Quantity, chipHours: Quantity, used: Quantity = Quantity(1)
  ) -> Quantity {
    price * chipHours / used
  }
}

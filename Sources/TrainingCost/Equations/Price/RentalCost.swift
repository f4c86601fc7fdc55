import Uncertainty

/// The cost of rented chips. Energy, building and repairs are in the price.
public enum RentalCost {
  /// Price × chip-hours / share of the reserved time that is used.
  ///
  /// - Parameters:
  ///   - price: US$/(chip·h).
  ///   - chipHours: chip-hours used.
  ///   - used: share of the time paid for that is used; 1 on demand.
  /// - Faults: a known share outside 0 … 1, a known price below 0.
  public static func cost(
    price: Quantity, chipHours: Quantity, used: Quantity = Quantity(1)
  ) -> Quantity {
    let rent =
      price.checked(.notNegative, "price", of: "rent", in: .usDollar / (.chip * .hour)) * chipHours
    if used.knownValue() == 1 { return rent }
    return rent / used.checked(.share, "share used", of: "rent")
  }

  /// What a reservation costs, used or not: price × chips × term.
  ///
  /// - Parameters:
  ///   - price: US$/(chip·h).
  ///   - chips: chips reserved.
  ///   - term: how long they are paid for.
  public static func reservation(price: Quantity, chips: Quantity, term: Quantity) -> Quantity {
    price * ChipTime.used(chips: chips, time: term)
  }

  /// The share of a reservation that a run uses; above 1, the reservation is too small.
  public static func shareUsed(chipHours: Quantity, chips: Quantity, term: Quantity) -> Quantity {
    chipHours / ChipTime.used(chips: chips, time: term)
  }
}

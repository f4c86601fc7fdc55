import Uncertainty

/// How much faster better software does the same work: kernels, number formats, parallelism,
/// the order of data.
public enum SoftwareEfficiency {
  /// Chip-hours after a speed-up.
  ///
  /// - Parameters:
  ///   - chipHours: of the reference.
  ///   - speedUp: rate by the reference's; 2 for "half the time".
  public static func chipHours(of chipHours: Quantity, speedUp: Quantity) -> Quantity {
    chipHours / speedUp.checked(.positive, "speed-up", of: "software efficiency")
  }

  /// The speed-up of "the same loss in half of the time": 1 / share of the time.
  public static func speedUp(shareOfTime: Quantity) -> Quantity {
    1 / shareOfTime.checked(.positive, "share of the time", of: "software efficiency")
  }

  /// The speed-up of "30 % fewer chips in the same time": 1 / (1 − share saved).
  public static func speedUp(shareSaved: Quantity) -> Quantity {
    1 / (1 - shareSaved.checked(.shareBelowOne, "share saved", of: "software efficiency"))
  }

  /// The speed-up between two runs, by the work that a chip-hour did: 1.69 from DeepSeek-V2 to
  /// V3 with 6 × parameters × tokens, 1.55 with attention counted.
  public static func speedUp(
    workBefore: Quantity, chipHoursBefore: Quantity, workAfter: Quantity, chipHoursAfter: Quantity
  ) -> Quantity {
    (workAfter / chipHoursAfter) / (workBefore / chipHoursBefore)
  }
}

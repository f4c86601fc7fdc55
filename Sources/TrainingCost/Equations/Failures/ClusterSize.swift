import Uncertainty

/// What the size of a cluster does to a run.
///
/// Chip-hours look the same on any number of chips, but utilization falls with it, and so does
/// goodput through ``ClusterFailures``: the cost rises with the size.
public enum ClusterSize {
  /// Utilization on another number of chips: reference × (chips / reference chips)^elasticity.
  ///
  /// - Parameters:
  ///   - reference: utilization on the reference number of chips.
  ///   - referenceChips: that number.
  ///   - chips: number of chips.
  ///   - elasticity: change of log utilization by that of log chips: −0.07 for Llama 3.1 from
  ///     8,192 to 16,384, −0.42 for MT-NLG from 2,240 to 4,480, near 0 between laboratories.
  public static func utilization(
    reference: Quantity, referenceChips: Quantity, chips: Quantity, elasticity: Quantity
  ) -> Quantity {
    reference * pow(chips / referenceChips, elasticity)
  }

  /// The elasticity between two sizes that were measured.
  public static func elasticity(
    utilizations: (Quantity, Quantity), chips: (Quantity, Quantity)
  ) -> Quantity {
    log(utilizations.1 / utilizations.0) / log(chips.1 / chips.0)
  }

  /// Wall-clock time of a run: chip-hours / chips.
  public static func wallClock(chipHours: Quantity, chips: Quantity) -> Quantity {
    chipHours / chips.checked(.positive, "chips", of: "wall-clock time", in: .chip)
  }
}

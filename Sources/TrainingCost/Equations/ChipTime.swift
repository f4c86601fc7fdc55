import Uncertainty

/// Chip-hours of a run and the utilization they imply.
public enum ChipTime {
  /// Chip-hours that a piece of work takes: FLOP / (peak × utilization × goodput).
  ///
  /// Peak and utilization must be of one ``NumberFormat``; of two, the result is in no unit
  /// of time and the model says so.
  ///
  /// - Parameters:
  ///   - work: operations of the model, FLOP.
  ///   - peak: peak rate of a chip, in ``NumberFormat/peakRate``.
  ///   - utilization: share of the peak, in ``NumberFormat/utilization``.
  ///   - goodput: productive share of the time paid for; 1 if the utilization is that of the
  ///     whole job.
  public static func needed(
    work: Quantity, peak: Quantity, utilization: Quantity, goodput: Quantity = Quantity(1)
  ) -> Quantity {
    work / (peak * utilization * goodput) / Quantity(3600, .second / .hour)
  }

  /// Utilization of the whole job that work and chip-hours imply, in
  /// ``NumberFormat/utilization``. Compare ``PublishedRun/faults``.
  public static func impliedUtilization(
    work: Quantity, peak: Quantity, chipHours: Quantity
  ) -> Quantity {
    work / (peak * chipHours * Quantity(3600, .second / .hour))
  }
}

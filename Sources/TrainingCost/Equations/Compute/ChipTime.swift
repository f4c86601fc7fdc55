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
  /// - Faults: a known goodput outside 0 … 1.
  public static func needed(
    work: Quantity, peak: Quantity, utilization: Quantity, goodput: Quantity = Quantity(1)
  ) -> Quantity {
    let productive = goodput.checked(.share, "goodput", of: "chip-hours")
    return work / (peak * utilization * productive) / Quantity(3600, .second / .hour)
  }

  /// Chip-hours of a number of chips for a time, as reports give them.
  ///
  /// - Parameters:
  ///   - chips: in chips.
  ///   - time: wall-clock time, from start to end.
  public static func used(chips: Quantity, time: Quantity) -> Quantity {
    chips.checked(.positive, "chips", of: "chip-hours", in: .chip)
      * time.checked(.notNegative, "time", of: "chip-hours", in: .hour)
  }

  /// Utilization of the whole job that work and chip-hours imply, in
  /// ``NumberFormat/utilization``. Compare ``faults(flop:peak:chipHours:of:)``.
  public static func impliedUtilization(
    work: Quantity, peak: Quantity, chipHours: Quantity
  ) -> Quantity {
    work / (peak * chipHours * Quantity(3600, .second / .hour))
  }

  /// The same utilization as a share of another peak: DeepSeek-V3's 0.346 of the BF16 peak is
  /// 0.173 of the FP8 peak.
  ///
  /// - Parameters:
  ///   - utilization: in the format of `peak`.
  ///   - peak: the peak it is a share of.
  ///   - other: the peak to state it by.
  public static func restated(
    _ utilization: Quantity, from peak: Quantity, to other: Quantity
  ) -> Quantity {
    utilization * peak / other
  }
}

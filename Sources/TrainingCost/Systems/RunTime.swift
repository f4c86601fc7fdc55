import Uncertainty

/// The final run as a part of the project's duration: chip-hours by chips, so that a run that took
/// longer kept its people longer.
struct RunTime: Sendable {
  /// Chips of the run, chip.
  let chips: Figure
  /// Their number by that figure, where it is uncertain.
  var byReport: Assumption?

  /// Wall-clock time of the run.
  func quantity(_ drivers: DriverPool, chipHours: Quantity) -> Quantity {
    let known = chips.quantity
    return ClusterSize.wallClock(
      chipHours: chipHours, chips: byReport.map { known * drivers[$0] } ?? known)
  }
}

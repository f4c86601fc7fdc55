import Uncertainty

/// How many chips worked, where that is not known, and what it does to a run's chip-hours:
/// utilization falls with their number.
public struct ClusterScale: Sendable {
  /// How many chips worked.
  let chips: Assumption
  /// The number that the published chip-hours are of, chip.
  let reference: Figure
  /// Change of log utilization by that of log chips; see ``ClusterSize``.
  let elasticity: Figure

  /// What is assumed.
  var assumptions: [Assumption] { [chips] }

  /// Chip-hours on so many chips by those on the reference's.
  func factor(_ drivers: DriverPool) -> Quantity {
    1
      / ClusterSize.utilization(
        reference: Quantity(1), referenceChips: reference.quantity, chips: drivers[chips],
        elasticity: elasticity.quantity)
  }
}

import Uncertainty

/// What interruptions cost a run whose utilization is that of its steps: failures of its chips,
/// checkpoints and restarts.
///
/// The rate of the cluster is exactly chips × rate of one, so that it needs no correlation.
public struct Interruptions: Sendable {
  /// Chips of the run, chip.
  let chips: Figure
  /// Interruptions of one chip and time.
  let rate: Assumption
  /// Time that a checkpoint stops the job.
  let write: Assumption
  /// Time from an interruption to work again.
  let restart: Assumption

  /// The usual laws, for a number of chips.
  init(chips: Figure) {
    self.chips = chips
    rate = .range(
      "failures of a chip", 1.0e-5, 4.0e-5, unit: .one / (.chip * .hour),
      source: .derived(
        "Llama 3.1 1.97e-5, arXiv 2407.21783; 1.22e-5 and 3.39e-5 in two clusters, arXiv "
          + "2410.21680; the spread is ours"))
    write = .range(
      "time to write a checkpoint", 10, 120, unit: .second,
      source: .judged("no published pair of write and restart times was found"))
    restart = .range(
      "time to restart", 180, 1800, unit: .second,
      source: .judged("three minutes to half an hour; no published figure was found"))
  }

  /// What is assumed.
  var assumptions: [Assumption] { [rate, write, restart] }

  /// Productive share of the time, with checkpoints at Young's interval.
  func goodput(_ drivers: DriverPool) -> Quantity {
    let checkpointing = Checkpointing(
      meanTimeBetween: ClusterFailures.meanTimeBetween(
        chips: chips.quantity, rate: drivers[rate]),
      write: drivers[write], restart: drivers[restart])
    return checkpointing.goodput(interval: checkpointing.youngInterval)
  }
}

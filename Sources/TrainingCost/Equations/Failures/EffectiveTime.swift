import Uncertainty

/// The effective training time ratio: productive by scheduled time of a job.
public enum EffectiveTime {
  /// Expected ratio, without time in the queue: (1 − nodes × rate × (restart + interval/2)) /
  /// (1 + write/interval).
  ///
  /// - Parameters:
  ///   - nodes: of the job, in any unit that the rate is per.
  ///   - rate: failures per node and time. Meta's clusters had 6.50 and 2.34 per 1,000
  ///     node-days.
  ///   - restart: time from a failure to work again.
  ///   - write: time that a checkpoint stops the job.
  ///   - interval: time between checkpoints.
  /// - SeeAlso: Kokolis et al. (2024), arXiv 2410.21680, section on effective training time.
  public static func ratio(
    nodes: Quantity, rate: Quantity, restart: Quantity, write: Quantity, interval: Quantity
  ) -> Quantity {
    (1 - nodes * rate * (restart + interval / 2)) / (1 + write / interval)
  }
}

import Uncertainty

/// What writing checkpoints costs, and what it saves when a job is interrupted.
///
/// A job works for an interval, writes a checkpoint, and goes on. An interruption throws it back
/// to the last checkpoint, and takes a restart. Intervals, write time, restart and mean time
/// between interruptions may be in any units of time.
///
/// - SeeAlso: Young (1974), CACM 17(9), 530–531; Daly (2006), Future Generation Computer
///   Systems 22(3), 303–312.
public struct Checkpointing: Sendable {
  /// Mean time between interruptions of the job.
  public let meanTimeBetween: Quantity
  /// Time that a checkpoint stops the job.
  public let write: Quantity
  /// Time from an interruption to work again, without the work that is done again.
  public let restart: Quantity

  /// Creates the costs of a job's checkpoints.
  ///
  /// - Parameters:
  ///   - meanTimeBetween: see ``ClusterFailures/meanTimeBetween(chips:rate:)``.
  ///   - write: time that a checkpoint stops the job.
  ///   - restart: time from an interruption to work again.
  /// - Faults: a known time between interruptions or write time that is not above 0, a known
  ///   restart below 0.
  public init(meanTimeBetween: Quantity, write: Quantity, restart: Quantity) {
    self.meanTimeBetween = meanTimeBetween.checked(
      .positive, "time between interruptions", of: "checkpoints", in: .second)
    self.write = write.checked(.positive, "write time", of: "checkpoints", in: .second)
    self.restart = restart.checked(.notNegative, "restart", of: "checkpoints", in: .second)
  }

  /// Young's interval of work between checkpoints: √(2 × write × mean time).
  public var youngInterval: Quantity { sqrt(2 * write * meanTimeBetween) }

  /// Daly's lowest order, the interval without the write time: √(2 × write × mean time) − write.
  public var dalyLowestOrderInterval: Quantity { youngInterval - write }

  /// Daly's estimate of higher order; the mean time itself, where a checkpoint takes twice that
  /// or more.
  public var dalyInterval: Quantity {
    let ratio = write / (2 * meanTimeBetween)
    let estimate = youngInterval * (1 + sqrt(ratio) / 3 + ratio / 9) - write
    return choose(if: ratio < 1, then: estimate, else: meanTimeBetween)
  }

  /// Share of the time that is lost, to the first order: write/interval + interval/(2 × mean
  /// time) + restart/mean time. Good below about 0.3; least at ``youngInterval``.
  public func waste(interval: Quantity) -> Quantity {
    let checked = Self.checked(interval)
    return write / checked + checked / (2 * meanTimeBetween) + restart / meanTimeBetween
  }

  /// Productive share of the time, to the first order: 1 − waste.
  public func firstOrderGoodput(interval: Quantity) -> Quantity { 1 - waste(interval: interval) }

  /// Productive share of the time, exactly, if interruptions come at random at any moment,
  /// during writes and restarts too: interval × e^(−restart/mean) / (mean × (e^((interval +
  /// write)/mean) − 1)).
  ///
  /// - SeeAlso: Daly (2006), equation 20.
  public func goodput(interval: Quantity) -> Quantity {
    let checked = Self.checked(interval)
    let segment = (checked + write) / meanTimeBetween
    return checked / meanTimeBetween * exp(-(restart / meanTimeBetween)) / (exp(segment) - 1)
  }

  private static func checked(_ interval: Quantity) -> Quantity {
    interval.checked(.positive, "interval", of: "checkpoints", in: .second)
  }
}

import Uncertainty

/// How often a job on many chips is interrupted.
///
/// Every chip can stop the whole job, so the job's rate is exactly chips × rate of one.
public enum ClusterFailures {
  /// Mean time between interruptions of a job: 1 / (chips × rate).
  ///
  /// - Parameters:
  ///   - chips: in chips, or in nodes if the rate is per node.
  ///   - rate: interruptions per chip and time: 1/(chip·h). Llama 3.1 405B had 1.97e-5,
  ///     419 unexpected ones in 54 days of 16,384 chips.
  public static func meanTimeBetween(chips: Quantity, rate: Quantity) -> Quantity {
    1 / (chips * rate)
  }

  /// Interruptions of one chip and time, from what was counted: count / (chips × time).
  public static func rate(count: Quantity, chips: Quantity, time: Quantity) -> Quantity {
    count / (chips * time)
  }

  /// Interruptions to expect in a run: chip-time × rate.
  public static func expected(chipHours: Quantity, rate: Quantity) -> Quantity {
    chipHours * rate
  }

  /// The number of interruptions of a run.
  ///
  /// - Parameters:
  ///   - name: names the driver.
  ///   - expected: how many to expect; may be uncertain.
  ///   - clustering: variance of the rate by its mean squared, from run to run; 0 if
  ///     interruptions have nothing to do with each other (Poisson), above 0 if they come in
  ///     clusters (negative binomial).
  /// - Faults: a clustering below 0 or not finite.
  public static func interruptions(
    _ name: String, expected: Quantity, clustering: Double = 0
  ) -> Quantity {
    guard clustering >= 0 && clustering < .infinity else {
      return .invalid(Fault("needs 0 ≤ clustering < ∞, got \(clustering)", of: name))
    }
    guard clustering > 0 else { return .driver(name, .poisson(mean: expected)) }
    let level = Quantity.driver(
      "\(name), level", .gamma(shape: 1 / clustering, scale: clustering))
    return .driver(name, .poisson(mean: expected * level))
  }
}

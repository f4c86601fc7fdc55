import Uncertainty

extension ChipTime {
  /// No run of a whole job is known to use as much of a chip's peak as this.
  public static let impossibleUtilization = 0.75

  /// What is wrong with a run's figures: a utilization that no run reaches means that work,
  /// peak and time do not belong together.
  ///
  /// This finds a real slip: 172,800 chip-hours listed as DeepSeek-V2's total, which are those
  /// of one trillion of its 8.1 trillion tokens, imply a utilization of 1.66.
  ///
  /// - Parameters:
  ///   - flop: operations of the model.
  ///   - peak: FLOP/s of one chip, dense, in the number format of the run.
  ///   - chipHours: of the whole job.
  ///   - subject: whose run it is.
  /// - Returns: nothing, if 0 < implied utilization < 0.75.
  public static func faults(
    flop: Double, peak: Double, chipHours: Double, of subject: String
  ) -> [Fault] {
    utilizationFaults(flop / (peak * chipHours * 3600), of: subject)
  }

  /// The same for a utilization that is known already.
  static func utilizationFaults(_ implied: Double, of subject: String) -> [Fault] {
    implied > 0 && implied < impossibleUtilization
      ? []
      : [
        Fault(
          "a run needs 0 < implied utilization < \(impossibleUtilization), got \(implied)",
          of: subject)
      ]
  }

  /// The event that an uncertain utilization can be one: 0 < utilization < 0.75. Its
  /// probability tells how far drivers of work and time fit together.
  ///
  /// - Parameters:
  ///   - utilization: in the format's unit.
  ///   - format: of the peak that it is a share of.
  public static func isPossible(_ utilization: Quantity, in format: NumberFormat) -> Event {
    utilization > 0 && utilization < Quantity(impossibleUtilization, format.utilization)
  }
}

/// A measure of sensitivity that samples of drivers and an output give, without a design of their
/// own.
///
/// Which to trust for what: <doc:WhichSensitivity>.
public enum SampleMeasure: Sendable, Hashable {
  /// First-order Sobol index: the share of the variance that would vanish if the driver were
  /// known.
  case firstOrder
  /// Spearman's rank correlation.
  case rankCorrelation
  /// Pearson's correlation.
  case correlation
  /// Coefficients of a linear regression on all drivers, in standard deviations; R² is in the
  /// notes and tells whether to believe them.
  case standardizedRegression
  /// Correlation of ranks, the other drivers' straight lines taken off.
  case partialRankCorrelation
  /// Borgonovo's delta: how far, on average, the output's law moves if the driver is known.
  case delta
  /// PAWN: the mean over classes of the driver of Kolmogorov's distance between the output's law
  /// there and at large.
  case pawn
  /// What knowing the driver takes off the cost of a wrong guess at a percentile: 0.9 asks for the
  /// drivers of P90.
  case percentile(Double)
  /// The share of the uncertainty whether the output exceeds a threshold, in the unit the output
  /// is shown in, that would vanish if the driver were known.
  case exceedance(above: Double)
  /// What changes from the driver's lowest tenth to its highest: a tornado from the run itself.
  case swing(of: SampleStatistic)

  /// What a probability or level has to be.
  package func check() {
    switch self {
    case .percentile(let level), .swing(.percentile(let level)):
      precondition(
        level > 0 && level < 1, "a percentile needs a level between 0 and 1, not \(level)")
    case .exceedance(let threshold), .swing(.probability(let threshold)):
      precondition(!threshold.isNaN, "a threshold is a number, not \(threshold)")
    default: break
    }
  }
}

/// A number that sums up samples of an output.
public enum SampleStatistic: Sendable, Hashable {
  /// The mean.
  case mean
  /// The value that a share of the samples lies at or below.
  case percentile(Double)
  /// The share of the samples above a threshold.
  case probability(above: Double)

  /// "P90", for tables.
  package var name: String {
    switch self {
    case .mean: "mean"
    case .percentile(let level): "P" + Self.short((level * 1e6).rounded() / 1e4)
    case .probability(let threshold): "P(above \(Self.short(threshold)))"
    }
  }

  /// A number without ".0".
  package static func short(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

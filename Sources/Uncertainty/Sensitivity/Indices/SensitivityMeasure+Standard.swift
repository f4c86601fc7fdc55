extension SensitivityMeasure {
  /// First-order Sobol index: the share of the output's variance that would vanish on average if
  /// the driver were known.
  public static let firstOrder = SensitivityMeasure(
    name: "first-order Sobol index", symbol: "S",
    caption: "share of its variance that each driver explains by itself",
    isShareOfVariance: true, leavesInteraction: true, underDependence: .overlapping,
    meaning: "If {driver} were known, the variance of {output} would shrink by {percent} on "
      + "average ({interval}): research into the driver with the greatest share narrows the "
      + "answer most.")

  /// Spearman's rank correlation: how nearly the output rises, or falls, with the driver.
  public static let rankCorrelation = SensitivityMeasure(
    name: "rank correlation", symbol: "ρ", caption: "rank correlation with each driver",
    isSigned: true, underDependence: .overlapping,
    meaning: "{output} {rises} with {driver}: rank correlation {value} ({interval}); 1 or -1 "
      + "would be without exception, 0 is no common direction, though perhaps an influence.")

  /// Pearson's correlation: how nearly the output is a straight line in the driver.
  public static let correlation = SensitivityMeasure(
    name: "correlation", symbol: "r", caption: "Pearson's correlation with each driver",
    isSigned: true, underDependence: .overlapping,
    meaning: "{output} {rises} with {driver} along a straight line with correlation {value} "
      + "({interval}); its square is the share of variance that the line explains.")

  /// Standardized regression coefficient: by how many of its standard deviations the output moves
  /// for one of the driver, all else equal, were the model a plane.
  public static let standardizedRegression = SensitivityMeasure(
    name: "standardized coefficient", symbol: "β",
    caption: "coefficient of each driver in a linear regression on all, in standard deviations",
    isSigned: true, underDependence: .valid,
    meaning:
      "One standard deviation more of {driver}, all else equal, moves {output} by {value} of "
      + "its standard deviations ({interval}), as far as it is linear: see R².")

  /// Partial rank correlation: the rank correlation that is left when the other drivers' lines are
  /// taken off.
  public static let partialRankCorrelation = SensitivityMeasure(
    name: "partial rank correlation", symbol: "PRCC",
    caption: "rank correlation with each driver, the others' lines taken off", isSigned: true,
    underDependence: .valid,
    meaning: "What the other drivers do not explain of {output} {rises} with {driver}: partial "
      + "rank correlation {value} ({interval}). It says how surely, not how far: a driver that "
      + "hardly matters can have a high one.")

  /// Borgonovo's delta: half the area, on average, between the output's density and its density
  /// with the driver known.
  public static let delta = SensitivityMeasure(
    name: "delta", symbol: "δ",
    caption: "share of its law that moves elsewhere when each driver is known (Borgonovo's delta)",
    underDependence: .overlapping,
    meaning: "When {driver} becomes known, {percent} of the law of {output} moves elsewhere on "
      + "average ({interval}), tails and shape included, whether or not a variance exists.")

  /// PAWN: the mean distance between distribution functions with and without the driver known.
  public static let pawn = SensitivityMeasure(
    name: "PAWN", symbol: "T",
    caption: "mean distance of its distribution function when each driver is known (PAWN)",
    underDependence: .overlapping,
    meaning: "Knowing {driver} changes some probability about {output} by {percent} on average "
      + "({interval}).")

  /// Share of the check loss of a percentile that knowing a driver takes away.
  public static func percentile(_ name: String) -> SensitivityMeasure {
    SensitivityMeasure(
      name: "\(name) index", symbol: "S(\(name))",
      caption: "share of the loss of a guess at its \(name) that each driver explains",
      underDependence: .overlapping,
      meaning:
        "If {driver} were known, setting aside the \(name) of {output} would waste {percent} "
        + "less ({interval}): the driver with the greatest share moves \(name) most.")
  }

  /// Share of the variance of an event that a driver explains.
  public static func exceedance(_ threshold: String) -> SensitivityMeasure {
    SensitivityMeasure(
      name: "event index", symbol: "S(event)",
      caption: "share that each driver explains of the uncertainty whether it exceeds \(threshold)",
      leavesInteraction: true, underDependence: .overlapping,
      meaning: "If {driver} were known, {percent} of the uncertainty whether {output} exceeds "
        + "\(threshold) would vanish on average ({interval}).")
  }

  /// What a statistic of the output changes from a driver's lowest tenth to its highest.
  public static func swing(_ statistic: String) -> SensitivityMeasure {
    SensitivityMeasure(
      name: "swing of \(statistic)", symbol: "Δ \(statistic)",
      caption: "\(statistic) in the highest tenth of each driver less that in the lowest",
      isSigned: true, isFraction: false, underDependence: .overlapping,
      meaning:
        "From the lowest tenth of {driver} to the highest, the \(statistic) of {output} moves "
        + "by {value} ({interval}).")
  }

  /// What learning a driver is worth before a decision.
  public static let valueOfLearning = SensitivityMeasure(
    name: "value of learning", symbol: "EVPPI",
    caption: "what learning each driver before deciding is worth on average", isFraction: false,
    underDependence: .overlapping,
    meaning: "Learning {driver} before choosing is worth {value} on average ({interval}): do not "
      + "pay more for it.")

  /// The share of a total's variance that a component brings.
  public static let covarianceShare = SensitivityMeasure(
    name: "covariance share", symbol: "C",
    caption: "share of its variance that each component brings, by covariance",
    isShareOfVariance: true,
    underDependence: .valid,
    meaning: "{driver} brings {percent} of the variance of {output} ({interval}), what it shares "
      + "with other components being split between them; below zero it is a hedge.")
}

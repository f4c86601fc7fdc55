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
}

extension SensitivityMeasure {
  /// Total Sobol index: the share of the output's variance that would remain on average if
  /// everything but the driver were known.
  public static let totalOrder = SensitivityMeasure(
    name: "total Sobol index", symbol: "ST",
    caption: "share of its variance that each driver has a part in, alone or with others",
    isShareOfVariance: true, underDependence: .invalid,
    meaning: "{driver} has a part in {percent} of the variance of {output} ({interval}), alone or "
      + "together with others: a driver whose total index is nearly zero can be fixed.")

  /// Second-order Sobol index: the share of the output's variance that two drivers explain
  /// together, beyond what each explains alone.
  public static let secondOrder = SensitivityMeasure(
    name: "second-order Sobol index", symbol: "S₂",
    caption: "share of its variance that two drivers explain only together",
    isShareOfVariance: true, underDependence: .invalid,
    meaning: "{driver} explain {percent} of the variance of {output} only together ({interval}): "
      + "what one of them does depends on the other.")
}

extension SensitivityMeasure {
  /// Shapley effect: the share of the output's variance that falls to the driver if what drivers
  /// explain together is divided among them evenly. The effects add up to 1.
  public static let shapley = SensitivityMeasure(
    name: "Shapley effect", symbol: "Sh",
    caption: "share of its variance that falls to each driver, joint effects divided evenly",
    isShareOfVariance: true, underDependence: .valid,
    meaning: "{percent} of the variance of {output} fall to {driver} ({interval}), its part of "
      + "joint effects included: the shares of all drivers add up to 100 %.")

  /// μ* of Morris: the mean size of elementary effects.
  public static let elementaryEffect = SensitivityMeasure(
    name: "elementary effect μ*", symbol: "μ*",
    caption: "mean size of its change over a driver's whole range, from random points",
    isFraction: false, underDependence: .invalid,
    meaning: "Moving {driver} from end to end of its range changes {output} by {value} on average "
      + "({interval}): a driver whose effect is nearly zero can be fixed.")

  /// μ of Morris: the mean of elementary effects.
  public static let meanEffect = SensitivityMeasure(
    name: "mean effect μ", symbol: "μ",
    caption: "its mean gain over a driver's whole range, from random points",
    isSigned: true, isFraction: false, underDependence: .invalid,
    meaning: "{output} {rises} on average as {driver} rises: by {value} over its whole range "
      + "({interval}).")

  /// σ of Morris: the standard deviation of elementary effects.
  public static let spreadOfEffects = SensitivityMeasure(
    name: "spread of effects σ", symbol: "σ",
    caption: "how differently each driver acts from one point to another",
    isFraction: false, underDependence: .invalid,
    meaning: "The effect of {driver} on {output} varies by {value} ({interval}) from one place to "
      + "another: it bends, or depends on other drivers, unless this is nearly zero.")

  /// The swing of a tornado chart.
  public static let swing = SensitivityMeasure(
    name: "swing", symbol: "Δ",
    caption: "its gain from a driver's low to its high value, all others at their medians",
    isSigned: true, isFraction: false, underDependence: .invalid,
    meaning: "With all other drivers at their medians, {output} {rises} by {value} (signed) from "
      + "the low to the high value of {driver}; what drivers do only together is not seen.")

  /// A bound on the total Sobol index from derivatives.
  public static let derivativeBound = SensitivityMeasure(
    name: "bound from derivatives", symbol: "ν/V",
    caption:
      "upper bound, from derivatives, of the share of its variance each driver has a part in",
    underDependence: .invalid,
    meaning: "{driver} has a part in at most {percent} of the variance of {output} ({interval}): "
      + "if this is nearly zero, the driver can be fixed; if not, ask for its total index.")

  /// The elasticity at the median.
  public static let elasticity = SensitivityMeasure(
    name: "elasticity", symbol: "ε",
    caption:
      "its change in percent where a driver rises by one percent, all drivers at their medians",
    isSigned: true, isFraction: false, underDependence: .valid,
    meaning:
      "With all drivers at their medians, {output} {rises} with {driver}: by {value} percent "
      + "(signed) for each percent.")
}

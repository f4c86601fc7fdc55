extension OutputSummary {
  /// All moments at once; computed anew at each call.
  package var moments: MomentEstimates {
    MomentEstimates(tally, replicates: replicates.map(\.sums))
  }

  /// Expected value. Not to be trusted if ``tails`` says that it does not settle.
  public var mean: Estimate { count > 0 ? moments.mean.scaled(by: scale) : .unknown }
  /// Standard deviation, of divisor N − 1; NaN below two samples.
  public var standardDeviation: Estimate {
    count > 0 ? moments.standardDeviation.scaled(by: scale) : .unknown
  }
  /// Third standardized moment: zero for a symmetric law, positive with a long upper tail. NaN
  /// if all samples are equal.
  public var skewness: Estimate { count > 0 ? moments.skewness : .unknown }
  /// Fourth standardized moment less 3: zero for a normal law. NaN if all samples are equal.
  public var excessKurtosis: Estimate { count > 0 ? moments.excessKurtosis : .unknown }
}

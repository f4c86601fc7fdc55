extension OutputSummary {
  /// The chance that the output exceeds `x`, in the unit shown, with its 95 % interval
  /// (Clopper & Pearson 1934, which assumes nothing). Where the histogram cannot tell which
  /// side of `x` some samples lie on, the interval allows for either. Under a design, it has the
  /// interval of as many independent samples as would know it as well (Korn & Graubard 1998).
  public func probability(above x: Double) -> Estimate {
    guard count > 0, !x.isNaN else { return .unknown }
    return chance(ordered.countAbove(x / scale), replicateShare(notAbove: x / scale))
  }

  /// The chance that the output is `x` or less, in the unit shown, with its 95 % interval.
  public func probability(notAbove x: Double) -> Estimate {
    guard count > 0, !x.isNaN else { return .unknown }
    let above = ordered.countAbove(x / scale)
    return chance(
      (Double(count) - above.value, count - above.most, count - above.least),
      replicateShare(notAbove: x / scale))
  }

  private func chance(
    _ counted: (value: Double, least: Int, most: Int), _ replicated: ReplicateShare
  ) -> Estimate {
    let share = counted.value / Double(count)
    guard replicates.isEmpty else {
      let (least, most) = (
        Double(counted.least) / Double(count), Double(counted.most) / Double(count)
      )
      return Estimate(
        value: share, standardError: replicated.standardError,
        interval: Interval(
          lower: replicated.interval(of: least).lower,
          upper: replicated.interval(of: most).upper))
    }
    return Estimate(
      value: share, standardError: (share * (1 - share) / Double(count)).squareRoot(),
      interval: Interval(
        lower: ClopperPearson.lower(counted.least, of: count),
        upper: ClopperPearson.upper(counted.most, of: count)))
  }
}

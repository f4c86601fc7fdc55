extension OutputSummary {
  /// Conditional value at risk (expected shortfall): the mean of the samples in the tail beyond
  /// a percentile. `conditionalValueAtRisk(0.95)` is the mean of the highest 5 %;
  /// `conditionalValueAtRisk(0.05, tail: .lower)` of the lowest 5 %.
  ///
  /// Its standard error is that of Manistre & Hancock (2005), North American Actuarial Journal
  /// 9(2), 129–156; the interval is wider by what the histogram's bins leave open. Not to be
  /// trusted if ``tails`` says that the mean does not settle.
  ///
  /// - Precondition: `probability` is in 0...1, and the tail is not empty.
  public func conditionalValueAtRisk(_ probability: Double, tail: Tail = .upper) -> Estimate {
    let share = tail == .upper ? 1 - probability : probability
    precondition(
      (0...1).contains(probability) && share > 0,
      "a conditional value at risk needs a tail with probability above 0, not \(share)")
    guard count > 0 else { return .unknown }
    let sums = TailSums(ordered, samples: Double(count) * share, tail: tail)
    // Var(tail) + (1 − share)(mean − percentile)², over the number of samples in the tail.
    let gap = sums.mean - sums.edge
    let variance = (sums.variance + (1 - share) * gap * gap) / sums.samples
    let estimate = Estimate(
      value: sums.mean, standardError: variance.squareRoot(),
      degreesOfFreedom: max(1, sums.samples - 1))
    return Estimate(
      value: estimate.value, standardError: estimate.standardError,
      interval: estimate.interval.widened(by: sums.resolution)
    ).scaled(by: sums.unit).scaled(by: scale)
  }
}

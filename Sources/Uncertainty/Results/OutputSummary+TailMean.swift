extension OutputSummary {
  /// Conditional value at risk (expected shortfall): the mean of the samples in the tail beyond
  /// a percentile. `conditionalValueAtRisk(0.95)` is the mean of the highest 5 %;
  /// `conditionalValueAtRisk(0.05, tail: .lower)` of the lowest 5 %.
  ///
  /// Its standard error is that of Manistre & Hancock (2005), North American Actuarial Journal
  /// 9(2), 129–156, or that of replicates under a design; the interval is wider by what the histogram's
  /// bins leave open. Not to be
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
    let error = replicates.isEmpty ? variance.squareRoot() : tailError(sums, share, tail)
    let estimate = Estimate(
      value: sums.mean, standardError: error,
      degreesOfFreedom: replicates.isEmpty ? max(1, sums.samples - 1) : Double(replicates.count - 1)
    )
    return Estimate(
      value: estimate.value, standardError: estimate.standardError,
      interval: estimate.interval.widened(by: sums.resolution)
    ).scaled(by: sums.unit).scaled(by: scale)
  }

  /// The error of a tail's mean from how replicates differ. The mean is edge + E[excess over the edge] /
  /// share, which to first order does not change with the edge (Rockafellar & Uryasev 2000): so
  /// the edge of all samples does for each replicate.
  private func tailError(_ sums: TailSums, _ share: Double, _ tail: Tail) -> Double {
    let edge = sums.edge * sums.unit
    let excesses = replicates.filter { $0.ordered.count > 0 }.map {
      $0.ordered.excess(over: edge, tail: tail, unit: sums.unit) / Double($0.ordered.count)
    }
    let sizes = replicates.map(\.ordered.count).filter { $0 > 0 }
    let all = sizes.reduce(0) { $0 + Double($1) }
    let whole = zip(excesses, sizes).reduce(0) { $0 + $1.0 * Double($1.1) } / all
    let leaving = zip(excesses, sizes).map { excess, size in
      (whole * all - excess * Double(size)) / (all - Double(size))
    }
    return GroupJackknife.standardError(whole: whole, leaving: leaving, sizes: sizes) / share
  }
}

extension BinnedSample {
  /// The sum of what samples lie beyond an edge by, in a unit that keeps it finite; each sample taken at
  /// the middle of its bin.
  fileprivate func excess(over edge: Double, tail: Tail, unit: Double) -> Double {
    var sum = 0.0
    let order = tail == .upper ? Array(cumulative.indices.reversed()) : Array(cumulative.indices)
    for bin in order {
      let beyond = middle(of: bin) / unit - edge / unit
      let excess = tail == .upper ? beyond : -beyond
      guard excess > 0 else { break }
      sum += excess * Double(count(in: bin))
    }
    return sum
  }
}

extension OutputSummary {
  /// The value that a share `probability` of the samples lies at or below (or, in the sense of
  /// exceedance, above), with its interval by order statistics, which assumes no law: the 95 %
  /// interval, unless another confidence is asked for.
  ///
  /// The value is the sample of rank ⌈Np⌉. If it is not known exactly, it is interpolated in
  /// its histogram bin, less than 2⁻¹² of the value wide, and the interval reaches to the outer
  /// ends of its bins. An end is infinite where no sample is far enough out to bound it. Under a design,
  /// the replicates say what share of the samples may lie below the percentile, which is carried over to
  /// samples (Woodruff 1952).
  ///
  /// - Precondition: `probability` is in 0...1, `confidence` between 0 and 1.
  public func quantile(
    _ probability: Double, sense: PercentileSense = .below, confidence: Double = 0.95
  ) -> Estimate {
    precondition(
      (0...1).contains(probability),
      "quantile needs a probability in 0...1, not \(probability)")
    guard count > 0 else { return .unknown }
    let p = sense.probability(probability)
    let ranks = ranks(around: p, confidence: confidence)
    return Estimate(
      value: sample(ordered.rank(of: p)).value,
      interval: Interval(
        lower: ranks.lower.map { sample($0).lower } ?? -.infinity,
        upper: ranks.upper.map { sample($0).upper } ?? .infinity)
    ).scaled(by: scale)
  }

  /// The value that 10 % of the samples lie below.
  public var p10: Estimate { quantile(0.10) }
  /// The median: half of the samples lie below.
  public var p50: Estimate { quantile(0.50) }
  /// The value that 90 % of the samples lie below.
  public var p90: Estimate { quantile(0.90) }

  /// The percentile band between two levels, with the median.
  ///
  /// In the sense of exceedance, `0.10...0.90` is still given from the lower value to the
  /// higher: `low` is the value that 90 % exceed.
  ///
  /// - Precondition: the levels are in 0...1.
  public func band(_ levels: ClosedRange<Double> = 0.10...0.90) -> Band {
    Band(
      levels: levels, low: quantile(levels.lowerBound), median: quantile(0.5),
      high: quantile(levels.upperBound))
  }

  /// Whether the percentiles of these levels, and their intervals, are exact samples.
  public func isExact(_ probabilities: [Double]) -> Bool {
    ranks(for: probabilities).allSatisfy { sample($0).lower == sample($0).upper }
  }

  /// The ranks that percentiles of these levels and their intervals rest on. With the exact
  /// samples of these ranks the percentiles are exact.
  package func ranks(for probabilities: [Double]) -> [Int] {
    guard count > 0 else { return [] }
    let all = probabilities.flatMap { p in
      let around = ranks(around: p)
      return [around.lower, ordered.rank(of: p), around.upper].compactMap { $0 }
    }
    return Set(all).sorted()
  }

  /// The bins whose samples a second pass must collect for these ranks.
  package func binsNeeded(for ranks: [Int]) -> Set<LogBin> {
    OrderStatistics.binsNeeded(for: ranks, in: tally.counts)
  }

  /// The summary with these ranks known exactly, from the samples a second pass collected.
  package func resolve(_ ranks: [Int], collected: some Sequence<Double>) -> OutputSummary {
    with(OrderStatistics(resolving: ranks, in: tally.counts, collected: collected))
  }

  private func sample(_ rank: Int) -> RankedValue {
    exact?.values[rank].map(RankedValue.init(exact:)) ?? ordered.sample(rank)
  }
}

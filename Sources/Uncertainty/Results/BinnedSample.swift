/// The finite samples of an output in order of size, as far as a histogram knows it: in each
/// bin a range of values and how many samples it holds. A bin without width is one value.
///
/// Percentiles are inverses of the empirical distribution (type 1 of Hyndman & Fan 1996): the
/// p-percentile is the sample of rank ⌈Np⌉, the smallest sample with at least a share p of the
/// samples at or below it. Inside a bin, samples are taken as evenly spread.
package struct BinnedSample: Sendable {
  /// Number of samples in each bin and all bins before it.
  package let cumulative: RunningCounts
  private let bins: Bins

  /// What the bins are, in order.
  private enum Bins: Sendable {
    /// Single samples.
    case samples([Double])
    /// Bins of a histogram by their keys, cut off at the extremes.
    case counted([UInt32], Limits)
  }

  /// What narrows the bins of a histogram.
  private struct Limits: Sendable {
    let minimum, maximum: Double
    /// True if each bin holds its edge and nothing else.
    let areEdges: Bool
    /// Zero shares its bin with numbers below 10⁻³¹⁷, and is meant unless it is out of range.
    var holdZero: Bool { minimum <= 0 && maximum >= 0 }

    func isPoint(_ bin: LogBin) -> Bool { areEdges || (holdZero && bin.edge == 0) }
  }

  /// Samples known exactly, in increasing order.
  package init(sorted: [Double]) {
    bins = .samples(sorted)
    cumulative = RunningCounts(total: sorted.count, most: sorted.count) { add in
      for _ in sorted { add(1) }
    }
  }

  /// Samples as counted; the outermost bins end at the extremes.
  package init(_ counts: TallyCounts) {
    let histogram = counts.histogram
    var keys: [UInt32] = []
    keys.reserveCapacity(histogram.mostBins)
    cumulative = RunningCounts(total: histogram.count, most: histogram.mostBins) { add in
      histogram.forEachBin { bin, count in
        keys.append(bin.key)
        add(count)
      }
    }
    bins = .counted(
      keys,
      Limits(
        minimum: counts.minimum, maximum: counts.maximum, areEdges: counts.onBinEdges))
  }

  /// What a tally knows of its samples: of a small run every one, else their counts.
  init(of tally: Tally) {
    self =
      tally.length <= BlockMoments.chunk
      ? BinnedSample(sorted: tally.head.sorted()) : BinnedSample(tally.counts)
  }

  /// Lower end of a bin.
  package func lower(of bin: Int) -> Double {
    switch bins {
    case .samples(let sorted): return sorted[bin]
    case .counted(let keys, let limits):
      let bin = LogBin(key: keys[bin])
      return limits.isPoint(bin) ? bin.edge : max(bin.lower, limits.minimum)
    }
  }

  /// Upper end of a bin.
  package func upper(of bin: Int) -> Double {
    switch bins {
    case .samples(let sorted): return sorted[bin]
    case .counted(let keys, let limits):
      let bin = LogBin(key: keys[bin])
      return limits.isPoint(bin) ? bin.edge : min(bin.upper, limits.maximum)
    }
  }

  /// Number of samples.
  package var count: Int { cumulative.last ?? 0 }

  /// Samples in one bin.
  package func count(in bin: Int) -> Int {
    cumulative[bin] - (bin == 0 ? 0 : cumulative[bin - 1])
  }

  /// Middle of a bin.
  package func middle(of bin: Int) -> Double { lower(of: bin) / 2 + upper(of: bin) / 2 }

  /// The bin that holds the sample of a rank, 1 being the smallest.
  package func bin(of rank: Int) -> Int { firstBin { cumulative[$0] >= rank } }

  /// The first bin for which a condition holds that, once true, stays true; the number of bins
  /// if it holds for none.
  package func firstBin(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, cumulative.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The rank of the p-percentile: ⌈Np⌉, and at least 1. Where Np is a whole number but for
  /// rounding (0.07 × 100), it is that number.
  package func rank(of probability: Double) -> Int {
    let exact = Double(count) * probability
    let near = exact.rounded()
    let rank = abs(exact - near) <= 4 * exact.ulp ? near : exact.rounded(.up)
    return max(1, min(count, Int(rank)))
  }

  /// The sample of a rank: interpolated, between the ends of its bin.
  package func sample(_ rank: Int) -> RankedValue {
    let bin = bin(of: rank)
    let before = cumulative[bin] - count(in: bin)
    let share = (Double(rank - before) - 0.5) / Double(count(in: bin))
    let (low, high) = (lower(of: bin), upper(of: bin))
    return RankedValue(
      value: low == high ? low : low * (1 - share) + high * share, lower: low, upper: high)
  }

  /// How many samples are greater than `x`: interpolated, and the least and most it can be.
  package func countAbove(_ x: Double) -> (value: Double, least: Int, most: Int) {
    let bin = firstBin { upper(of: $0) > x }
    guard bin < cumulative.count else { return (0, 0, 0) }
    let above = count - cumulative[bin]
    guard lower(of: bin) <= x else {
      let all = above + count(in: bin)
      return (Double(all), all, all)
    }
    let (low, high) = (lower(of: bin), upper(of: bin))
    let share = (high - x) / (high - low)
    let inside = count(in: bin)
    return (Double(above) + share * Double(inside), above, above + inside)
  }
}

/// Mean and variance of the samples farthest out on one side.
package struct TailSums: Sendable {
  /// Number of samples in the tail; the innermost may count in part.
  package let samples: Double
  /// Mean of the tail, each sample taken at the middle of its bin.
  package let mean: Double
  /// Variance of the tail, of divisor `samples`.
  package let variance: Double
  /// The innermost sample: the percentile that the tail lies beyond.
  package let edge: Double
  /// How far bins can move the mean: the mean of half their widths.
  package let resolution: Double

  /// Sums over the `samples` samples farthest out.
  package init(_ ordered: BinnedSample, samples: Double, tail: Tail) {
    let bins = ordered.cumulative.indices
    let order = tail == .upper ? Array(bins.reversed()) : Array(bins)
    let origin = order.first.map(ordered.middle(of:)) ?? 0
    var (left, first, second, half, edge) = (samples, 0.0, 0.0, 0.0, origin)
    for bin in order where left > 0 {
      let here = min(left, Double(ordered.count(in: bin)))
      let distance = ordered.middle(of: bin) - origin
      first += here * distance
      second += here * distance * distance
      half += here * (ordered.upper(of: bin) / 2 - ordered.lower(of: bin) / 2)
      edge = ordered.middle(of: bin)
      left -= here
    }
    let mean = first / samples
    self.samples = samples
    self.mean = origin + mean
    self.edge = edge
    variance = max(0, second / samples - mean * mean)
    resolution = half / samples
  }
}

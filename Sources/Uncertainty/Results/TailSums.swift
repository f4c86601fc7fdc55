/// Mean and variance of the samples farthest out on one side.
///
/// Lengths are in a unit of their own, a power of two near the greatest sample, because squares of
/// very great or small numbers are out of what doubles hold.
package struct TailSums: Sendable {
  /// The unit of lengths, in that of the samples.
  package let unit: Double
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
    let size = max(ordered.lower(of: 0).magnitude, ordered.upper(of: bins.count - 1).magnitude)
    let exponent = size > 0 ? max(-1_000, min(1_000, size.exponent)) : 0
    let shrink = Double(sign: .plus, exponent: -exponent, significand: 1)
    let origin = order.first.map(ordered.middle(of:)) ?? 0
    var (left, first, second, half, edge) = (samples, 0.0, 0.0, 0.0, origin)
    for bin in order where left > 0 {
      let here = min(left, Double(ordered.count(in: bin)))
      edge = ordered.middle(of: bin)
      let distance = edge * shrink - origin * shrink
      first += here * distance
      second += here * distance * distance
      half += here * (ordered.upper(of: bin) / 2 - ordered.lower(of: bin) / 2) * shrink
      left -= here
    }
    let mean = first / samples
    unit = 1 / shrink
    self.samples = samples
    self.mean = origin * shrink + mean
    self.edge = edge * shrink
    variance = max(0, second / samples - mean * mean)
    resolution = half / samples
  }
}

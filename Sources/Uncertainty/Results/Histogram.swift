import Foundation

/// Counts of an output's samples in bins for drawing: of equal width, or of equal ratio.
public struct Histogram: Sendable, Hashable, Codable {
  /// How the bins are spaced.
  public enum Spacing: String, Sendable, Hashable, Codable {
    /// Bins of equal width.
    case linear
    /// Bins of equal ratio, for positive values over several magnitudes.
    case logarithmic
  }

  /// How the bins are spaced.
  public let spacing: Spacing
  /// Ends of the bins, increasing: one more than there are bins.
  public let edges: [Double]
  /// Samples in each bin. Where the fine bins that samples were counted in are cut by an edge,
  /// their samples are divided in proportion, so counts need not be whole.
  public let counts: [Double]
  /// Samples below the first edge.
  public let below: Double
  /// Samples above the last edge.
  public let above: Double

  /// Number of samples, those outside included.
  public var total: Double { counts.reduce(below + above, +) }

  /// Share of all samples per unit of the quantity, bin by bin.
  public var densities: [Double] {
    let all = total
    return counts.indices.map { counts[$0] / all / (edges[$0 + 1] - edges[$0]) }
  }
}

extension OutputSummary {
  /// A histogram for drawing.
  ///
  /// - Parameters:
  ///   - bins: how many bins, at least 1.
  ///   - range: what they span, in the unit shown; by default from the 0.1 to the 99.9 %
  ///     point. What lies outside is counted below and above.
  ///   - spacing: equal widths, or equal ratios.
  /// - Returns: nil without samples, or if the range is empty, infinite, or not positive for
  ///   equal ratios.
  public func histogram(
    bins: Int = 60, over range: ClosedRange<Double>? = nil, spacing: Histogram.Spacing = .linear
  ) -> Histogram? {
    precondition(bins >= 1, "a histogram needs at least 1 bin, not \(bins)")
    guard count > 0 else { return nil }
    let low = range?.lowerBound ?? quantile(0.001).value
    let high = range?.upperBound ?? quantile(0.999).value
    guard low < high, (high - low).isFinite, spacing == .linear || low > 0 else { return nil }
    let edges = (0...bins).map { index -> Double in
      let share = Double(index) / Double(bins)
      if index == 0 { return low }
      if index == bins { return high }
      return spacing == .linear
        ? low + (high - low) * share : low * pow(high / low, share)
    }
    let reached = edges.map { ordered.countBelow($0 / scale) }
    let all = Double(count)
    return Histogram(
      spacing: spacing, edges: edges,
      counts: (0..<bins).map {
        // The last bin holds its upper end.
        ($0 == bins - 1 ? all - ordered.countAbove(high / scale).value : reached[$0 + 1])
          - reached[$0]
      },
      below: reached[0], above: ordered.countAbove(high / scale).value)
  }
}

extension BinnedSample {
  /// How many samples are less than `x`, the samples of a bin being spread evenly.
  package func countBelow(_ x: Double) -> Double {
    let bin = firstBin { upper(of: $0) >= x }
    guard bin < cumulative.count else { return Double(count) }
    let before = Double(cumulative[bin] - count(in: bin))
    guard lower(of: bin) < x else { return before }
    return before + Double(count(in: bin)) * (x - lower(of: bin))
      / (upper(of: bin) - lower(of: bin))
  }
}

import Foundation
import Uncertainty

/// The bars of an output's histogram, and the axis they stand on, chosen to be read.
struct HistogramBins {
  /// The counts; the bars span the whole axis.
  let histogram: Histogram

  /// Ends of the axis, in the unit of the output.
  var domain: ClosedRange<Double> { histogram.edges[0]...histogram.edges[histogram.counts.count] }

  /// Whether the output takes whole numbers only, which stand in the middle of their bars.
  let areWhole: Bool

  /// Share of the samples in the highest bar.
  var highest: Double { (histogram.counts.max() ?? 0) / histogram.total }

  /// Share of the samples beyond the ends.
  var outside: Double { (histogram.below + histogram.above) / histogram.total }

  /// Counts samples from the 0.1 to the 99.9 % point, or from another `tail` to the other, and to a
  /// reported value if that does not make the axis more than twice as long.
  ///
  /// - Returns: nil without samples, or if the axis would be longer than numbers reach.
  init?(
    of output: OutputSummary, reported: ReportedValue?, spacing wanted: Histogram.Spacing?,
    tail: Double = 0.001
  ) {
    guard
      let range = ValueRange(
        of: [output], holding: reported?.ends ?? [], spacing: wanted, tail: tail)
    else { return nil }
    let bins = Self.count(for: output.count)
    let more = range.growth < 1e6 ? Int((Double(bins) * range.growth).rounded()) : bins
    areWhole = range.spacing == .linear && Self.isWhole(output)
    let histogram =
      areWhole
      ? Self.whole(output, range.ends, bins: bins)
      : output.histogram(bins: more, over: range.ends, spacing: range.spacing)
    guard let histogram else { return nil }
    self.histogram = histogram
  }

  /// Rice's rule, and no more bars than can be seen.
  static func count(for samples: Int) -> Int {
    max(8, min(60, Int((2 * cbrt(Double(samples))).rounded())))
  }

  /// Whether an output seems to take whole numbers only.
  static func isWhole(_ output: OutputSummary) -> Bool {
    guard output.minimum > -1e9, output.maximum < 1e9 else { return false }
    let levels = [0, 0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1]
    return levels.allSatisfy {
      let value = output.quantile($0).value
      return value == value.rounded()
    }
  }

  /// Bars that hold equally many whole numbers each, which stand in their middle.
  private static func whole(
    _ output: OutputSummary, _ range: ClosedRange<Double>, bins: Int
  ) -> Histogram? {
    let bars = wholeBars(range, bins: bins)
    return output.histogram(bins: bars.count, over: bars.ends)
  }

  /// How many bars about so many whole numbers take, and where they end.
  static func wholeBars(
    _ range: ClosedRange<Double>, bins: Int
  ) -> (count: Int, ends: ClosedRange<Double>) {
    let (low, high) = (range.lowerBound.rounded(.down), range.upperBound.rounded(.up))
    let width = max(1, ((high - low + 1) / Double(2 * bins)).rounded(.up))
    let count = ((high - low + 1) / width).rounded(.up)
    return (Int(count), low - 0.5...low - 0.5 + count * width)
  }
}

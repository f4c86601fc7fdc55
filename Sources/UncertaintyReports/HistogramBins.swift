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

  /// Counts samples from the 0.1 to the 99.9 % point, and to a reported value if that does not
  /// make the axis more than twice as long.
  ///
  /// - Returns: nil without samples, or if the axis would be longer than numbers reach.
  init?(of output: OutputSummary, reported: ReportedValue?, spacing wanted: Histogram.Spacing?) {
    guard output.count > 0 else { return nil }
    let whole = Self.core(of: output)
    let spacing = wanted ?? Self.spacing(of: output, whole)
    let core = spacing == .linear ? Self.near(whole, output) : whole
    let range = Self.range(core, holding: reported?.ends ?? [], spacing)
    // Rice's rule, and no more bars than can be seen.
    let bins = max(8, min(60, Int((2 * cbrt(Double(output.count))).rounded())))
    let longer = Self.length(range, spacing) / Self.length(core, spacing)
    areWhole = spacing == .linear && Self.isWhole(output)
    let more = longer < 1e6 ? Int((Double(bins) * longer).rounded()) : bins
    let histogram =
      areWhole
      ? Self.whole(output, range, bins: bins)
      : output.histogram(bins: more, over: range, spacing: spacing)
    guard let histogram else { return nil }
    self.histogram = histogram
  }

  /// From the 0.1 to the 99.9 % point, to the extremes if these are equal, or a little way to
  /// either side of the only value there is.
  private static func core(of output: OutputSummary) -> ClosedRange<Double> {
    let ends = (output.quantile(0.001).value, output.quantile(0.999).value)
    if ends.0 < ends.1 { return ends.0...ends.1 }
    if output.minimum < output.maximum { return output.minimum...output.maximum }
    let reach = ends.0 == 0 ? 1 : ends.0.magnitude / 2
    return ends.0 - reach...ends.0 + reach
  }

  /// The core without tails so long that the rest would not be seen: on either side at most six
  /// times as far from the median as P10 and P90 are. A normal law loses nothing.
  private static func near(
    _ core: ClosedRange<Double>, _ output: OutputSummary
  ) -> ClosedRange<Double> {
    let (low, middle, high) = (output.p10.value, output.p50.value, output.p90.value)
    guard low < high, (high - low).isFinite else { return core }
    let reach = 6 * max(high - middle, middle - low, (high - low) / 2)
    return max(core.lowerBound, middle - reach)...min(core.upperBound, middle + reach)
  }

  /// Equal ratios for positive outputs that reach more than twelve times their median and are
  /// less skew in ratios than in differences.
  private static func spacing(
    of output: OutputSummary, _ core: ClosedRange<Double>
  ) -> Histogram.Spacing {
    let (low, middle, high) = (core.lowerBound, output.p50.value, core.upperBound)
    guard low > 0, high > 12 * middle, middle > low else { return .linear }
    let inWidths = (high - middle) / (middle - low)
    let inRatios = log(high / middle) / log(middle / low)
    return abs(log(inRatios)) < abs(log(inWidths)) ? .logarithmic : .linear
  }

  /// The core with what is worth a longer axis: zero if it is near, and reported values.
  private static func range(
    _ core: ClosedRange<Double>, holding values: [Double], _ spacing: Histogram.Spacing
  ) -> ClosedRange<Double> {
    var low = core.lowerBound
    if spacing == .linear && low > 0 && low < 0.25 * core.upperBound { low = 0 }
    var range = low...core.upperBound
    for value in values where spacing == .linear || value > 0 {
      let longer = min(range.lowerBound, value)...max(range.upperBound, value)
      if longer != range && length(longer, spacing) <= 2 * length(core, spacing) {
        range = padded(longer, value, spacing)
      }
    }
    return range
  }

  /// A little room beyond a value at an end.
  private static func padded(
    _ range: ClosedRange<Double>, _ value: Double, _ spacing: Histogram.Spacing
  ) -> ClosedRange<Double> {
    let isLow = value == range.lowerBound
    if spacing == .logarithmic {
      let more = pow(range.upperBound / range.lowerBound, 0.03)
      return isLow ? value / more...range.upperBound : range.lowerBound...value * more
    }
    let more = 0.03 * (range.upperBound - range.lowerBound)
    let staysPositive = value >= 0 && value < more
    return isLow
      ? (staysPositive ? 0 : value - more)...range.upperBound : range.lowerBound...value + more
  }

  private static func length(_ range: ClosedRange<Double>, _ spacing: Histogram.Spacing) -> Double {
    spacing == .linear
      ? range.upperBound - range.lowerBound : log(range.upperBound / range.lowerBound)
  }

  /// Whether an output seems to take whole numbers only.
  private static func isWhole(_ output: OutputSummary) -> Bool {
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
    let (low, high) = (range.lowerBound.rounded(.down), range.upperBound.rounded(.up))
    let width = max(1, ((high - low + 1) / Double(2 * bins)).rounded(.up))
    let count = ((high - low + 1) / width).rounded(.up)
    return output.histogram(bins: Int(count), over: low - 0.5...low - 0.5 + count * width)
  }
}

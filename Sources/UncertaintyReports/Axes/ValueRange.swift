import Foundation
import Uncertainty

/// The part of the number line that is shown of outputs, in equal widths or equal ratios.
struct ValueRange {
  let ends: ClosedRange<Double>
  let spacing: Histogram.Spacing
  /// How many times longer it is because of the values it holds.
  let growth: Double

  /// From the 0.1 to the 99.9 % points, and to further values if these do not make it more than
  /// twice as long.
  ///
  /// - Parameters:
  ///   - outputs: what is to be shown.
  ///   - values: further values worth showing.
  ///   - wanted: equal widths or equal ratios; nil to choose.
  ///   - tail: the share of samples that may lie beyond either end, if not 0.1 %.
  /// - Returns: nil without samples, if it would be longer than numbers reach, or if equal ratios
  ///   are wanted of what is not positive.
  init?(
    of outputs: [OutputSummary], holding values: [Double] = [],
    spacing wanted: Histogram.Spacing? = nil, tail: Double = 0.001
  ) {
    let known = outputs.filter { $0.count > 0 }
    guard !known.isEmpty else { return nil }
    let wholes = known.map { Self.core(of: $0, tail: tail) }
    let spacing = wanted ?? Self.spacing(of: known, wholes)
    let cores = zip(known, wholes).map { spacing == .linear ? Self.near($1, $0) : $1 }
    let core =
      (cores.map(\.lowerBound).min() ?? 0)...(cores.map(\.upperBound).max() ?? 1)
    guard spacing == .linear || core.lowerBound > 0 else { return nil }
    let range = Self.range(core, holding: values, spacing)
    let lengths = [range, core].map { Self.length($0, spacing) }
    guard lengths[0] > 0, (range.upperBound - range.lowerBound).isFinite else { return nil }
    ends = range
    growth = lengths[0] / lengths[1]
    self.spacing = spacing
  }

  /// From the 0.1 to the 99.9 % point, say, to the extremes if these are equal, or a little way to
  /// either side of the only value there is.
  private static func core(of output: OutputSummary, tail: Double) -> ClosedRange<Double> {
    let ends = (output.quantile(tail).value, output.quantile(1 - tail).value)
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

  /// Equal ratios for positive outputs of which one is better shown so, or whose medians are more
  /// than twelve times apart.
  private static func spacing(
    of outputs: [OutputSummary], _ cores: [ClosedRange<Double>]
  ) -> Histogram.Spacing {
    guard cores.allSatisfy({ $0.lowerBound > 0 }) else { return .linear }
    let medians = outputs.map(\.p50.value)
    let apart = (medians.max() ?? 1) > 12 * (medians.min() ?? 1)
    let isWide = zip(cores, medians).contains { isBetterInRatios($0, middle: $1) }
    return apart || isWide ? .logarithmic : .linear
  }

  /// Whether values reach more than twelve times their median and are less skew in ratios than in
  /// differences.
  private static func isBetterInRatios(_ core: ClosedRange<Double>, middle: Double) -> Bool {
    let (low, high) = (core.lowerBound, core.upperBound)
    guard low > 0, high > 12 * middle, middle > low else { return false }
    let inWidths = (high - middle) / (middle - low)
    let inRatios = log(high / middle) / log(middle / low)
    return abs(log(inRatios)) < abs(log(inWidths))
  }

  /// The core with what is worth a longer axis: zero if it is near, and further values.
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
      ? range.upperBound - range.lowerBound : log(range.upperBound) - log(range.lowerBound)
  }
}

import Foundation

/// A number of a run whose precision is planned.
public enum PlannedStatistic: Sendable, Hashable {
  /// The expected value.
  case mean
  /// The value that a share of the samples lies below, from 0 to 1.
  case percentile(Double)
  /// The chance to exceed a value in the unit shown.
  case probability(above: Double)
}

extension Run {
  /// How many samples a run needs to know a number well enough, as this run, a pilot, tells.
  ///
  /// Errors fall with the square root of the number of samples; a design's at least so fast, and often
  /// faster, so that for a design the number is on the safe side. It allows for the error of
  /// the pilot and for the chance of the run to come: in about 95 of 100 cases or more, the run's
  /// half width will not exceed the one wanted. A pilot of 4,096 samples or more is wanted for
  /// percentiles from P5 to P95, and one with some hundred samples beyond the percentile further out.
  ///
  /// ```swift
  /// let pilot = model.simulate(samples: 10_000, seed: 1)
  /// let needed = pilot.samplesNeeded(for: .percentile(0.9), of: bill, halfWidth: 0.05)
  /// ```
  ///
  /// - Parameters:
  ///   - statistic: the number.
  ///   - output: an output of the model.
  ///   - halfWidth: half the width wanted of its 95 % interval, in the unit shown. Of a percentile below
  ///     1/4,000 of its value it is that of exact percentiles; see ``withExactPercentiles(_:)``.
  /// - Returns: a number that the run's design can have; nil if the pilot cannot tell, or if no run of
  ///   the design has enough.
  /// - Precondition: the half width is positive, a level between 0 and 1, and the quantity an output.
  public func samplesNeeded(
    for statistic: PlannedStatistic, of output: Quantity, halfWidth: Double
  ) -> Int? {
    precondition(halfWidth > 0, "a half width is positive, not \(halfWidth)")
    let summary = self[output]
    guard summary.count > 1 else { return nil }
    let needed =
      design.isIndependent
      ? SampleSize(summary, statistic).needed(halfWidth)
      : SampleSize.replicated(summary, statistic, samples: samples, halfWidth)
    guard let needed, needed < Double(BitStream.sampleLimit) else { return nil }
    return design.usable(atLeast: Int(needed.rounded(.up)))
  }
}

/// How the half width of an interval depends on the number of independent samples.
private struct SampleSize {
  /// Half width times √N, as great as the pilot leaves likely.
  private let spread: Double
  /// Standard error of a run's half width relative to itself, times the power of N by which it falls.
  private let noise: (factor: Double, power: Double)
  /// What the width of a bin adds to an interval.
  private let resolution: Double
  /// A run of fewer samples has no interval.
  private let fewest: Double

  init(_ summary: OutputSummary, _ statistic: PlannedStatistic) {
    let z = StudentQuantile.normal
    let count = Double(summary.count)
    switch statistic {
    case .mean:
      let deviation = summary.standardDeviation
      let relative = (deviation.standardError ?? .nan) / deviation.value
      spread = z * deviation.interval.upper
      noise = (relative * count.squareRoot(), 0.5)
      (resolution, fewest) = (0, 2)
    case .probability(let threshold):
      let chance = summary.probability(above: threshold).interval
      // The chance at which most samples are needed, of those that the pilot leaves likely.
      let p = min(max(0.5, chance.lower), chance.upper)
      spread = z * (p * (1 - p)).squareRoot()
      noise = (1 / max(p * (1 - p), 1 / count).squareRoot(), 0.5)
      (resolution, fewest) = (0, 1)
    case .percentile(let level):
      precondition(level > 0 && level < 1, "a level is between 0 and 1, not \(level)")
      let deviation = (level * (1 - level)).squareRoot()
      // The slope of the quantile function, over twice the pilot's own interval.
      let reach = min(2 * z * deviation / count.squareRoot(), level, 1 - level)
      let (low, high) = (summary.quantile(level - reach), summary.quantile(level + reach))
      let inside = 2 * reach * count
      let slope = (high.value - low.value) / (2 * reach) * (1 + 2 / inside.squareRoot())
      spread = z * deviation * slope
      noise = (1 / (2 * z * deviation).squareRoot(), 0.25)
      resolution = summary.quantile(level).value.magnitude / 4_096
      fewest = log(0.025) / log(max(level, 1 - level))
    }
  }

  /// The number of samples at which the half width is no more than wanted, with a chance of 95 %.
  func needed(_ wanted: Double) -> Double? {
    let goal = resolution < wanted / 2 ? wanted - resolution : wanted
    var count = max(fewest, (spread / goal) * (spread / goal))
    for _ in 0..<50 {
      let margin = 1 + 1.645 * noise.factor / pow(count, noise.power)
      let next = max(fewest, (spread * margin / goal) * (spread * margin / goal))
      if abs(next - count) < 0.5 { break }
      count = next
    }
    return count.isFinite ? count : nil
  }

  /// The same under a design, whose half widths of few replicates scatter: the ratio of two squares of
  /// them follows Fisher's F, of which the 97.5 % point is allowed for: replicates are not quite normal.
  static func replicated(
    _ summary: OutputSummary, _ statistic: PlannedStatistic, samples: Int, _ wanted: Double
  ) -> Double? {
    let pilot =
      switch statistic {
      case .mean: summary.mean
      case .probability(let threshold): summary.probability(above: threshold)
      case .percentile(let level): summary.quantile(level)
      }
    let degrees = Double(summary.replicates.count - 1)
    guard degrees >= 1, pilot.halfWidth.isFinite else { return nil }
    let scatter = FisherF(
      numeratorDegreesOfFreedom: degrees, denominatorDegreesOfFreedom: degrees
    ).quantile(0.975)
    let ratio = pilot.halfWidth / wanted
    let share = ratio * ratio * scatter
    // Of fewer samples than the pilot's, the error may be that much greater: by N^(3/2), for the smoothest.
    return Double(samples) * (share < 1 ? cbrt(share) : share)
  }
}

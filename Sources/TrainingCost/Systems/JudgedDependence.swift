import Uncertainty

/// Two drivers of a system that move together, by judgement: no public data gives the size.
///
/// Drivers that are one quantity need no such statement: chip-hours, the experiment factor, the
/// level of pay, the time of the run and the progress of hardware are one node each, wherever they
/// act; and a cluster's rate of failures is its chips × the rate of one. What many drivers follow
/// together is a ``JudgedFactor``.
public struct JudgedDependence: Sendable, Hashable {
  /// The drivers, by their names in the system.
  public let first, second: String
  /// Spearman's rank correlation.
  public let rankCorrelation: Double
  /// Why.
  public let source: Source

  private init(_ first: String, _ second: String, _ correlation: Double, _ why: String) {
    self.first = first
    self.second = second
    rankCorrelation = correlation
    source = .judged(why)
  }

  /// All that are judged, for any system that has both drivers.
  public static let all = [
    JudgedDependence("experiment factor", "people", 0.4, morePeople),
    JudgedDependence("experiment factor of the article", "people", 0.4, morePeople),
    JudgedDependence(
      "final run's share of computing", "people", -0.4, "\(morePeople): a smaller share is more"),
    JudgedDependence(
      "utilization", "experiment factor", -0.3,
      "what a tuned run saves was spent on experiments to tune it"),
    JudgedDependence(
      "mean power by rating", "utilization", 0.3, "power follows use: Epoch AI's note on H100"),
  ]

  private static let morePeople = "more experiments need more people"
}

import Uncertainty

/// Two drivers of a system that move together, by judgement: no public data gives the size.
///
/// Drivers that are one quantity need no such statement: chip-hours, the experiment factor, the
/// level of pay and the progress of hardware are one node each, wherever they act.
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
    JudgedDependence(
      "rental price", "hardware price by list", 0.6,
      "one market for chips; yet H100 rents fell from 8 to 1.7 US$ while prices stayed"),
    JudgedDependence(
      "experiment factor", "people", 0.4, "more experiments need more people"),
    JudgedDependence(
      "utilization", "experiment factor", -0.3,
      "what a tuned run saves was spent on experiments to tune it"),
    JudgedDependence(
      "mean power by rating", "utilization", 0.3, "power follows use: Epoch AI's note on H100"),
  ]
}

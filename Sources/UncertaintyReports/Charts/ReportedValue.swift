import Uncertainty

/// What somebody else says an output is, to be marked in a chart: a value or a range.
public struct ReportedValue: Sendable, Hashable {
  /// Who says so, or where: "Epoch AI 2024".
  public let label: String
  /// The range said, in the unit that the output is shown in; both ends are equal for a value.
  public let range: Interval

  /// A value, in the unit that the output is shown in.
  ///
  /// A value that is not finite is not drawn.
  public init(_ label: String, at value: Double) {
    self.label = label
    range = Interval(lower: value, upper: value)
  }

  /// A range, in the unit that the output is shown in; without an end, "at least" or "at most".
  ///
  /// A range without any finite end, or of ends in the wrong order, is not drawn.
  public init(_ label: String, from low: Double?, to high: Double?) {
    self.label = label
    range = Interval(lower: low ?? -.infinity, upper: high ?? .infinity)
  }

  /// The ends that exist, each once.
  var ends: [Double] {
    guard range.lower <= range.upper else { return [] }
    let ends = [range.lower, range.upper].filter(\.isFinite)
    return ends.first == ends.last ? Array(ends.prefix(1)) : ends
  }

  /// "40.6 M US$ (P52)": with the percentile of the output that it is.
  func valueText(in unit: ChartUnit, of output: OutputSummary) -> String {
    // As it was reported, so without an error.
    let numbers = ends.map { unit.text($0, error: 0) }.joined(separator: "–")
    let bound =
      ends.count == 2 || range.lower == range.upper
      ? "" : range.upper == .infinity ? "at least " : "at most "
    let percentiles = ends.map { Self.percentile(of: $0, in: output) }.joined(separator: "–")
    return "\(bound)\(numbers)\(unit.suffix) (\(percentiles))"
  }

  private static func percentile(of value: Double, in output: OutputSummary) -> String {
    let share = 100 * output.probability(notAbove: value).value
    if share < 1 { return "<P1" }
    guard share.isFinite else { return "outside" }
    return share > 99 ? ">P99" : "P\(Int(share.rounded()))"
  }
}

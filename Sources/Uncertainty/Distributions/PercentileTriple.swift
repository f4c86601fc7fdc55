/// Three percentiles that a law shall have, with the labels the caller gave them by.
struct PercentileTriple: Sendable {
  let levels: [Double]
  let values: [Double]
  /// What messages call the three values.
  let labels: [String]
  let parameters: [LawParameter]

  /// A percentile, the median, and the percentile as far above: `p10: 35, p50: 50, p90: 75`.
  init(p percent: Int, at low: Double, median: Double, at high: Double) {
    levels = [Double(percent) / 100, 0.5, Double(100 - percent) / 100]
    values = [low, median, high]
    labels = ["p\(percent)", "p50", "p\(100 - percent)"]
    parameters = zip(labels, values).map { LawParameter($0, $1) }
  }

  /// Any three levels, the lowest first.
  init(levels: [Double], values: [Double]) {
    self.levels = levels
    self.values = values
    labels = ["the first value", "the second", "the third"]
    parameters = zip(levels, values).flatMap {
      [LawParameter("percentile", $0), LawParameter("at", $1)]
    }
  }

  /// What is wrong with the triple, for a family whose values lie between two bounds.
  func faults(of family: String, above lower: Double, below upper: Double) -> [Fault] {
    FaultCollector.faults(of: family) {
      $0.need(
        0 < levels[0] && levels[0] < levels[1] && levels[1] < levels[2] && levels[2] < 1,
        "percentiles with 0 < first < second < third < 1", levels[0], levels[1], levels[2])
      let start = lower == -.infinity ? "" : "\(lower.shortText) < "
      let end = upper == .infinity ? "" : " < \(upper.shortText)"
      $0.need(
        lower < values[0] && values[0] < values[1] && values[1] < values[2]
          && values[2] < upper && (values[2] - values[0]).isFinite,
        "\(start)\(labels[0]) < \(labels[1]) < \(labels[2])\(end), finite",
        values[0], values[1], values[2])
    }
  }

  /// A fault unless the middle value is inside `range`, which the other two leave to it.
  func faults(of family: String, middleWithin range: (Double, Double)) -> [Fault] {
    FaultCollector.faults(of: family) {
      $0.need(
        range.0 < values[1] && values[1] < range.1,
        "\(range.0.shortText) < \(labels[1]) < \(range.1.shortText) "
          + "between \(labels[0]) \(values[0].shortText) and \(labels[2]) \(values[2].shortText)",
        values[1])
    }
  }
}

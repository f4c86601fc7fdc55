import Uncertainty

/// How an output grows over years or generations: the median, with the bands from P25 to P75 and
/// from P10 to P90 around it, and what was reported.
public struct FanChart: Chart {
  /// The output at one year or generation.
  public struct Step: Sendable, Hashable {
    /// What stands on the axis: "2026". If all labels are numbers, steps stand where these are;
    /// else side by side.
    public let label: String
    /// The values that 10, 25, 50, 75 and 90 % lie below.
    public let p10, p25, p50, p75, p90: Double
    /// What somebody reports; nil for nothing.
    public let reported: Double?

    /// Creates a step from percentiles.
    public init(
      _ label: String, p10: Double, p25: Double, p50: Double, p75: Double, p90: Double,
      reported: Double? = nil
    ) {
      self.label = label
      (self.p10, self.p25, self.p50, self.p75, self.p90) = (p10, p25, p50, p75, p90)
      self.reported = reported
    }

    /// Creates a step from an output of a run.
    public init(_ label: String, _ output: OutputSummary, reported: Double? = nil) {
      let values = [0.10, 0.25, 0.50, 0.75, 0.90].map { output.quantile($0).value }
      self.init(
        label, p10: values[0], p25: values[1], p50: values[2], p75: values[3], p90: values[4],
        reported: reported)
    }

    var values: [Double] { [p10, p25, p50, p75, p90] }
    var isFinite: Bool { values.allSatisfy(\.isFinite) }
  }

  /// What stands above.
  public var title: String
  /// The steps, from left to right.
  public var steps: [Step]
  /// The unit of the numbers.
  public var unit: String
  /// What the axis below is: "year"; empty for nothing.
  public var axis: String
  /// Who reports, for the legend.
  public var reporter: String
  /// Equal widths or equal ratios upwards; nil to choose: ratios for positive numbers over more
  /// than a factor of thirty.
  public var spacing: Histogram.Spacing?
  /// The background it is made for.
  public var theme: ChartTheme

  /// Creates a chart of steps, which all have one unit.
  public init(
    title: String, steps: [Step], unit: String = "", axis: String = "",
    reporter: String = "reported", spacing: Histogram.Spacing? = nil, theme: ChartTheme = .light
  ) {
    self.title = title
    self.steps = steps
    self.unit = unit
    self.axis = axis
    self.reporter = reporter
    self.spacing = spacing
    self.theme = theme
  }

  /// Creates a chart of outputs of a run, one a step, in the unit of the first.
  ///
  /// - Precondition: there are as many labels as outputs.
  public init(
    _ run: Run, of outputs: [Quantity], labels: [String], title: String, axis: String = "",
    spacing: Histogram.Spacing? = nil, theme: ChartTheme = .light
  ) {
    precondition(
      labels.count == outputs.count,
      "\(outputs.count) outputs need as many labels, not \(labels.count)"
    )
    self.init(
      title: title, steps: zip(labels, outputs).map { Step($0, run[$1]) },
      unit: outputs.first.map { run[$0].unitSymbol } ?? "", axis: axis, spacing: spacing,
      theme: theme)
  }

  /// The picture, 960 by 540.
  public var svg: String {
    let shown = steps.filter(\.isFinite)
    guard let range = range(of: shown) else {
      let reason =
        shown.isEmpty
        ? "no finite samples"
        : spacing == .logarithmic
          ? "no axis of equal ratios: some samples are not positive"
          : "the samples are too far apart for an axis"
      return EmptyChart(title: title, reason: reason, theme: theme).svg
    }
    return FanPicture(self, shown, ends: range.0, spacing: range.1).svg
  }

  private func range(
    of shown: [Step]
  ) -> (ClosedRange<Double>, Histogram.Spacing)? {
    let reported = shown.compactMap(\.reported).filter(\.isFinite)
    let values = shown.flatMap(\.values)
    guard var low = values.min(), var high = values.max() else { return nil }
    let spacing = self.spacing ?? (low > 0 && high > 30 * low ? .logarithmic : .linear)
    for value in reported where spacing == .linear || value > 0 {
      (low, high) = (min(low, value), max(high, value))
    }
    if spacing == .logarithmic {
      guard low > 0 else { return nil }
      let more = 1.15
      return high * more < .infinity ? (low / more...high * more, spacing) : nil
    }
    if low == high {
      let reach = low == 0 ? 1 : low.magnitude / 2
      (low, high) = (low - reach, high + reach)
    }
    let more = 0.05 * (high - low)
    let start = low >= 0 && low < 0.3 * high ? 0 : low - more
    return (high + more - start).isFinite ? (start...high + more, spacing) : nil
  }
}

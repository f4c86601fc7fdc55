import Uncertainty

/// Two quantities sample by sample: each dot is a sample.
public struct ScatterChart: Chart {
  /// What is on an axis.
  public struct Axis: Sendable, Hashable {
    /// What it is called.
    public let name: String
    /// The unit of the values.
    public let unit: String
    /// The values, one for each dot.
    public let values: [Double]
    /// Equal widths or equal ratios; nil to choose.
    public let spacing: Histogram.Spacing?

    /// Creates an axis.
    public init(
      _ name: String, _ values: [Double], unit: String = "", spacing: Histogram.Spacing? = nil
    ) {
      self.name = name
      self.values = values
      self.unit = unit
      self.spacing = spacing
    }
  }

  /// What stands above.
  public var title: String
  /// The lower axis.
  public var horizontal: Axis
  /// The axis at the left.
  public var vertical: Axis
  /// The background it is made for.
  public var theme: ChartTheme

  /// Creates a chart of two columns. Pairs of which one is not finite are left out, and counted.
  ///
  /// - Precondition: the columns are of one length.
  public init(
    _ vertical: Axis, against horizontal: Axis, title: String? = nil, theme: ChartTheme = .light
  ) {
    precondition(
      vertical.values.count == horizontal.values.count,
      "a dot needs two values, not \(vertical.values.count) and \(horizontal.values.count) in all")
    self.title = title ?? "\(vertical.name) against \(horizontal.name)"
    self.vertical = vertical
    self.horizontal = horizontal
    self.theme = theme
  }

  /// Creates a chart of the first samples of a run.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - output: an output, or anything made of the model's drivers.
  ///   - driver: what it is drawn against.
  ///   - title: "A against B" if nil.
  ///   - samples: how many dots; no more than the run has samples.
  ///   - theme: the background it is made for.
  public init(
    _ run: Run, of output: Quantity, against driver: Quantity, title: String? = nil,
    samples: Int = 1_500, theme: ChartTheme = .light
  ) {
    let count = max(0, min(samples, run.samples))
    let columns = run.values(of: [output, driver], samples: 0..<count)
    let axes = zip([output, driver], columns).map { quantity, values in
      let shown = quantity.displayUnit ?? .one
      let scale = (quantity.unit?.scale ?? 1) / shown.scale
      return Axis(
        quantity.name, scale == 1 ? values : values.map { $0 * scale }, unit: shown.symbol)
    }
    self.init(axes[0], against: axes[1], title: title, theme: theme)
  }

  /// The picture, 960 by 600.
  public var svg: String {
    let pairs = zip(horizontal.values, vertical.values).filter { $0.isFinite && $1.isFinite }
    let summaries = [horizontal, vertical].enumerated().map { place, axis in
      OutputSummary(of: pairs.map { place == 0 ? $0.0 : $0.1 }, named: axis.name)
    }
    guard
      let x = ValueRange(of: [summaries[0]], spacing: horizontal.spacing),
      let y = ValueRange(of: [summaries[1]], spacing: vertical.spacing)
    else {
      let reason =
        pairs.isEmpty ? "no finite samples" : "the samples do not fit on the axes asked for"
      return EmptyChart(title: title, reason: reason, theme: theme).svg
    }
    return ScatterPicture(self, pairs, x, y).svg
  }
}

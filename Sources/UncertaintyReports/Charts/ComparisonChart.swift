import Uncertainty

/// Scenarios beside each other: how each is spread, and, of two that share their draws, what they
/// differ by sample by sample, with the probability that the first is less.
///
/// ```swift
/// try ComparisonChart(run, of: rent, with: own).svg
/// ```
public struct ComparisonChart: Chart {
  /// The scenarios; six at most are drawn.
  public var outputs: [OutputSummary]
  /// The first less the second, sample by sample; nil if they are not paired.
  public var difference: OutputSummary?
  /// The probability that the first is below the second; nil if they are not paired.
  public var probabilityFirstIsLess: Estimate?
  /// Names of the scenarios; their own unless said otherwise.
  public var names: [String]
  /// What stands above.
  public var title: String
  /// Equal widths or equal ratios; nil to choose.
  public var spacing: Histogram.Spacing?
  /// The background it is made for.
  public var theme: ChartTheme

  /// Creates a chart of scenarios of one unit that are not paired.
  public init(
    _ outputs: [OutputSummary], names: [String]? = nil, title: String? = nil,
    spacing: Histogram.Spacing? = nil, theme: ChartTheme = .light
  ) {
    self.outputs = outputs
    self.names = names ?? outputs.map(\.name)
    self.title = title ?? outputs.map(\.name).joined(separator: " or ")
    self.spacing = spacing
    self.theme = theme
  }

  /// Creates a chart of two quantities and what they differ by.
  ///
  /// - Parameters:
  ///   - first: what a run says of the first.
  ///   - second: what it says of the second, in the same unit.
  ///   - comparison: both beside each other, sample by sample.
  ///   - names: short names of both; their own if nil.
  ///   - title: "A or B" if nil.
  ///   - theme: the background it is made for.
  public init(
    _ first: OutputSummary, _ second: OutputSummary, comparison: Comparison,
    names: [String]? = nil, title: String? = nil, theme: ChartTheme = .light
  ) {
    self.init([first, second], names: names, title: title, theme: theme)
    difference = comparison.difference
    probabilityFirstIsLess = comparison.probabilityFirstIsLess
  }

  /// Creates a chart of two outputs of a run and what they differ by, sample by sample.
  ///
  /// - Throws: `ModelError` if the units do not fit.
  public init(
    _ run: Run, of first: Quantity, with second: Quantity, names: [String]? = nil,
    title: String? = nil, theme: ChartTheme = .light
  ) throws {
    self.init(
      run[first], run[second], comparison: try run.comparison(of: first, with: second),
      names: names, title: title, theme: theme)
  }

  /// The picture, 960 by 540 for two scenarios, and higher for each more.
  public var svg: String {
    let known = outputs.prefix(6).filter { $0.count > 0 }
    guard let range = ValueRange(of: known, spacing: spacing, tail: ComparisonPicture.tail) else {
      let reason =
        known.isEmpty
        ? "no finite samples"
        : spacing == .logarithmic
          ? "no axis of equal ratios: some samples are not positive"
          : "the samples are too far apart for an axis"
      return EmptyChart(title: title, reason: reason, theme: theme).svg
    }
    return ComparisonPicture(self, range).svg
  }

  func name(_ place: Int) -> String {
    place < names.count ? names[place] : outputs[place].name
  }
}

import Uncertainty

/// How quantities move together: a table of correlations, each in a square that is blue where both
/// rise together and orange where one falls as the other rises, the stronger the deeper.
public struct CorrelationChart: Chart {
  /// What stands above.
  public var title: String
  /// Names of the quantities.
  public var names: [String]
  /// Correlations, row by row; NaN where there is none.
  public var correlations: [[Double]]
  /// What they are, in a line below the title.
  public var caption: String
  /// The background it is made for.
  public var theme: ChartTheme

  /// Creates a chart of a table of correlations.
  ///
  /// - Precondition: there are as many rows and columns as names.
  public init(
    title: String, names: [String], correlations: [[Double]], caption: String = "",
    theme: ChartTheme = .light
  ) {
    precondition(
      correlations.count == names.count && correlations.allSatisfy { $0.count == names.count },
      "\(names.count) names need as many rows and columns")
    self.title = title
    self.names = names
    self.correlations = correlations
    self.caption = caption
    self.theme = theme
  }

  /// Creates a chart of the rank correlations of quantities over the first samples of a run.
  ///
  /// - Parameters:
  ///   - run: the run.
  ///   - quantities: outputs, drivers, or anything made of the model's drivers.
  ///   - names: short names; their own if nil.
  ///   - title: "What moves together" if nil.
  ///   - samples: how many samples to look at; no more than the run has.
  ///   - theme: the background it is made for.
  public init(
    _ run: Run, of quantities: [Quantity], names: [String]? = nil, title: String? = nil,
    samples: Int = 16_384, theme: ChartTheme = .light
  ) {
    let count = max(0, min(samples, run.samples))
    let columns = run.values(of: quantities, samples: 0..<count)
    var table = quantities.map { _ in [Double](repeating: .nan, count: quantities.count) }
    for row in quantities.indices {
      for column in 0...row {
        let value = Correlation.spearman(columns[row], columns[column]).value
        (table[row][column], table[column][row]) = (value, value)
      }
    }
    self.init(
      title: title ?? "What moves together", names: names ?? quantities.map(\.name),
      correlations: table,
      caption: "Rank correlations over \(NumberText.text(count)) samples: 1 rises with it always, "
        + "-1 falls, 0 neither", theme: theme)
  }

  /// The picture, 960 wide and as high as its rows need.
  public var svg: String {
    names.isEmpty
      ? EmptyChart(title: title, reason: "no quantities", theme: theme).svg
      : CorrelationPicture(self).svg
  }
}

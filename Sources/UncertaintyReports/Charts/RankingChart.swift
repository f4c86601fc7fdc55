import Uncertainty

/// A picture of what drives an output: a bar for each driver, the most important first, with the
/// 95 % interval of its Monte Carlo error as a whisker.
///
/// Bars are indices by any measure of sensitivity, blue where a greater driver raises the output
/// and orange where it lowers it.
public struct RankingChart: Chart {
  /// What is shown.
  public var ranking: SensitivityIndices
  /// What stands above.
  public var title: String
  /// Most drivers shown; the rest is counted in a note.
  public var limit: Int
  /// The background it is made for.
  public var theme: ChartTheme

  /// Creates a chart of the most important drivers.
  ///
  /// - Parameters:
  ///   - ranking: the drivers in order.
  ///   - title: "What drives" the output if nil.
  ///   - limit: most drivers shown.
  ///   - theme: the background it is made for.
  public init(
    _ ranking: SensitivityIndices, title: String? = nil, limit: Int = 10, theme: ChartTheme = .light
  ) {
    self.ranking = ranking
    self.title = title ?? "What drives \(ranking.output)"
    self.limit = limit
    self.theme = theme
  }

  /// The picture, 960 wide and as high as its bars need, as SVG: the same bytes for the same
  /// chart, with a title and a description for those who do not see it. It needs no font, no
  /// script and no other file.
  public var svg: String {
    let shown = ranking.top(limit).indices.filter { ranking.importance(of: $0).isFinite }
    guard !shown.isEmpty else {
      let reason = ranking.indices.isEmpty ? "no drivers" : "no driver can be ranked"
      return EmptyChart(title: title, reason: reason, theme: theme).svg
    }
    return RankingPicture(self, shown.map { RankingBar($0, ranking) }).svg
  }

  /// What is said of drivers that have no bar.
  static func omission(_ count: Int) -> String {
    count == 1 ? "1 more driver is not shown" : "\(count) more drivers are not shown"
  }

  /// What is to be known besides the picture.
  var notes: [String] {
    var notes: [String] = []
    if ranking.tiedWithNext.prefix(max(0, limit)).contains(true) {
      notes.append("≈ cannot be told apart from the next one")
    }
    let more = ranking.top(limit).omitted
    if more > 0 { notes.append(Self.omission(more)) }
    if let rest = ranking.interactions, rest.interval.lower > 0 {
      notes.append(
        "\(NumberText.percent(rest.value)) (± \(NumberText.percent(rest.halfWidth))) of the "
          + "variance comes of drivers together, and is in no bar")
    }
    notes += OutputNotes.leftOut(ranking.samplesLeftOut)
    return notes + ranking.notes + (ranking.refusal.map { [$0] } ?? [])
  }
}

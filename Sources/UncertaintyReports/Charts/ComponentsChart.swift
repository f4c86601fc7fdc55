import Uncertainty

/// What a total is made of: a stacked bar of the shares that components have in it on average, and
/// the range of each share.
///
/// Shares are worked out sample by sample and averaged, so they add up to the whole. Components
/// below zero, credits say, stand to the left of zero.
public struct ComponentsChart: Chart {
  /// One component.
  public struct Component: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its average share in the total: 0.25 is a quarter.
    public let share: Double
    /// The shares that 10 % and 90 % of the samples lie below.
    public let shareBand: Interval
    /// What it is itself, as it is to be shown: "2.1 to 4.4 M US$"; empty for nothing.
    public let size: String

    /// Creates a component.
    public init(_ name: String, share: Double, from p10: Double, to p90: Double, size: String = "")
    {
      self.name = name
      self.share = share
      shareBand = Interval(lower: p10, upper: p90)
      self.size = size
    }
  }

  /// What stands above.
  public var title: String
  /// The total in words, in a line below the title.
  public var caption: String
  /// The components, in the order they are stacked.
  public var components: [Component]
  /// What else is to be known, a line each.
  public var notes: [String]
  /// The background it is made for.
  public var theme: ChartTheme

  /// Creates a chart of components, which are put in order, the greatest share first.
  public init(
    title: String, caption: String = "", components: [Component], notes: [String] = [],
    theme: ChartTheme = .light
  ) {
    self.title = title
    self.caption = caption
    self.components = components.enumerated().sorted {
      let (a, b) = ($0.element.share, $1.element.share)
      return a > b || (a.isNaN == b.isNaN ? a == b && $0.offset < $1.offset : b.isNaN)
    }.map(\.element)
    self.notes = notes
    self.theme = theme
  }

  /// Creates a chart of what a total is made of, sample by sample.
  ///
  /// - Parameters:
  ///   - run: the run that has the total.
  ///   - total: an output of the run.
  ///   - components: what it is made of, of the same unit.
  ///   - names: short names of the components; their own if nil.
  ///   - title: "What makes up" the total if nil.
  ///   - theme: the background it is made for.
  /// - Throws: `ModelError` if the units do not fit.
  public init(
    _ run: Run, of total: Quantity, among components: [Quantity], names: [String]? = nil,
    title: String? = nil, theme: ChartTheme = .light
  ) throws {
    let shares = try run.shares(of: total, among: components)
    let sizes = try run.run(of: components).outputs
    let whole = run[total]
    let unit = ChartUnit(for: [whole.p10.value, whole.p90.value], unit: whole.unitSymbol)
    let band = [whole.p10, whole.p50, whole.p90].map { unit.text($0) }
    let sum = shares.reduce(0) { $0 + $1.mean.value / 100 }
    let left = shares.map(\.nonFinite.total).max() ?? 0
    self.init(
      title: title ?? "What makes up \(whole.name)",
      caption: "P10 \(band[0]), P50 \(band[1]), P90 \(band[2])\(unit.suffix) in all · "
        + "\(NumberText.text(run.samples)) samples",
      components: zip(shares, sizes).enumerated().map { place, pair in
        Component(
          names.flatMap { place < $0.count ? $0[place] : nil } ?? pair.1.name,
          share: pair.0.mean.value / 100, from: pair.0.p10.value / 100, to: pair.0.p90.value / 100,
          size: Self.size(pair.1))
      },
      notes: (abs(sum - 1) < 1e-6 || !sum.isFinite
        ? [] : ["These components are \(NumberText.percent(sum)) of \(whole.name)"])
        + (left > 0 ? ["\(NumberText.text(left)) samples without a share are left out"] : []),
      theme: theme)
  }

  private static func size(_ output: OutputSummary) -> String {
    let ends = [output.p10.value, output.p90.value]
    let unit = ChartUnit(for: ends, unit: output.unitSymbol)
    let texts = ends.map { unit.text($0, apart: ends[1] - ends[0]) }
    return "\(texts[0]) to \(texts[1])\(unit.suffix)"
  }

  /// The picture, 960 wide and as high as its rows need.
  public var svg: String {
    let shown = components.filter { $0.share.isFinite }
    guard !shown.isEmpty, shown.contains(where: { $0.share != 0 }) else {
      let reason =
        components.isEmpty ? "no components" : "no shares: the total is zero or not finite"
      return EmptyChart(title: title, reason: reason, theme: theme).svg
    }
    return ComponentsPicture(self, shown).svg
  }
}

import Uncertainty

/// A small picture of a law, to stand in a row of a table: its density, or bars where it has single
/// values, from the 0.5 to the 99.5 % point, with a line at the median.
public struct LawPicture: Sendable {
  /// What the law is called, for those who do not see it.
  public var name: String
  /// The background it is made for.
  public var theme: ChartTheme
  /// Heights between 0 and 1 of points, or of bars, along the axis from 0 to 1.
  let shape: LawShape?

  /// Creates a picture of a law; blank if the law has a fault.
  public init(_ law: some Law, theme: ChartTheme = .light) {
    name = law.description
    self.theme = theme
    shape = LawShape(law)
  }

  /// Creates a picture of samples of what has no law of its own.
  public init(_ samples: OutputSummary, theme: ChartTheme = .light) {
    name = samples.name
    self.theme = theme
    shape = LawShape(samples)
  }

  /// The picture, 132 by 36.
  public var svg: String {
    let (width, height) = (132.0, 36.0)
    var page = SVGWriter(theme: theme)
    page.line([(2, height - 3), (width - 2, height - 3)], .muted, width: 1)
    guard let shape else {
      return page.document(
        width: width, height: height, title: name, description: "not to be drawn",
        hasBackground: false)
    }
    func x(_ share: Double) -> Double { 4 + (width - 8) * share }
    func y(_ share: Double) -> Double { height - 3 - (height - 6) * share }
    if !shape.curve.isEmpty {
      let points: [SVGWriter.Point] = shape.curve.map { (x($0.0), y($0.1)) }
      page.polygon(
        [(points[0].x, y(0))] + points + [(points[points.count - 1].x, y(0))], .band, opacity: 0.35)
      page.line(points, .band, width: 1.4)
    }
    page.line([(x(shape.median), y(0)), (x(shape.median), y(1))], .accent, width: 1.4)
    for bar in shape.bars { page.line([(x(bar.0), y(0)), (x(bar.0), y(bar.1))], .band, width: 3) }
    return page.document(
      width: width, height: height, title: name, description: "density, with a line at the median",
      hasBackground: false)
  }
}

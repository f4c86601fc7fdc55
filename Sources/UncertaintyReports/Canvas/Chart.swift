import Foundation

/// A picture of data: a value that is written as SVG.
///
/// Every chart is 960 wide and as high as it has to be, readable on a slide, and says in words, for
/// those who do not see it, what it shows. The same chart gives the same bytes on every system. It
/// needs no font, no script and no other file.
///
/// ```swift
/// var chart = HistogramChart(run[bill])
/// chart.theme = .dark
/// try chart.write(to: "bill.svg")
/// ```
public protocol Chart: Sendable {
  /// What stands above.
  var title: String { get set }
  /// The background it is made for.
  var theme: ChartTheme { get set }
  /// The picture as SVG. Numbers show when the pointer rests on what is drawn.
  var svg: String { get }
}

extension Chart {
  /// Title and description in words, for those who do not see the picture: what the `alt` of an
  /// image in a page takes.
  public var alternativeText: String {
    let svg = svg
    guard let start = svg.firstRange(of: "<desc>"), let end = svg.firstRange(of: "</desc>"),
      start.upperBound <= end.lowerBound
    else { return title }
    let words = String(svg[start.upperBound..<end.lowerBound]).withoutXMLEscapes
    let isSentence = title.last.map { ".?!…".contains($0) } ?? true
    return title + (isSentence ? " " : ". ") + words
  }

  /// The same chart for another background.
  public func with(theme: ChartTheme) -> Self {
    var chart = self
    chart.theme = theme
    return chart
  }

  /// The same chart under another title.
  public func with(title: String) -> Self {
    var chart = self
    chart.title = title
    return chart
  }
}

extension Chart {
  /// The picture in pixels, as PNG, where the machine has `rsvg-convert`. Text is set in a font of
  /// the system: Inter, Helvetica Neue, Helvetica or Arial, the first there is.
  ///
  /// - Parameter zoom: pixels for each unit of the SVG: 2, the default, makes it 1,920 wide.
  /// - Throws: ``ChartRenderingError``.
  /// - Precondition: `zoom` is positive, and at most 20.
  public func png(zoom: Double = 2) throws -> Data {
    precondition(zoom > 0 && zoom <= 20, "a zoom is above 0 and at most 20, not \(zoom)")
    return try ChartRenderer.render(svg, as: .png, zoom: zoom)
  }

  /// The picture as PDF, where the machine has `rsvg-convert`.
  ///
  /// - Throws: ``ChartRenderingError``.
  public func pdf() throws -> Data {
    try ChartRenderer.render(svg, as: .pdf, zoom: 1)
  }

  /// Writes the picture to a file, in the format that its name ends in: `.svg`, `.png` or `.pdf`.
  ///
  /// - Throws: ``ChartRenderingError``, or what writing the file throws.
  public func write(to path: String) throws {
    let data: Data
    switch path.split(separator: ".").last.map({ $0.lowercased() }) {
    case "svg": data = Data(svg.utf8)
    case "png": data = try png()
    case "pdf": data = try pdf()
    default: throw ChartRenderingError.unknownFormat(path)
    }
    try data.write(to: URL(fileURLWithPath: path))
  }
}

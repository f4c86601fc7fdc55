/// Writes a picture as SVG: the same bytes for the same calls, on every system.
struct SVGWriter {
  /// Where a text's x is.
  enum Anchor: String {
    case start, middle, end
  }

  /// A place, in pixels from the upper left corner.
  typealias Point = (x: Double, y: Double)

  let theme: ChartTheme
  private var lines: [String] = []

  init(theme: ChartTheme) { self.theme = theme }

  /// A filled rectangle. `note` is shown when the pointer rests on it.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, _ color: ChartColor,
    opacity: Double = 1, note: String = ""
  ) {
    let place =
      "x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" "
      + "height=\"\(number(height))\""
    let faint = opacity < 1 ? " fill-opacity=\"\(number(opacity))\"" : ""
    element("rect", "\(place) \(color.attributes("fill", theme: theme))\(faint)", note)
  }

  /// A line through points.
  mutating func line(
    _ points: [Point], _ color: ChartColor, width: Double, isDashed: Bool = false,
    opacity: Double = 1, note: String = ""
  ) {
    let dashes = isDashed ? " stroke-dasharray=\"6 5\"" : ""
    let faint = opacity < 1 ? " stroke-opacity=\"\(number(opacity))\"" : ""
    let joints = points.count > 2 ? " stroke-linejoin=\"round\"" : ""
    element(
      "polyline",
      "points=\"\(text(points))\" fill=\"none\" \(color.attributes("stroke", theme: theme))"
        + " stroke-width=\"\(number(width))\"\(dashes)\(faint)\(joints)", note)
  }

  /// A filled polygon.
  mutating func polygon(
    _ points: [Point], _ color: ChartColor, opacity: Double = 1, note: String = ""
  ) {
    let faint = opacity < 1 ? " fill-opacity=\"\(number(opacity))\"" : ""
    element(
      "polygon", "points=\"\(text(points))\" \(color.attributes("fill", theme: theme))\(faint)",
      note
    )
  }

  /// A filled circle, with a ring of another color around it.
  mutating func circle(
    at point: Point, radius: Double, _ color: ChartColor, ring: ChartColor? = nil,
    note: String = ""
  ) {
    if let ring { circle(at: point, radius: radius + 2, ring) }
    element(
      "circle",
      "cx=\"\(number(point.x))\" cy=\"\(number(point.y))\" r=\"\(number(radius))\" "
        + color.attributes("fill", theme: theme), note)
  }

  /// Many dots, which darken where they overlap: each twentieth one is painted at once.
  mutating func dots(
    _ points: [Point], radius: Double, _ color: ChartColor, opacity: Double
  ) {
    let layers = 20
    for layer in 0..<min(layers, points.count) {
      let path = stride(from: layer, to: points.count, by: layers).map {
        "M\(number(points[$0].x)) \(number(points[$0].y))h0"
      }
      lines.append(
        "<path d=\"\(path.joined())\" fill=\"none\" \(color.attributes("stroke", theme: theme))"
          + " stroke-width=\"\(number(2 * radius))\" stroke-linecap=\"round\""
          + " stroke-opacity=\"\(number(opacity))\"/>")
    }
  }

  /// A line of text; `at` is on its baseline. If it is upright, it reads from below.
  mutating func text(
    _ words: String, at point: Point, size: Double, _ color: ChartColor = .ink,
    anchor: Anchor = .start, isBold: Bool = false, isUpright: Bool = false
  ) {
    let (x, y) = (number(point.x), number(point.y))
    let turned = isUpright ? " transform=\"rotate(-90 \(x) \(y))\"" : ""
    lines.append(
      "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(number(size))\""
        + (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"")
        + (isBold ? " font-weight=\"600\"" : "") + turned
        + " \(color.attributes("fill", theme: theme))>\(words.escapedForXML)</text>")
  }

  /// The picture, with a title and a description for those who do not see it.
  func document(
    width: Double, height: Double, title: String, description: String, hasBackground: Bool = true
  ) -> String {
    let (w, h) = (number(width), number(height))
    var page = SVGWriter(theme: theme)
    if hasBackground { page.rectangle(x: 0, y: 0, width: width, height: height, .background) }
    let drawing = (page.lines + lines).joined(separator: "\n")
    let head =
      ["<title>\(title.escapedForXML)</title>", "<desc>\(description.escapedForXML)</desc>"]
      + (theme == .automatic ? [ChartColor.darkStyle(for: drawing)] : [])
    let body = head.joined(separator: "\n") + "\n" + drawing
    return """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" width="\(w)" height="\(h)" \
      viewBox="0 0 \(w) \(h)" font-family="Inter, 'Helvetica Neue', Helvetica, Arial, sans-serif">
      \(body)
      </svg>

      """
  }

  private mutating func element(_ name: String, _ attributes: String, _ note: String) {
    lines.append(
      note.isEmpty
        ? "<\(name) \(attributes)/>"
        : "<\(name) \(attributes)><title>\(note.escapedForXML)</title></\(name)>")
  }

  private func text(_ points: [Point]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  /// Hundredths of a pixel. A place beyond any picture, where the numbers to be drawn are beyond
  /// doubles, is put outside.
  private func number(_ value: Double) -> String {
    let place = value.isNaN ? 0 : max(-99_999, min(99_999, value))
    let hundredths = Int((place * 100).rounded())
    let (whole, part) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    let sign = hundredths < 0 ? "-" : ""
    if part == 0 { return "\(sign)\(whole)" }
    let digits = part % 10 == 0 ? "\(part / 10)" : part < 10 ? "0\(part)" : "\(part)"
    return "\(sign)\(whole).\(digits)"
  }
}

/// What a color is for. Blue and orange are told apart by people with any form of color
/// blindness, and differ in lightness besides; so do the colors of parts, in the order given.
///
/// - SeeAlso: Okabe & Ito (2008), Color Universal Design.
enum ChartColor: String, CaseIterable {
  case background, ink, muted, grid, band, tail, accent, neutral
  /// On a colored area, on either background.
  case white, black
  /// Parts of a whole, the same on either background.
  case blue, amber, green, rose, sky, brick, yellow, gray

  /// Colors of parts, in the order they are used.
  static let parts: [ChartColor] = [.blue, .amber, .green, .rose, .sky, .brick, .yellow, .gray]

  /// The color on white.
  var light: String {
    switch self {
    case .background: "#FFFFFF"
    case .ink: "#1A1A1A"
    case .muted: "#595959"
    case .grid: "#E2E2E2"
    case .band: "#0072B2"
    case .tail: "#A3CBE3"
    case .accent: "#D55E00"
    case .neutral: "#8C8C8C"
    default: always
    }
  }

  /// The color on a dark slide.
  var dark: String {
    switch self {
    case .background: "#14171B"
    case .ink: "#F2F2F2"
    case .muted: "#B4B9C0"
    case .grid: "#343A41"
    case .band: "#56B4E9"
    case .tail: "#2D5B7A"
    case .accent: "#F0A32F"
    case .neutral: "#8A9099"
    default: always
    }
  }

  private var always: String {
    switch self {
    case .white: "#FFFFFF"
    case .black: "#14171B"
    case .blue: "#0072B2"
    case .amber: "#E69F00"
    case .green: "#009E73"
    case .rose: "#CC79A7"
    case .sky: "#56B4E9"
    case .brick: "#D55E00"
    case .yellow: "#F0E442"
    default: "#8C8C8C"
    }
  }

  /// The color of words on an area of this color.
  var onTop: ChartColor { self == .blue ? .white : .black }

  /// The attributes that paint with this color: `fill="#0072B2"`. Style sheets reach no
  /// further than the chart's own classes, so charts can stand inside a web page.
  func attributes(_ property: String, theme: ChartTheme) -> String {
    switch theme {
    case .light: "\(property)=\"\(light)\""
    case .dark: "\(property)=\"\(dark)\""
    case .automatic where light == dark: "\(property)=\"\(light)\""
    case .automatic: "\(property)=\"\(light)\" class=\"\(styleClass(property))\""
    }
  }

  /// What an automatic chart is told about dark backgrounds: the colors that it uses.
  static func darkStyle(for svg: String) -> String {
    let rules = allCases.filter { $0.light != $0.dark }.flatMap { color in
      ["fill", "stroke"].filter { svg.contains("\"\(color.styleClass($0))\"") }.map {
        ".\(color.styleClass($0)){\($0):\(color.dark)}"
      }
    }
    return "<style>@media (prefers-color-scheme:dark){\(rules.joined())}</style>"
  }

  private func styleClass(_ property: String) -> String { "uncertainty-\(rawValue)-\(property)" }
}

/// What all charts have in common: their width, their margins, and title, lines below it and
/// notes at the foot.
struct ChartFrame {
  static let width = 960.0
  static let left = 84.0
  static let right = width - 36
  static let margin = 36.0
  static let titleSize = 28.0
  static let textSize = 16.0
  static let noteSize = 14.0

  let title: [String]
  let lines: [String]
  let notes: [String]

  /// Breaks texts into lines that fit.
  init(title: String, lines: [String], notes: [String]) {
    let room = Self.width - 2 * Self.margin
    self.title = TextMeasure.wrapped(title, to: room, size: Self.titleSize, lines: 2, isBold: true)
    self.lines = lines.flatMap {
      TextMeasure.wrapped($0, to: room, size: Self.textSize, lines: 2)
    }
    self.notes = notes.flatMap {
      TextMeasure.wrapped($0, to: room, size: Self.noteSize, lines: 2)
    }
  }

  /// Where the room below title and lines begins.
  var top: Double { 24 + 34 * Double(title.count) + 23 * Double(lines.count) }
  /// Height of the notes at the foot, with the margin below them.
  var footHeight: Double { 18 + 20 * Double(notes.count) }

  /// Writes title and lines, and the notes at the foot of a picture of some height.
  func draw(on page: inout SVGWriter, height: Double) {
    var y = 16.0
    for line in title {
      y += 34
      page.text(line, at: (Self.margin, y), size: Self.titleSize, isBold: true)
    }
    y += 4
    for line in lines {
      y += 23
      page.text(line, at: (Self.margin, y), size: Self.textSize, .muted)
    }
    for (row, note) in notes.enumerated() {
      let below = Double(notes.count - 1 - row)
      page.text(
        note, at: (Self.margin, height - 18 - 20 * below), size: Self.noteSize, .muted)
    }
  }
}

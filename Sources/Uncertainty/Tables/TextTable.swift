/// A table of text that can be read on a terminal, in Markdown or by a program.
///
/// Columns are aligned by display width, so that "µ", "US$" and "漢" keep them straight. If the
/// table would be wider than ``width``, its widest left-aligned column is cut, never a number.
public struct TextTable: Sendable, CustomStringConvertible {
  /// A column of a table.
  public struct Column: Sendable, Hashable {
    /// What the header says.
    public let title: String
    /// True for numbers: their ends are in line.
    public let isNumeric: Bool

    /// A column of words, aligned left.
    public static func words(_ title: String) -> Column { Column(title: title, isNumeric: false) }
    /// A column of numbers, aligned right.
    public static func numbers(_ title: String) -> Column { Column(title: title, isNumeric: true) }
  }

  /// The columns.
  public let columns: [Column]
  /// Most columns of a terminal that ``text`` takes.
  public var width = 100
  /// Lines printed above the table: what it shows and how to read it.
  public var caption: [String] = []
  /// Lines printed below the table: warnings.
  public var notes: [String] = []
  private var rows: [[String]?] = []

  /// An empty table.
  public init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row.
  ///
  /// - Precondition: one cell for each column.
  public mutating func add(_ cells: [String]) {
    precondition(
      cells.count == columns.count,
      "a table of \(columns.count) columns takes no row of \(cells.count) cells")
    rows.append(cells)
  }

  /// Adds a line across the table.
  public mutating func addRule() { rows.append(nil) }

  /// The rows of cells.
  public var cells: [[String]] { rows.compactMap { $0 } }

  /// As printed; no line ends in spaces.
  public var description: String { text }

  /// The table as text, for a terminal. Each line ends in a newline.
  public var text: String {
    let widths = columnWidths
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "──")
    var lines = caption.flatMap { Self.wrapped($0, to: width) }
    if !lines.isEmpty { lines.append("") }
    lines.append(line(columns.map(\.title), widths))
    lines.append(rule)
    lines += rows.map { $0.map { line($0, widths) } ?? rule }
    lines += notes.flatMap { Self.wrapped($0, to: width) }
    return lines.map { $0 + "\n" }.joined()
  }

  private var columnWidths: [Int] {
    var widths = columns.indices.map { index in
      let title = columns[index].title.onOneLine.displayWidth
      return max(title, cells.map { $0[index].onOneLine.displayWidth }.max() ?? 0)
    }
    let words = columns.indices.filter { !columns[$0].isNumeric }
    while widths.reduce(2 * (columns.count - 1), +) > width,
      let widest = words.max(by: { widths[$0] < widths[$1] }), widths[widest] > 4
    {
      widths[widest] -= 1
    }
    return widths
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let parts = columns.indices.map { index in
      let cell = cells[index].onOneLine.fitted(to: widths[index])
      return columns[index].isNumeric
        ? cell.padded(leftTo: widths[index]) : cell.padded(to: widths[index])
    }
    let joined = parts.joined(separator: "  ")
    return String(
      joined[..<(joined.lastIndex { $0 != " " }.map(joined.index(after:)) ?? joined.startIndex)])
  }

  /// Breaks a sentence into lines at spaces; a word wider than a line is cut.
  package static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines = [""]
    for whole in text.onOneLine.split(separator: " ", omittingEmptySubsequences: false) {
      let word = String(whole).fitted(to: max(1, width))
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = word
      } else if last.displayWidth + 1 + word.displayWidth <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }
}

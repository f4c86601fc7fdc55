/// A table of text that can be read on a terminal, in Markdown or by a program.
///
/// Columns are aligned by display width, so that "µ", "US$" and "漢" keep them straight. If the
/// table would be wider than ``width``, its widest columns of words are cut, and if that is not
/// enough, the columns of numbers go on below the rows; a number is never cut.
public struct TextTable: Sendable, CustomStringConvertible {
  /// A column of a table.
  public struct Column: Sendable, Hashable {
    /// What the header says.
    public let title: String
    /// True for numbers: their ends are in line.
    public let isNumeric: Bool
    /// True if the column is never parted from the one before it.
    public let isAttached: Bool

    private init(_ title: String, isNumeric: Bool, isAttached: Bool = false) {
      self.title = title
      self.isNumeric = isNumeric
      self.isAttached = isAttached
    }

    /// A column of words, aligned left.
    public static func words(_ title: String) -> Column { Column(title, isNumeric: false) }
    /// A column of numbers, aligned right.
    public static func numbers(_ title: String) -> Column { Column(title, isNumeric: true) }
    /// A column of the errors of the numbers before it.
    public static let errors = Column("±", isNumeric: true, isAttached: true)
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
    let above = caption.flatMap { Self.wrapped($0, to: width) }
    let parts = parts(widths).map { lines(of: $0, widths) }.joined(separator: [""])
    let all =
      above + (above.isEmpty ? [] : [""]) + parts + notes.flatMap { Self.wrapped($0, to: width) }
    return all.map { $0 + "\n" }.joined()
  }

  /// Header and rows of some of the columns.
  private func lines(of part: [Int], _ widths: [Int]) -> [String] {
    let rule = part.map { String(repeating: "─", count: widths[$0]) }.joined(separator: "──")
    return [line(columns.map(\.title), part, widths), rule]
      + rows.map { $0.map { line($0, part, widths) } ?? rule }
  }

  private var columnWidths: [Int] {
    var widths = columns.indices.map { index in
      let title = columns[index].title.onOneLine.displayWidth
      return max(title, cells.map { $0[index].onOneLine.displayWidth }.max() ?? 0)
    }
    let words = columns.indices.filter { !columns[$0].isNumeric }
    while total(columns.indices, widths) > width,
      let widest = words.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.leastWords
    {
      widths[widest] -= 1
    }
    return widths
  }

  /// Words are not cut shorter than this.
  private static let leastWords = 12

  /// Width of columns side by side.
  private func total(_ part: some Collection<Int>, _ widths: [Int]) -> Int {
    part.reduce(2 * (part.count - 1)) { $0 + widths[$1] }
  }

  /// The columns that stand side by side, from the top down; the words that rows begin with stand
  /// in each part.
  private func parts(_ widths: [Int]) -> [[Int]] {
    let keys = Array(columns.indices.prefix { !columns[$0].isNumeric })
    var parts = [keys]
    for column in columns.indices.dropFirst(keys.count) where !columns[column].isAttached {
      let attached = columns.indices[(column + 1)...].prefix { columns[$0].isAttached }
      let more = [column] + attached
      let last = parts[parts.count - 1]
      if last == keys || total(last + more, widths) <= width {
        parts[parts.count - 1] += more
      } else {
        parts.append(keys + more)
      }
    }
    return parts
  }

  private func line(_ cells: [String], _ part: [Int], _ widths: [Int]) -> String {
    let fitted = part.map { index in
      let cell = cells[index].onOneLine.fitted(to: widths[index])
      return columns[index].isNumeric
        ? cell.padded(leftTo: widths[index]) : cell.padded(to: widths[index])
    }
    let joined = fitted.joined(separator: "  ")
    return String(
      joined[..<(joined.lastIndex { $0 != " " }.map(joined.index(after:)) ?? joined.startIndex)])
  }

  /// Breaks a sentence into lines at spaces; a word wider than a line is cut. Lines after the first
  /// begin with `indent` spaces.
  package static func wrapped(_ text: String, to width: Int, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    var lines = [""]
    for whole in text.onOneLine.split(separator: " ", omittingEmptySubsequences: false) {
      let word = String(whole).fitted(to: max(1, width - indent))
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = word
      } else if last.displayWidth + 1 + word.displayWidth <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(margin + word)
      }
    }
    return lines
  }
}

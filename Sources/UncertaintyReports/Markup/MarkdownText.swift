import Uncertainty

/// Text as Markdown shows it unchanged.
package enum MarkdownText {
  private static let special = Set<Unicode.Scalar>("\\`*_[]<>&#~$".unicodeScalars)

  /// The text in one line, with a backslash before what Markdown or HTML would read, wherever in a
  /// line it stands.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\t" {
        result += " "
      } else {
        if special.contains(scalar) { result += "\\" }
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text as a line of its own: besides, it begins no list, rule, heading or block of code.
  package static func line(_ text: String) -> String {
    let line = escaped(text).drop { $0 == " " }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard let mark = rest.first, (digits.isEmpty ? "-+=" : ".)").contains(mark) else {
      return String(line)
    }
    // "1.5" and "-5 %" begin nothing.
    let isMarker = rest.dropFirst().first.map { $0 == " " || $0 == mark } ?? true
    return isMarker ? "\(digits)\\\(rest)" : String(line)
  }

  /// Texts as the items of a list; empty for none.
  static func list(_ items: [String]) -> String { items.map { "- \(line($0))\n" }.joined() }

  /// A table whose cells, captions and notes are shown unchanged.
  ///
  /// - Parameter column: one whose cells are Markdown already.
  static func table(_ table: TextTable, markdownIn column: Int? = nil) -> String {
    var escapedTable = TextTable(table.columns)
    escapedTable.caption = table.caption.map(line)
    escapedTable.notes = table.notes.map(line)
    for row in table.cells {
      escapedTable.add(
        row.enumerated().map { place, cell in place == column ? cell : escaped(cell) })
    }
    return escapedTable.markdown
  }

  /// Text as it is, in a block of code that no backticks inside can end.
  static func code(_ text: String, language: String = "") -> String {
    var (longest, run) = (2, 0)
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)\(language)\n\(text)\n\(fence)\n"
  }
}

import Uncertainty

/// Text as Markdown shows it unchanged.
enum MarkdownText {
  private static let special = Set<Unicode.Scalar>("\\`*_[]<>&#~$".unicodeScalars)

  /// The text in one line, with a backslash before what Markdown or HTML would read.
  static func escaped(_ text: String) -> String {
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

  /// A table whose cells, captions and notes are shown unchanged.
  static func table(_ table: TextTable) -> String {
    var escapedTable = TextTable(table.columns)
    escapedTable.caption = table.caption.map(escaped)
    escapedTable.notes = table.notes.map(escaped)
    for row in table.cells { escapedTable.add(row.map(escaped)) }
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

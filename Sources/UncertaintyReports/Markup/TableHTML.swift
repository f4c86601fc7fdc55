import Uncertainty

/// A table as HTML.
enum TableHTML {
  /// The table with caption and notes, for pages with a style sheet of ours: bars of text become
  /// bars of color.
  static func html(_ table: TextTable) -> String {
    let lines =
      ["<div>"] + table.caption.map { "<p class=\"caption\">\($0.escapedForHTML)</p>" }
      + ["<div class=\"table\">\(body(table, cell))</div>"]
      + table.notes.map { "<p class=\"note\">\($0.escapedForHTML)</p>" } + ["</div>"]
    return lines.joined(separator: "\n")
  }

  /// The table with caption and notes, for other pages.
  static func plain(_ table: TextTable) -> String {
    let body = body(table) { column, text, tag in
      let side = column.isNumeric ? "right" : "left"
      return "<\(tag) style=\"text-align:\(side)\">\(text.escapedForHTML)</\(tag)>"
    }
    let lines =
      table.caption.map { "<p>\($0.escapedForHTML)</p>" } + [body]
      + table.notes.map { "<p>\($0.escapedForHTML)</p>" }
    return lines.joined(separator: "\n")
  }

  private static func body(
    _ table: TextTable, _ cell: (TextTable.Column, String, String) -> String
  ) -> String {
    func row(_ cells: [String], _ tag: String) -> String {
      "<tr>\(zip(table.columns, cells).map { cell($0, $1, tag) }.joined())</tr>"
    }
    let rows = table.cells.map { row($0, "td") }
    return """
      <table>
      <thead>\(row(table.columns.map(\.title), "th"))</thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      """
  }

  private static func cell(_ column: TextTable.Column, _ text: String, _ tag: String) -> String {
    if let eighths = eighths(of: text) {
      // A block of the text is as wide as 0.4 of a letter's height.
      let width = "\(eighths * 5 / 100).\(eighths * 5 % 100 / 10)\(eighths * 5 % 10)"
      return "<\(tag)><span class=\"bar\" style=\"width:\(width)rem\"></span></\(tag)>"
    }
    let isSparkline = !text.isEmpty && text.allSatisfy { ("▁"..."█").contains($0) || $0 == " " }
    let style =
      isSparkline
      ? "sparkline" : column.isAttached ? "number error" : column.isNumeric ? "number" : ""
    let attribute = style.isEmpty ? "" : " class=\"\(style)\""
    return "<\(tag)\(attribute)>\(text.escapedForHTML)</\(tag)>"
  }

  /// How long a bar of text is, in eighths of a character; nil if it is none.
  private static func eighths(of text: String) -> Int? {
    let lengths = text.unicodeScalars.map { scalar -> Int? in
      (0x2588...0x258F).contains(scalar.value) ? 8 - Int(scalar.value - 0x2588) : nil
    }
    guard !lengths.isEmpty, lengths.allSatisfy({ $0 != nil }) else { return nil }
    return lengths.reduce(0) { $0 + ($1 ?? 0) }
  }
}

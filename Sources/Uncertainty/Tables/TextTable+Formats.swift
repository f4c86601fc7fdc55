extension TextTable {
  /// The table in Markdown, with caption and notes as paragraphs.
  public var markdown: String {
    func row(_ cells: [String]) -> String {
      "| " + cells.map { $0.onOneLine.replacing("|", with: "\\|") }.joined(separator: " | ")
        + " |"
    }
    var lines = caption.flatMap { [$0.onOneLine, ""] }
    lines.append(row(columns.map(\.title)))
    lines.append("|" + columns.map { $0.isNumeric ? "--:|" : ":--|" }.joined())
    lines += cells.map(row)
    lines += notes.flatMap { ["", $0.onOneLine] }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The cells as comma-separated values (RFC 4180), the titles first; without caption and
  /// notes. Lines end in a carriage return and a newline.
  public var csv: String {
    ([columns.map(\.title)] + cells).map { row in
      row.map(Self.quoted).joined(separator: ",") + "\r\n"
    }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    let special = cell.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return special ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}

/// A table in Markdown as HTML.
enum MarkdownTable {
  /// Whether a line stands between a table's header and its rows.
  static func isDivider(_ line: Substring) -> Bool {
    line.contains("-") && line.contains("|") && line.allSatisfy { "|:- ".contains($0) }
  }

  /// The table of header, divider and rows.
  static func html(_ lines: [Substring]) -> String {
    let isRight = cells(lines[1]).map { $0.hasSuffix(":") && !$0.hasPrefix(":") }
    func row(_ line: Substring, _ tag: String) -> String {
      let all = cells(line).enumerated().map { place, cell in
        let style = isRight.indices.contains(place) && isRight[place] ? " class=\"number\"" : ""
        return "<\(tag)\(style)>\(MarkdownInline.html(cell))</\(tag)>"
      }
      return "<tr>\(all.joined())</tr>"
    }
    let head = "<thead>\(row(lines[0], "th"))</thead>"
    let body = lines.dropFirst(2).map { row($0, "td") }
    return "<div class=\"table\"><table>\n\(head)\n<tbody>\n\(body.joined(separator: "\n"))\n"
      + "</tbody>\n</table></div>"
  }

  /// What stands between bars that have no backslash before them.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in line {
      if character == "|" && !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    func trimmed(_ cell: String) -> String {
      String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    var result = cells.map(trimmed)
    if result.first == "" { result.removeFirst() }
    if result.last == "" { result.removeLast() }
    return result
  }
}

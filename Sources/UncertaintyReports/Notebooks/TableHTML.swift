import Uncertainty

/// A table as HTML.
enum TableHTML {
  /// The table with caption and notes.
  ///
  /// - Parameter isStyled: whether cells carry their alignment, for pages without a style sheet
  ///   of ours.
  static func html(_ table: TextTable, isStyled: Bool = false) -> String {
    func row(_ cells: [String], _ tag: String) -> String {
      let all = zip(table.columns, cells).map { column, cell in
        "<\(tag)\(attributes(column, cell, isStyled))>\(HTMLText.escaped(cell))</\(tag)>"
      }
      return "<tr>\(all.joined())</tr>"
    }
    let lines =
      table.caption.map { "<p class=\"caption\">\(HTMLText.escaped($0))</p>" }
      + [
        "<div class=\"table\"><table>", "<thead>\(row(table.columns.map(\.title), "th"))</thead>",
        "<tbody>",
      ] + table.cells.map { row($0, "td") } + ["</tbody>", "</table></div>"]
      + table.notes.map { "<p class=\"note\">\(HTMLText.escaped($0))</p>" }
    return lines.joined(separator: "\n")
  }

  private static func attributes(_ column: TextTable.Column, _ cell: String, _ isStyled: Bool)
    -> String
  {
    let isBar =
      !cell.isEmpty && cell.unicodeScalars.allSatisfy { (0x2580...0x259F).contains($0.value) }
    if isStyled { return " style=\"text-align:\(column.isNumeric ? "right" : "left")\"" }
    if isBar { return " class=\"bar\"" }
    if column.isAttached { return " class=\"number error\"" }
    return column.isNumeric ? " class=\"number\"" : ""
  }
}

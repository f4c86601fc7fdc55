import Uncertainty

/// Text and tables as HTML.
enum HTMLText {
  /// A table, with its caption above and its notes below.
  static func table(_ table: TextTable) -> String {
    let captions = table.caption.map { "<p class=\"note\">\($0.escapedForXML)</p>" }
    let notes = table.notes.map { "<p class=\"note\">\($0.escapedForXML)</p>" }
    let heads = table.columns.map { cell("th", $0.title.escapedForXML, $0) }.joined()
    let rows = table.cells.map { cells in
      zip(cells, table.columns).map { cell("td", $0.escapedForXML, $1) }.joined()
    }
    return (captions + [self.table(head: heads, rows: rows)] + notes).joined(separator: "\n")
  }

  /// A table of rows that are HTML already, in a box that scrolls where it is too wide.
  static func table(head: String, rows: [String]) -> String {
    """
    <div class="scroll"><table>
    <thead><tr>\(head)</tr></thead>
    <tbody>
    \(rows.map { "<tr>\($0)</tr>" }.joined(separator: "\n"))
    </tbody>
    </table></div>
    """
  }

  private static func cell(_ name: String, _ text: String, _ column: TextTable.Column) -> String {
    let kind = column.isAttached ? " class=\"error\"" : column.isNumeric ? " class=\"number\"" : ""
    return "<\(name)\(kind)>\(text)</\(name)>"
  }

  /// A paragraph.
  static func paragraph(_ text: String, kind: String = "") -> String {
    "<p\(kind.isEmpty ? "" : " class=\"\(kind)\"")>\(text.escapedForXML)</p>"
  }

  /// Text as it is, line by line.
  static func code(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return
      "<pre><code>\(lines.map { String($0).escapedForXML }.joined(separator: "\n"))</code></pre>"
  }

  /// A chart, which takes its colors from the reader's system.
  static func figure(_ chart: some Chart) -> String {
    "<figure>\n\(chart.with(theme: .automatic).svg)</figure>"
  }
}

import Uncertainty

/// The whole catalogue as a page of tables: every figure and every driver, with its source.
public enum SourceList {
  /// The page, as Markdown: `Docs/Sources.md`.
  public static var markdown: String {
    ([introduction] + systems + claims + chips + prices + power + models + documents)
      .joined(separator: "\n\n") + "\n"
  }

  private static let introduction = """
    # Sources

    Written from the catalogue by `Scripts/refresh-sources`; do not edit it here. A figure is
    *sourced* if a public document gives it, *derived* if it is computed from such, *judged* if it
    is an opinion, with the reason. Laws are given by their 5, 50 and 95 %.

    Data of Epoch AI are licensed CC BY 4.0: B. Cottier, R. Rahman, L. Fattorini, N. Maslej, T.
    Besiroglu, D. Owen (2024), The rising costs of training frontier AI models, arXiv 2405.21015;
    epoch-research/training-cost-trends at 263c40a, v1.0.0 and 3c6aafa. "Secondary" means press or
    pages that quote somebody else.
    """

  /// A section with a table.
  static func section(
    _ title: String, level: Int = 2, text: String = "", _ table: TextTable
  ) -> String {
    let head = String(repeating: "#", count: level) + " " + title
    let body = table.markdown.split(separator: "\n").joined(separator: "\n")
    return ([head, text].filter { !$0.isEmpty } + [body]).joined(separator: "\n\n")
  }

  /// Figures under their names.
  static func table(
    _ first: String, _ rows: [(owner: String, name: String, figure: Figure)]
  ) -> TextTable {
    var table = TextTable(
      [.words(first), .words("figure"), .numbers("value"), .words("unit"), .words("evidence")]
        + [.words("source")])
    for row in rows where row.figure.isPublished || row.figure.source.evidence == .judged {
      let figure = row.figure
      table.add([
        row.owner, row.name,
        figure.isPublished ? Unit.one.text(figure.value, significantDigits: 6) : "not known",
        figure.unit.symbol, figure.source.evidence.rawValue, figure.source.citation,
      ])
    }
    return table
  }
}

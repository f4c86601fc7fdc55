import Uncertainty

/// A notebook as one page of HTML that needs no other file: light, or dark where the reader's
/// system is.
struct NotebookHTML {
  let title: String
  let cells: [NotebookCell]
  /// The source file's name, for the foot of the page.
  let source: String

  /// The page.
  var text: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title.escapedForHTML)</title>
    <style>
    \(NotebookStyle.text)
    </style>
    </head>
    <body>
    <main>
    <header>
    <h1>\(title.escapedForHTML)</h1>
    <label class="toggle"><input type="checkbox" id="hide-code"> Hide code</label>
    </header>
    \(cells.map(Self.html).filter { !$0.isEmpty }.joined(separator: "\n"))
    <footer>
    <p>Written by \(source.escapedForHTML) with swift-uncertainty \(LibraryVersion.current). \
    The same file and version give the same page, byte for byte, on any number of cores.</p>
    </footer>
    </main>
    </body>
    </html>

    """
  }

  private static func html(_ cell: NotebookCell) -> String {
    if cell.kind == .prose {
      let isRest = cell.isRun ? "" : " rest"
      return "<section class=\"prose\(isRest)\">\n\(MarkdownBlocks.html(cell.text))\n</section>"
    }
    var parts: [String] = []
    if !cell.text.isEmpty {
      parts.append("<pre class=\"source\"><code>\(SwiftColoring.html(cell.text))</code></pre>")
    }
    if !cell.isRun { parts.append("<p class=\"note\">Not run.</p>") }
    if !cell.outputs.isEmpty {
      let shown = cell.outputs.map(html).joined(separator: "\n")
      parts.append("<div class=\"outputs\">\n\(shown)\n</div>")
    }
    guard !parts.isEmpty else { return "" }
    let isRest = cell.isRun ? "" : " rest"
    return "<section class=\"cell\(isRest)\">\n\(parts.joined(separator: "\n"))\n</section>"
  }

  private static func html(_ output: CellOutput) -> String {
    switch output {
    case .text(let text):
      "<pre class=\"printed\">\(withoutEnd(text).escapedForHTML)</pre>"
    case .prose(let markdown): "<div class=\"prose\">\n\(MarkdownBlocks.html(markdown))\n</div>"
    case .table(let table): TableHTML.html(table)
    case .picture(_, _, _, let svg):
      "<figure>\n\(svg.hasSuffix("\n") ? String(svg.dropLast()) : svg)\n</figure>"
    case .failure(let kind, let message):
      "<div class=\"failure\" role=\"alert\"><strong>\(kind.escapedForHTML)</strong>\n"
        + "<pre>\(message.escapedForHTML)</pre></div>"
    }
  }

  /// The text without empty lines and spaces at its end.
  private static func withoutEnd(_ text: String) -> String {
    String(text.reversed().drop(while: \.isWhitespace).reversed())
  }
}

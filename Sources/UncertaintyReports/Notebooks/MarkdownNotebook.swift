import Uncertainty

/// A notebook as Markdown, its pictures in files beside it.
struct MarkdownNotebook {
  let title: String
  let cells: [NotebookCell]
  /// The folder of the pictures, as links name it.
  let folder: String

  /// The text, and the pictures by their names in the folder.
  var files: (text: String, pictures: [(name: String, svg: String)]) {
    var pictures: [(name: String, svg: String)] = []
    var parts = ["# \(MarkdownText.escaped(title))\n"]
    for cell in cells {
      if cell.kind == .prose {
        parts.append(JupyterNotebook.withPlainDollars(cell.text) + "\n")
        continue
      }
      if !cell.text.isEmpty { parts.append(MarkdownText.code(cell.text, language: "swift")) }
      if !cell.isRun { parts.append("*Not run.*\n") }
      parts += cell.outputs.map { output in
        guard case .picture(let title, _, let svg) = output else { return Self.text(output) }
        let name = "figure-\(pictures.count + 1).svg"
        pictures.append((name, svg))
        let address = "\(folder)/\(name)".replacing(" ", with: "%20")
        return "![\(MarkdownText.escaped(title))](\(address))\n"
      }
    }
    return (parts.joined(separator: "\n"), pictures)
  }

  private static func text(_ output: CellOutput) -> String {
    switch output {
    case .text(let text):
      MarkdownText.code(text.hasSuffix("\n") ? String(text.dropLast()) : text, language: "text")
    case .prose(let markdown): JupyterNotebook.withPlainDollars(markdown) + "\n"
    case .table(let table): MarkdownText.table(table)
    case .picture: ""
    case .failure(let kind, let message):
      "**\(MarkdownText.escaped(kind))**\n\n" + MarkdownText.code(message, language: "text")
    }
  }
}

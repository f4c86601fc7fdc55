import Uncertainty

/// A notebook as Markdown, its pictures in files beside it.
struct MarkdownNotebook {
  let title: String
  let cells: [NotebookCell]
  /// The folder of the pictures, as links name it.
  let folder: String

  /// The text and the pictures.
  var files: MarkdownFiles {
    var pictures = MarkdownPictures(folder: folder)
    var parts = ["# \(MarkdownText.escaped(title))\n"]
    for cell in cells {
      if cell.kind == .prose {
        parts.append(JupyterNotebook.withPlainDollars(cell.text) + "\n")
        continue
      }
      if !cell.text.isEmpty { parts.append(MarkdownText.code(cell.text, language: "swift")) }
      if !cell.isRun { parts.append("*Not run.*\n") }
      parts += cell.outputs.map { output in
        guard case .picture(let title, _, _, let svg) = output else { return Self.text(output) }
        return pictures.add(svg, title: title) + "\n"
      }
    }
    return MarkdownFiles(
      text: parts.joined(separator: "\n"), folder: folder, pictures: pictures.files)
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

import Foundation
import Uncertainty

/// A notebook as a Jupyter file: nbformat 4.5, the bytes that `nbformat` itself writes.
///
/// - SeeAlso: https://nbformat.readthedocs.io/en/latest/format_description.html
struct JupyterNotebook {
  let title: String
  let cells: [NotebookCell]

  /// The file.
  var text: String {
    var ids = CellNames()
    var count = 0
    let heading = Self.prose("# " + MarkdownText.escaped(title), id: "title")
    let all = cells.map { cell in
      let id = ids.name(for: cell)
      if cell.kind == .prose { return Self.prose(Self.withPlainDollars(cell.text), id: id) }
      if cell.isRun { count += 1 }
      return code(cell, id: id, count: cell.isRun ? count : nil)
    }
    let document = JSONValue.object([
      "cells": .array([heading] + all),
      "metadata": .object([
        "kernelspec": .object([
          "display_name": .string("Swift"), "language": .string("swift"),
          "name": .string("swift"),
        ]),
        "language_info": .object([
          "file_extension": .string(".swift"), "mimetype": .string("text/x-swift"),
          "name": .string("swift"),
        ]),
      ]),
      "nbformat": .number(4), "nbformat_minor": .number(5),
    ])
    return document.text() + "\n"
  }

  private static func prose(_ markdown: String, id: String) -> JSONValue {
    .object([
      "cell_type": .string("markdown"), "id": .string(id), "metadata": .object([:]),
      "source": .lines(markdown),
    ])
  }

  private func code(_ cell: NotebookCell, id: String, count: Int?) -> JSONValue {
    .object([
      "cell_type": .string("code"), "execution_count": count.map(JSONValue.number) ?? .null,
      "id": .string(id), "metadata": .object([:]), "source": .lines(cell.text),
      "outputs": .array(cell.outputs.map(Self.output)),
    ])
  }

  private static func output(_ output: CellOutput) -> JSONValue {
    switch output {
    case .text(let text):
      .object([
        "output_type": .string("stream"), "name": .string("stdout"), "text": .lines(text),
      ])
    case .prose(let markdown):
      shown(["text/markdown": withPlainDollars(markdown), "text/plain": markdown])
    case .table(let table):
      shown(["text/html": TableHTML.plain(table), "text/plain": table.text])
    case .picture(let title, let words, let light, _):
      shown([
        "image/svg+xml": light, "text/html": image(light, words), "text/plain": title,
      ])
    case .failure(let kind, let message):
      .object([
        "output_type": .string("error"), "ename": .string(kind), "evalue": .string(message),
        "traceback": .array(["\(kind): \(message)"].map(JSONValue.string)),
      ])
    }
  }

  /// A picture with words for those who do not see it. Programs that show pages take it before the
  /// bare picture, which has no place for words where they make an image of it.
  private static func image(_ svg: String, _ words: String) -> String {
    "<img style=\"max-width:100%\" alt=\"\(words.escapedForHTML)\" "
      + "src=\"data:image/svg+xml;base64,\(Data(svg.utf8).base64EncodedString())\">"
  }

  private static func shown(_ data: [String: String]) -> JSONValue {
    .object([
      "output_type": .string("display_data"), "metadata": .object([:]),
      "data": .object(data.mapValues(JSONValue.lines)),
    ])
  }

  /// Markdown in which no dollar signs are taken for mathematics.
  static func withPlainDollars(_ markdown: String) -> String {
    var result = ""
    var (last, inCode): (Character, Bool) = (" ", false)
    for character in markdown {
      if character == "`" && last != "`" { inCode.toggle() }
      if character == "$" && !inCode && last != "\\" { result += "\\" }
      result.append(character)
      last = character
    }
    return result
  }
}

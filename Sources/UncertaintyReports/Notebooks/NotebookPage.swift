import Uncertainty

/// What a notebook writes on while it runs: prose, and below each cell of code what it printed and
/// showed.
public final class NotebookPage {
  private let file: String
  private let source: NotebookSource
  private let printed: () -> String
  private var cells: [NotebookCell]
  /// The cell that is running.
  private var current = 0

  /// - Parameter printed: what was printed since it was last asked.
  init(_ source: NotebookSource, file: String, printed: @escaping () -> String) {
    self.source = source
    self.file = file
    self.printed = printed
    cells = source.parts.map {
      NotebookCell(kind: $0.isProse ? .prose : .code, text: $0.text)
    }
    if cells.isEmpty { cells = [NotebookCell(kind: .code, text: "")] }
    if cells[0].kind == .code { cells[0].isRun = true }
  }

  /// Writes prose in Markdown: headings, paragraphs, lists, tables, quotations, code, links,
  /// *emphasis*. A dollar sign is a dollar sign, and HTML is shown as it is written.
  ///
  /// Where the call stands by itself in the notebook, it begins a new cell, and its source is not
  /// shown. Elsewhere, in a loop say, the prose stands below the cell of code that it is in.
  ///
  /// - Parameters:
  ///   - markdown: the text; figures in it are best interpolated.
  ///   - file: where the call stands; leave it out.
  ///   - line: where the call stands; leave it out.
  public func text(_ markdown: String, file: String = #filePath, line: Int = #line) {
    enter(file, line)
    if cells[current].kind == .prose {
      cells[current].text = markdown
      leave()
    } else {
      cells[current].outputs.append(.prose(markdown))
    }
  }

  /// Shows a table below the cell.
  public func show(_ table: TextTable, file: String = #filePath, line: Int = #line) {
    show(.table(table), file, line)
  }

  /// Shows a result as a table below the cell.
  public func show(_ result: some Tabular, file: String = #filePath, line: Int = #line) {
    show(.table(result.table), file, line)
  }

  /// Shows a chart below the cell. On HTML pages and in Markdown it is dark where the reader's
  /// system is, whatever theme it has.
  public func show(_ chart: some Chart, file: String = #filePath, line: Int = #line) {
    show(
      .picture(
        title: chart.title, words: chart.alternativeText, light: chart.with(theme: .light).svg,
        automatic: chart.with(theme: .automatic).svg), file, line)
  }

  /// Shows a picture below the cell.
  ///
  /// - Parameters:
  ///   - svg: one SVG element, without a declaration before it.
  ///   - title: what it shows, for those who do not see it.
  ///   - file: where the call stands; leave it out.
  ///   - line: where the call stands; leave it out.
  public func show(svg: String, title: String, file: String = #filePath, line: Int = #line) {
    show(.picture(title: title, words: title, light: svg, automatic: svg), file, line)
  }

  /// Shows any other value below the cell, as `print` would.
  public func show<Value>(_ value: Value, file: String = #filePath, line: Int = #line) {
    show(.text("\(value)\n"), file, line)
  }

  private func show(_ output: CellOutput, _ file: String, _ line: Int) {
    enter(file, line)
    cells[current].outputs.append(output)
    if file == self.file, source.parts.indices.contains(current),
      source.parts[current].lastShown.contains(line)
    {
      leave()
    }
  }

  /// Goes to the cell that a line of the notebook is in; calls from elsewhere stay where it is.
  private func enter(_ file: String, _ line: Int) {
    keepPrinted()
    guard file == self.file, let part = source.part(at: line) else { return }
    current = part
    cells[current].isRun = true
  }

  /// Goes on to the next cell if it is code: what is printed from now on is its own.
  private func leave() {
    guard current + 1 < cells.count, cells[current + 1].kind == .code else { return }
    current += 1
    cells[current].isRun = true
  }

  private func keepPrinted() {
    let text = printed()
    guard !text.isEmpty else { return }
    if case .text(let before) = cells[current].outputs.last {
      cells[current].outputs[cells[current].outputs.count - 1] = .text(before + text)
    } else {
      cells[current].outputs.append(.text(text))
    }
  }

  /// Ends the run: all cells, those with nothing in them left out.
  func close(after error: (any Error)?) -> [NotebookCell] {
    keepPrinted()
    if let error {
      if cells[current].kind == .prose { enterCodeAfterProse() }
      cells[current].outputs.append(
        .failure(kind: "\(type(of: error))", message: "\(error)"))
    }
    return cells
  }

  /// Prose that is followed by prose has no code; an error between them gets a cell of its own.
  private func enterCodeAfterProse() {
    cells.insert(NotebookCell(kind: .code, text: "", isRun: true), at: current + 1)
    current += 1
  }
}

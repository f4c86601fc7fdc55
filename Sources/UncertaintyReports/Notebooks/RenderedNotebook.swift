/// A notebook that was run, to be written in several forms.
public struct RenderedNotebook: Sendable {
  /// What stands above.
  public let title: String
  /// The error that ended the run; nil if it came to its end.
  public let failure: String?
  private let source: String
  private let cells: [NotebookCell]

  init(title: String, source: String, cells: [NotebookCell], failure: String?) {
    self.title = title
    self.source = source
    self.cells = cells
    self.failure = failure
  }

  /// A Jupyter notebook (nbformat 4.5).
  public var jupyter: String { JupyterNotebook(title: title, cells: cells).text }

  /// One HTML page that needs no other file, light or dark as the reader's system is.
  public var html: String { NotebookHTML(title: title, cells: cells, source: source).text }

  /// Markdown, and the pictures that it names.
  ///
  /// - Parameter folder: where the pictures will be, seen from the text.
  public func markdown(pictures folder: String) -> MarkdownFiles {
    MarkdownNotebook(title: title, cells: cells, folder: folder).files
  }
}

import Uncertainty

/// A cell of a notebook that was run.
struct NotebookCell {
  /// What a cell is.
  enum Kind: Hashable {
    /// Markdown.
    case prose
    /// Swift source.
    case code
  }

  let kind: Kind
  /// Markdown or source.
  var text: String
  /// What came of the code, in order.
  var outputs: [CellOutput] = []
  /// False after an error before it.
  var isRun = false
}

/// What a cell of code printed or showed.
enum CellOutput {
  /// Text, printed or shown.
  case text(String)
  /// Markdown from inside a cell of code.
  case prose(String)
  /// A table.
  case table(TextTable)
  /// A picture for light pages, and the same for pages that are dark where the reader's are; what
  /// it shows in words.
  case picture(title: String, words: String, light: String, automatic: String)
  /// The error that ended the run.
  case failure(kind: String, message: String)
}

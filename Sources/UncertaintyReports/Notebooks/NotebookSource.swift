/// A notebook's source cut into cells: calls of `text` are prose, what stands between is code, and
/// a cell of code ends where something is shown.
struct NotebookSource {
  /// A stretch of lines.
  struct Part {
    /// True for a call of `text` that stands by itself.
    let isProse: Bool
    /// The lines in the file, the first being 1; empty for what stands outside the notebook.
    let lines: Range<Int>
    /// The source, or of prose the text as far as it is known without running.
    let text: String
    /// The lines of the call at its end that shows something; empty if it ends otherwise.
    let lastShown: Range<Int>
  }

  /// What stands in the file before the notebook: imports, functions.
  let head: String
  /// The notebook, from top to bottom.
  let parts: [Part]
  /// What stands in the file after the notebook.
  let tail: String

  /// Cuts a file.
  ///
  /// - Parameters:
  ///   - text: the file.
  ///   - line: the line that the notebook is created on.
  /// - Returns: nil if no notebook is created there.
  init?(_ text: String, line: Int) {
    let tokens = SwiftScanner.tokens(of: text)
    guard let body = NotebookBody(tokens, line: line) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func piece(_ range: Range<Int>) -> String {
      Self.withoutMargin(range.clamped(to: 1..<lines.count + 1).map { lines[$0 - 1] })
    }
    var head = piece(1..<body.firstLine)
    if head.hasPrefix("#!") { head = String(head.drop { $0 != "\n" }.dropFirst()) }
    self.head = head
    tail = piece(body.lastLine + 1..<lines.count + 1)
    parts = Self.spans(body, lines).map { span in
      let call = body.calls.first { $0.isProse && $0.lines == span }
      return Part(
        isProse: call != nil, lines: span,
        text: call.map { $0.literal } ?? piece(span),
        lastShown: body.calls.first {
          !$0.isProse && $0.lines.upperBound == span.upperBound
        }?.lines ?? 0..<0)
    }
  }

  /// The part that a line belongs to.
  func part(at line: Int) -> Int? { parts.firstIndex { $0.lines.contains(line) } }

  /// Stretches of lines: prose, and code between blank lines after something shown.
  private static func spans(_ body: NotebookBody, _ lines: [String]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var open: Range<Int>?
    func close() {
      if let open { spans.append(open) }
      open = nil
    }
    var line = body.innerLines.lowerBound
    while line < body.innerLines.upperBound {
      if let prose = body.calls.first(where: { $0.isProse && $0.lines.lowerBound == line }) {
        close()
        spans.append(prose.lines)
        line = prose.lines.upperBound
        continue
      }
      let isBlank = lines[line - 1].allSatisfy(\.isWhitespace)
      let hasShown = body.calls.contains { !$0.isProse && $0.lines.upperBound == open?.upperBound }
      if isBlank && hasShown { close() }
      if !isBlank { open = (open?.lowerBound ?? line)..<line + 1 }
      line += 1
    }
    close()
    return spans
  }

  /// Lines without blank ones at both ends, and without the spaces that all begin with.
  static func withoutMargin(_ lines: [String]) -> String {
    func isBlank(_ line: String) -> Bool { line.allSatisfy(\.isWhitespace) }
    let kept = lines.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    let margin = kept.filter { !isBlank($0) }.map { $0.prefix { $0 == " " }.count }.min() ?? 0
    return kept.map { isBlank($0) ? "" : String($0.dropFirst(margin)) }.joined(separator: "\n")
  }
}

/// Where a notebook stands in its file, and where it calls its page.
struct NotebookBody {
  /// A call of `text` or `show` that stands by itself at the top level of the notebook.
  struct Call {
    let isProse: Bool
    /// The lines in the file, the first being 1.
    let lines: Range<Int>
    /// What the call is given, if that is a string: as written, interpolations as code.
    let literal: String
  }

  /// The line that the statement begins on which creates the notebook.
  let firstLine: Int
  /// The line that the notebook's closure ends on.
  let lastLine: Int
  /// The lines in between.
  let innerLines: Range<Int>
  let calls: [Call]

  private typealias Token = SwiftScanner.Token

  /// Finds the notebook that is created on a line; nil if there is none.
  init?(_ tokens: [SwiftScanner.Token], line: Int) {
    guard
      let name = tokens.lastIndex(where: { $0.text == "Notebook" && $0.line <= line }),
      let brace = Self.closure(after: name, in: tokens),
      let end = Self.end(of: brace, in: tokens)
    else { return nil }
    let opening = tokens[brace + 1..<end].prefix { $0.kind != .newline }
    let hasName = opening.contains { $0.text == "in" }
    let page = hasName ? opening.first { $0.kind == .word }?.text ?? "" : "$0"
    firstLine = Self.statement(of: name, in: tokens)
    lastLine = tokens[end].line
    innerLines = tokens[brace].line + 1..<max(tokens[brace].line + 1, lastLine)
    calls = Self.calls(of: page, in: tokens[(brace + 1 + opening.count)..<end])
  }

  /// The line of the first token of the statement that a token is in.
  private static func statement(of token: Int, in tokens: [Token]) -> Int {
    let before = tokens[..<token].lastIndex { $0.kind == .newline }
    return before.map { tokens[$0].line + 1 } ?? 1
  }

  /// The brace that opens the closure after a call's parentheses.
  private static func closure(after name: Int, in tokens: [Token]) -> Int? {
    var depth = 0
    for index in tokens.indices[name...] {
      if tokens[index].text == "{" && depth == 0 { return index }
      depth += tokens[index].opens ? 1 : tokens[index].closes ? -1 : 0
    }
    return nil
  }

  /// The token that closes what a token opens.
  private static func end(of opening: Int, in tokens: [Token]) -> Int? {
    var depth = 0
    for index in tokens.indices[opening...] {
      depth += tokens[index].opens ? 1 : tokens[index].closes ? -1 : 0
      if depth == 0 { return index }
    }
    return nil
  }

  private static func calls(of page: String, in tokens: ArraySlice<Token>) -> [Call] {
    var (calls, depth, isLineStart): ([Call], Int, Bool) = ([], 0, true)
    let all = Array(tokens)
    for index in all.indices {
      let token = all[index]
      if depth == 0, isLineStart, token.text == page, index + 3 < all.count,
        all[index + 1].text == ".", ["text", "show"].contains(all[index + 2].text),
        all[index + 3].text == "(", let end = end(of: index + 3, in: all)
      {
        calls.append(
          Call(
            isProse: all[index + 2].text == "text", lines: token.line..<all[end].line + 1,
            literal: literal(all[index + 4..<end])))
      }
      depth += token.opens ? 1 : token.closes ? -1 : 0
      if token.kind == .newline {
        isLineStart = true
      } else if token.kind != .space && token.text != "try" {
        isLineStart = false
      }
    }
    return calls
  }

  /// The text of a string as it stands in the source; empty if it is none.
  private static func literal(_ tokens: ArraySlice<Token>) -> String {
    let tokens = tokens.drop { $0.kind == .space || $0.kind == .newline }
    guard tokens.first?.kind == .string else { return "" }
    var (text, depth) = ("", 0)
    for token in tokens {
      if token.text == "\\(" { text += depth == 0 ? "`" : "" }
      text += token.text
      depth += token.opens ? 1 : token.closes ? -1 : 0
      if token.text == ")" && depth == 0 { text += "`" }
    }
    let quotes: Set<Character> = ["\"", "#"]
    let inside = text.drop { quotes.contains($0) || $0.isNewline }
      .reversed().drop { quotes.contains($0) || $0.isWhitespace }.reversed()
    let lines = String(inside).split(separator: "\n", omittingEmptySubsequences: false)
    return NotebookSource.withoutMargin(
      lines.map { $0.hasSuffix("\\") ? String($0.dropLast()) : String($0) })
  }
}

/// A line of Markdown as HTML: emphasis, strong emphasis, code, links, and characters with a
/// backslash before them.
struct MarkdownInline {
  private var rest: Substring
  private var html = ""
  private var last: Character = " "

  /// The text as HTML.
  static func html(_ markdown: String) -> String {
    var line = MarkdownInline(markdown[...])
    while !line.rest.isEmpty { line.readNext() }
    return line.html
  }

  private init(_ text: Substring) { rest = text }

  private mutating func readNext() {
    guard let next = rest.first else { return }
    switch next {
    case "\\": readEscape()
    case "`": if !readCode() { readRun(of: "`") }
    case "[": if !readLink() { readCharacter() }
    case "*", "_": if !readEmphasis(next) { readRun(of: next) }
    default: readCharacter()
    }
  }

  private mutating func readCharacter() {
    let before = last
    last = rest.removeFirst()
    // A number is not parted from its sign.
    let isGlue = last == " " && before.isNumber && rest.first == "%"
    html += isGlue ? "&nbsp;" : String(last).escapedForHTML
  }

  /// Marks that stand for themselves.
  private mutating func readRun(of mark: Character) {
    while rest.first == mark { readCharacter() }
  }

  private mutating func readEscape() {
    rest.removeFirst()
    guard let next = rest.first, next.isASCII, next.isPunctuation || next.isSymbol else {
      html += "\\"
      return
    }
    readCharacter()
  }

  private mutating func readCode() -> Bool {
    let fence = rest.prefix { $0 == "`" }
    var code = rest.dropFirst(fence.count)
    var text = ""
    while !code.isEmpty {
      let ticks = code.prefix { $0 == "`" }
      if ticks.count == fence.count {
        if text.hasPrefix(" ") && text.hasSuffix(" ") && text.contains(where: { $0 != " " }) {
          text = String(text.dropFirst().dropLast())
        }
        html += "<code>\(text.escapedForHTML)</code>"
        (rest, last) = (code.dropFirst(ticks.count), "`")
        return true
      }
      text += ticks.isEmpty ? String(code.removeFirst()) : String(ticks)
      code = code.dropFirst(ticks.count)
    }
    return false
  }

  private mutating func readLink() -> Bool {
    guard let close = Self.end(of: rest, open: "[", close: "]"),
      rest[close...].dropFirst().first == "(",
      let end = Self.end(of: rest[close...].dropFirst(), open: "(", close: ")")
    else { return false }
    let words = Self.html(String(rest[..<close].dropFirst()))
    let address = rest[close...].dropFirst(2)[..<end].filter { !$0.isWhitespace }
    guard !address.lowercased().hasPrefix("javascript:") else { return false }
    html += "<a href=\"\(String(address).escapedForHTML)\">\(words)</a>"
    (rest, last) = (rest[end...].dropFirst(), ")")
    return true
  }

  /// Where the bracket closes that a text begins with.
  private static func end(of text: Substring, open: Character, close: Character)
    -> Substring.Index?
  {
    var depth = 0
    var isEscaped = false
    for index in text.indices {
      if !isEscaped {
        depth += text[index] == open ? 1 : text[index] == close ? -1 : 0
        if depth == 0 { return index }
      }
      isEscaped = text[index] == "\\" && !isEscaped
    }
    return nil
  }

  private mutating func readEmphasis(_ mark: Character) -> Bool {
    let count = min(2, rest.prefix { $0 == mark }.count)
    let inside = rest.dropFirst(count)
    guard let first = inside.first, !first.isWhitespace,
      mark == "*" || !last.isLetter && !last.isNumber,
      let close = Self.closing(mark, count, in: inside)
    else { return false }
    let tag = count == 2 ? "strong" : "em"
    html += "<\(tag)>\(Self.html(String(inside[..<close])))</\(tag)>"
    (rest, last) = (inside[close...].dropFirst(count), mark)
    return true
  }

  /// Where so many marks close an emphasis: after a word, and not inside code.
  private static func closing(_ mark: Character, _ count: Int, in text: Substring)
    -> Substring.Index?
  {
    var index = text.startIndex
    var before: Character = " "
    var inCode = false
    while index < text.endIndex {
      let character = text[index]
      if character == "`" { inCode.toggle() }
      if character == mark && !inCode && before != "\\" {
        let run = text[index...].prefix { $0 == mark }
        let after = run.endIndex < text.endIndex ? text[run.endIndex] : " "
        let endsWord = mark == "*" || !after.isLetter && !after.isNumber
        if run.count == count && !before.isWhitespace && endsWord { return index }
        before = mark
        index = run.endIndex
        continue
      }
      before = character
      index = text.index(after: index)
    }
    return nil
  }
}

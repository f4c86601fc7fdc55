/// Swift source as HTML with classes for its colors.
enum SwiftColoring {
  private static let keywords: Set<String> = [
    "actor", "any", "as", "associatedtype", "async", "await", "break", "case", "catch", "class",
    "continue", "default", "defer", "do", "else", "enum", "extension", "fallthrough", "false",
    "fileprivate", "final", "for", "func", "guard", "if", "import", "in", "init", "inout",
    "internal", "is", "lazy", "let", "mutating", "nil", "open", "operator", "package", "private",
    "protocol", "public", "repeat", "rethrows", "return", "self", "some", "static", "struct",
    "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "weak",
    "where", "while",
  ]

  /// The source between tags.
  static func html(_ source: String) -> String {
    let tokens = SwiftScanner.tokens(of: source)
    var before = ""
    return tokens.enumerated().map { place, token in
      let isLabel = place + 1 < tokens.count && tokens[place + 1].text == ":" && before != "?"
      let isPlain = before == "." || isLabel && token.text != "default"
      let style = style(of: token, isPlain: isPlain)
      if token.kind != .space { before = token.text }
      let text = token.text.escapedForHTML
      return style.isEmpty ? text : "<span class=\"\(style)\">\(text)</span>"
    }.joined()
  }

  private static func style(of token: SwiftScanner.Token, isPlain: Bool) -> String {
    switch token.kind {
    case .string: return "s"
    case .comment: return "c"
    case .number: return "n"
    case .attribute: return "k"
    case .word where isPlain: return ""
    case .word where keywords.contains(token.text): return "k"
    case .word where token.text.first?.isUppercase ?? false: return "t"
    default: return ""
    }
  }
}

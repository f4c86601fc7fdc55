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
    var isMember = false
    return SwiftScanner.tokens(of: source).map { token in
      let style = style(of: token, isMember: isMember)
      isMember = token.text == "."
      let text = HTMLText.escaped(token.text)
      return style.isEmpty ? text : "<span class=\"\(style)\">\(text)</span>"
    }.joined()
  }

  private static func style(of token: SwiftScanner.Token, isMember: Bool) -> String {
    switch token.kind {
    case .string: return "s"
    case .comment: return "c"
    case .number: return "n"
    case .attribute: return "k"
    case .word where isMember: return ""
    case .word where keywords.contains(token.text): return "k"
    case .word where token.text.first?.isUppercase ?? false: return "t"
    default: return ""
    }
  }
}

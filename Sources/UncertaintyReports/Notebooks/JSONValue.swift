/// A JSON value whose text is the same bytes each time: names in order, one space of margin a
/// level, as Jupyter writes its files.
enum JSONValue {
  case null
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// A text as Jupyter keeps it: an array of its lines.
  static func lines(_ text: String) -> JSONValue {
    var lines: [String] = []
    var rest = text.unicodeScalars[...]
    while let end = rest.firstIndex(of: "\n") {
      lines.append(String(rest[...end]))
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { lines.append(String(rest)) }
    return .array(lines.map(JSONValue.string))
  }

  /// The value as text.
  func text(margin: Int = 0) -> String {
    switch self {
    case .null: return "null"
    case .number(let number): return "\(number)"
    case .string(let string): return Self.quoted(string)
    case .array(let values):
      return Self.wrapped("[", values.map { $0.text(margin: margin + 1) }, "]", margin)
    case .object(let members):
      let sorted = members.sorted {
        $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars)
      }
      return Self.wrapped(
        "{", sorted.map { "\(Self.quoted($0.key)): \($0.value.text(margin: margin + 1))" }, "}",
        margin)
    }
  }

  private static func wrapped(_ open: String, _ items: [String], _ close: String, _ margin: Int)
    -> String
  {
    if items.isEmpty { return open + close }
    let inner = "\n" + String(repeating: " ", count: margin + 1)
    return open + inner + items.joined(separator: "," + inner) + "\n"
      + String(repeating: " ", count: margin) + close
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{8}": result += "\\b"
      case "\u{C}": result += "\\f"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// The pieces of Swift source, as far as coloring it and finding the end of a call need them.
///
/// Strings are told from code, those with `#`, several lines and interpolations among them; what
/// stands in an interpolation is code again. Regular expressions between slashes are not known.
package struct SwiftScanner {
  /// What a piece is.
  package enum Kind {
    case word, number, string, comment, attribute, mark, space, newline
  }

  /// A piece of source.
  package struct Token {
    package let kind: Kind
    package let text: String
    /// The line it begins on, the first being 1.
    package let line: Int

    var opens: Bool { ["(", "[", "{", "\\("].contains(text) && kind == .mark }
    var closes: Bool { [")", "]", "}"].contains(text) && kind == .mark }
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var tokens: [Token] = []

  /// The pieces of a text; together they are the text.
  package static func tokens(of source: String) -> [Token] {
    var scanner = SwiftScanner(source)
    scanner.scanCode(inString: false)
    return scanner.tokens
  }

  private init(_ source: String) { bytes = Array(source.utf8) }

  private func byte(_ offset: Int = 0) -> UInt8 {
    position + offset < bytes.count ? bytes[position + offset] : 0
  }

  private func isNext(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { all in all.indices.allSatisfy { byte($0) == all[$0] } }
  }

  private mutating func emit(_ kind: Kind, from start: Int) {
    guard position > start else { return }
    let piece = bytes[start..<position]
    tokens.append(Token(kind: kind, text: String(decoding: piece, as: UTF8.self), line: line))
    line += piece.count { $0 == UInt8(ascii: "\n") }
  }

  /// Scans code to the end, or up to the parenthesis that ends an interpolation.
  private mutating func scanCode(inString: Bool) {
    var depth = 0
    while position < bytes.count {
      if byte() == UInt8(ascii: "(") { depth += 1 }
      if byte() == UInt8(ascii: ")") { depth -= 1 }
      scanToken()
      if inString && depth < 0 { return }
    }
  }

  private mutating func scanToken() {
    let start = position
    let first = byte()
    if first == UInt8(ascii: "\n") {
      position += 1
      emit(.newline, from: start)
    } else if Self.isSpace(first) {
      while Self.isSpace(byte()) { position += 1 }
      emit(.space, from: start)
    } else if isNext("//") || isNext("#!") && start == 0 {
      while position < bytes.count && byte() != UInt8(ascii: "\n") { position += 1 }
      emit(.comment, from: start)
    } else if isNext("/*") {
      scanLongComment()
    } else if let hashes = hashesBeforeQuote {
      scanString(hashes: hashes)
    } else if first == UInt8(ascii: "@") || first == UInt8(ascii: "#") {
      position += 1
      while Self.isWord(byte()) { position += 1 }
      emit(.attribute, from: start)
    } else if Self.isDigit(first) {
      scanNumber()
    } else if Self.isWord(first) || first == UInt8(ascii: "`") {
      position += 1
      while Self.isWord(byte()) || byte() == UInt8(ascii: "`") { position += 1 }
      emit(.word, from: start)
    } else {
      position += 1
      emit(.mark, from: start)
    }
  }

  private mutating func scanNumber() {
    let start = position
    while Self.isWord(byte()) || byte() == UInt8(ascii: ".") && Self.isDigit(byte(1))
      || (byte() == UInt8(ascii: "-") || byte() == UInt8(ascii: "+"))
        && bytes[position - 1] | 0x20 == UInt8(ascii: "e")
    {
      position += 1
    }
    emit(.number, from: start)
  }

  private mutating func scanLongComment() {
    let start = position
    var depth = 0
    repeat {
      let opens = isNext("/*")
      let closes = isNext("*/")
      depth += opens ? 1 : closes ? -1 : 0
      position += opens || closes ? 2 : 1
    } while depth > 0 && position < bytes.count
    position = min(position, bytes.count)
    emit(.comment, from: start)
  }

  /// How many `#` stand before a quotation mark that begins a string here; nil if none begins.
  private var hashesBeforeQuote: Int? {
    var count = 0
    while byte(count) == UInt8(ascii: "#") { count += 1 }
    return byte(count) == UInt8(ascii: "\"") ? count : nil
  }

  private mutating func scanString(hashes: Int) {
    var start = position
    position += hashes
    let isLong = isNext("\"\"\"")
    position += isLong ? 3 : 1
    while position < bytes.count {
      if byte() == UInt8(ascii: "\"") && endsString(isLong, hashes) {
        position += (isLong ? 3 : 1) + hashes
        break
      }
      if byte() == UInt8(ascii: "\n") && !isLong { break }
      if byte() == UInt8(ascii: "\\") && hasHashes(hashes, at: 1) {
        guard byte(1 + hashes) == UInt8(ascii: "(") else {
          position = min(position + 2 + hashes, bytes.count)
          continue
        }
        emit(.string, from: start)
        start = position
        position += 2 + hashes
        tokens.append(Token(kind: .mark, text: "\\(", line: line))
        scanCode(inString: true)
        start = position
        continue
      }
      position += 1
    }
    emit(.string, from: start)
  }

  private func hasHashes(_ count: Int, at offset: Int) -> Bool {
    (0..<count).allSatisfy { byte(offset + $0) == UInt8(ascii: "#") }
  }

  private func endsString(_ isLong: Bool, _ hashes: Int) -> Bool {
    (!isLong || isNext("\"\"\"")) && hasHashes(hashes, at: isLong ? 3 : 1)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0D].contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80
  }
}

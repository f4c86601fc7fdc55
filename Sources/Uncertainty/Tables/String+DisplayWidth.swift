extension String {
  /// Number of columns the text takes on a terminal: wide East Asian characters and emoji take
  /// two, combining marks none.
  ///
  /// - SeeAlso: Unicode Standard Annex 11.
  package var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

  /// The text cut to a width, ending in "…" if it was cut.
  package func fitted(to width: Int) -> String {
    if displayWidth <= width { return self }
    var (result, used) = ("", 0)
    for character in self {
      if used + character.displayWidth > width - 1 { break }
      result.append(character)
      used += character.displayWidth
    }
    return result + "…"
  }

  /// The text with spaces after it, up to a width.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }

  /// The text with spaces before it, up to a width.
  package func padded(leftTo width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth)) + self
  }
}

extension String {
  /// The text on one line: names may hold newlines, tabs and terminal codes, which would break a
  /// table; each run of them becomes a space.
  package var onOneLine: String {
    func breaks(_ character: Character) -> Bool {
      character.isNewline
        || character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
    if !contains(where: breaks) { return self }
    return split(whereSeparator: breaks).joined(separator: " ")
  }
}

extension Character {
  /// Ranges of scalars that terminals show two columns wide.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
    0x20000...0x3FFFD,
  ]

  fileprivate var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return Self.wide.contains { $0.contains(first.value) } ? 2 : 1
    }
  }
}

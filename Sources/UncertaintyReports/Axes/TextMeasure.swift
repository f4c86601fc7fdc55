/// How much room text takes, without a font at hand: the widths of Arial, a little enlarged, so
/// that text set in a similar font fits as well.
package enum TextMeasure {
  private static let margin = 1.06
  private static let narrow = Set("ijl|!'.,:;ıíìî·`")
  private static let slender = Set(" ftrI()[]{}/\\-\"°*")
  private static let broad = Set("mwMW%@—…∞&±×→≥≤+=<>~≈OQGCDHNRU")

  /// Width of a line of text, in pixels.
  package static func width(of text: String, size: Double, isBold: Bool = false) -> Double {
    text.reduce(0) { $0 + width(of: $1) } * size * margin * (isBold ? 1.07 : 1)
  }

  /// The text cut to a width, ending in "…" if it was cut.
  static func fitted(
    _ text: String, to room: Double, size: Double, isBold: Bool = false
  ) -> String {
    func fits(_ text: String) -> Bool { width(of: text, size: size, isBold: isBold) <= room }
    if fits(text) { return text }
    var kept = Substring(text)
    while !kept.isEmpty && !fits(kept + "…") { kept.removeLast() }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// A name cut to a width in its middle, because names that begin alike end otherwise, and a name
  /// with a unit ends in the unit.
  static func fittedName(
    _ name: String, to room: Double, size: Double, isBold: Bool = false
  ) -> String {
    func fits(_ text: String) -> Bool { width(of: text, size: size, isBold: isBold) <= room }
    if fits(name) { return name }
    var (start, end) = (name.prefix(name.count * 3 / 5), name.dropFirst(name.count * 3 / 5))
    while !(start.isEmpty && end.isEmpty) && !fits("\(start)…\(end)") {
      if 2 * start.count > 3 * end.count { start.removeLast() } else { end = end.dropFirst() }
    }
    while start.last == " " { start.removeLast() }
    return "\(start)…\(end.drop { $0 == " " })"
  }

  /// The text in lines of a width, broken at spaces; what does not fit in so many lines is cut.
  static func wrapped(
    _ text: String, to room: Double, size: Double, lines most: Int, isBold: Bool = false
  ) -> [String] {
    var lines = [""]
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      let last = lines[lines.count - 1]
      let longer = last.isEmpty ? word : "\(last) \(word)"
      let isLast = lines.count == most
      if last.isEmpty || isLast || width(of: longer, size: size, isBold: isBold) <= room {
        lines[lines.count - 1] = longer
      } else {
        lines.append(word)
      }
    }
    return lines.map { fitted($0, to: room, size: size, isBold: isBold) }
  }

  private static func width(of character: Character) -> Double {
    if narrow.contains(character) { return 0.28 }
    if slender.contains(character) { return 0.34 }
    if broad.contains(character) { return character == "W" || character == "—" ? 1 : 0.83 }
    guard let first = character.unicodeScalars.first else { return 0 }
    // Hangul, Chinese, Japanese and pictures are as wide as they are high.
    if first.value >= 0x1100 && !(0x1E00...0x2E7F).contains(first.value) { return 1 }
    return first.properties.isUppercase ? 0.69 : 0.557
  }
}

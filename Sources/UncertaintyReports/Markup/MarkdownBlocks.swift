/// Markdown as HTML: the part of it that prose needs.
///
/// Headings, paragraphs, lists, quotations, code between fences, tables and rules; in a line what
/// ``MarkdownInline`` knows. HTML is not passed on but shown as it is written.
package struct MarkdownBlocks {
  private var lines: ArraySlice<Substring>
  private var html: [String] = []

  /// The text as HTML, without a newline at its end.
  package static func html(_ markdown: String) -> String {
    var blocks = MarkdownBlocks(
      markdown.split(separator: "\n", omittingEmptySubsequences: false)[...])
    while !blocks.lines.isEmpty { blocks.readBlock() }
    return blocks.html.joined(separator: "\n")
  }

  private init(_ lines: ArraySlice<Substring>) { self.lines = lines }

  private mutating func readBlock() {
    guard let line = lines.first else { return }
    if Self.isBlank(line) {
      lines.removeFirst()
    } else if let fence = Self.fence(line) {
      readCode(fence)
    } else if let level = Self.headingLevel(line) {
      let words = line.drop { $0 == "#" || $0 == " " }
      html.append("<h\(level)>\(MarkdownInline.html(String(words)))</h\(level)>")
      lines.removeFirst()
    } else if Self.isRule(line) {
      html.append("<hr>")
      lines.removeFirst()
    } else if line.hasPrefix(">") {
      let quoted = take { $0.hasPrefix(">") }.map { $0.dropFirst($0.hasPrefix("> ") ? 2 : 1) }
      html.append("<blockquote>\n\(Self.html(quoted.joined(separator: "\n")))\n</blockquote>")
    } else if Self.marker(line) != nil {
      readList()
    } else if lines.dropFirst().first.map(MarkdownTable.isDivider) ?? false, line.contains("|") {
      html.append(MarkdownTable.html(take { $0.contains("|") }))
    } else {
      readParagraph()
    }
  }

  private mutating func take(while holds: (Substring) -> Bool) -> [Substring] {
    let taken = lines.prefix(while: holds)
    lines = lines.dropFirst(taken.count)
    return Array(taken)
  }

  private mutating func readParagraph() {
    var words: [String] = []
    repeat {
      words.append(lines.removeFirst().drop { $0 == " " }.description)
    } while lines.first.map { !Self.isBlank($0) && !Self.begins($0) } ?? false
    html.append("<p>\(MarkdownInline.html(words.joined(separator: "\n")))</p>")
  }

  private mutating func readCode(_ fence: Substring) {
    lines.removeFirst()
    let code = take {
      !($0.hasPrefix(fence) && $0.dropFirst(fence.count).allSatisfy(\.isWhitespace))
    }
    lines = lines.dropFirst()
    html.append("<pre><code>\(code.joined(separator: "\n").escapedForHTML)\n</code></pre>")
  }

  /// Items of one list: each its marker's line and the lines after it that are set in as far.
  private mutating func readList() {
    guard let first = lines.first.flatMap(Self.marker) else { return }
    var items: [[Substring]] = []
    var isLoose = false
    while let line = lines.first, let marker = Self.marker(line),
      marker.isNumber == first.isNumber, !Self.isRule(line)
    {
      lines.removeFirst()
      var item = [line.dropFirst(marker.width)]
      while let next = lines.first {
        let isInside = next.prefix { $0 == " " }.count >= marker.width
        let isLazy =
          Self.marker(next) == nil && !Self.isBlank(next) && !Self.begins(next)
          && !Self.isBlank(item[item.count - 1])
        guard isInside || isLazy || Self.isBlank(next) else { break }
        item.append(isInside ? next.dropFirst(marker.width) : next)
        lines.removeFirst()
      }
      let ended = item.reversed().drop(while: Self.isBlank).reversed()
      isLoose = isLoose || ended.contains(where: Self.isBlank)
      items.append(Array(ended))
    }
    let tag = first.isNumber ? "ol" : "ul"
    let start = first.isNumber && first.number != 1 ? " start=\"\(first.number)\"" : ""
    let shown = items.map { item in
      let inner = Self.html(item.joined(separator: "\n"))
      return "<li>\(isLoose ? inner : Self.tight(inner))</li>"
    }
    html.append("<\(tag)\(start)>\n\(shown.joined(separator: "\n"))\n</\(tag)>")
  }

  /// An item without the tags of its first paragraph.
  private static func tight(_ html: String) -> String {
    guard html.hasPrefix("<p>"), let end = html.firstRange(of: "</p>") else { return html }
    return String(html[..<end.lowerBound].dropFirst(3) + html[end.upperBound...])
  }

  /// Whether a line begins something else than a paragraph.
  private static func begins(_ line: Substring) -> Bool {
    fence(line) != nil || headingLevel(line) != nil || line.hasPrefix(">")
      || marker(line).map { !$0.isNumber || $0.number == 1 } ?? false || isRule(line)
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

  private static func fence(_ line: Substring) -> Substring? {
    for mark in ["`", "~"] as [Character] {
      let fence = line.prefix { $0 == mark }
      if fence.count >= 3 { return fence }
    }
    return nil
  }

  private static func headingLevel(_ line: Substring) -> Int? {
    let level = line.prefix { $0 == "#" }.count
    return (1...6).contains(level) && line.dropFirst(level).first == " " ? level : nil
  }

  private static func isRule(_ line: Substring) -> Bool {
    let marks = line.filter { $0 != " " }
    return marks.count >= 3 && Set(marks).count == 1 && "-*_".contains(marks.first ?? " ")
  }

  /// The marker of a list item: how wide it is with its spaces, and its number.
  private static func marker(_ line: Substring) -> (width: Int, isNumber: Bool, number: Int)? {
    let margin = line.prefix { $0 == " " }.count
    let rest = line.dropFirst(margin)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let mark = rest.dropFirst(digits.count).first
    let isNumber = (1...9).contains(digits.count) && (mark == "." || mark == ")")
    let isBullet = digits.isEmpty && (mark == "-" || mark == "*" || mark == "+")
    guard margin < 4, isNumber || isBullet else { return nil }
    let after = rest.dropFirst(digits.count + 1)
    guard after.first == " " else { return nil }
    let width = margin + digits.count + 1 + after.prefix { $0 == " " }.count
    return (width, isNumber, Int(digits) ?? 1)
  }
}

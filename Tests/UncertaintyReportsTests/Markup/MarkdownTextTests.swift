import Testing
import UncertaintyReports

@Suite("Text in Markdown") struct MarkdownTextTests {
  /// What begins something else than a paragraph, if it is not escaped; as markdown-it-py 4.3.0
  /// (CommonMark and tables) reads it.
  static let beginnings = [
    "- a", "+ a", "* a", "-", "1. a", "12) a", "3.", "# a", "> a", "---", "- - -", "===", "    a",
    "\ta", "```", "~~~", "<b>", "[a]: b",
  ]

  @Test("is a paragraph of what it says, whatever it begins with", arguments: beginnings)
  func line(text: String) {
    let words = text.drop { " \t".contains($0) }
    let plain = words.replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    #expect(MarkdownBlocks.html(MarkdownText.line(text)) == "<p>\(plain)</p>")
    #expect(MarkdownBlocks.html("- \(MarkdownText.line(text))") == "<ul>\n<li>\(plain)</li>\n</ul>")
  }

  @Test("would begin a list or a rule without that", arguments: ["- a", "12) a", "---"])
  func twin(text: String) {
    #expect(!MarkdownBlocks.html(MarkdownText.escaped(text)).hasPrefix("<p>"))
  }

  @Test(
    "has no backslash where none is needed", arguments: ["-5 % of it", "1.5 US$", "2026", "a - b"])
  func plain(text: String) {
    #expect(MarkdownText.line(text) == text.replacing("$", with: "\\$"))
  }

  @Test("is one line, without emphasis, code, links, HTML or mathematics")
  func escaped() {
    #expect(
      MarkdownText.escaped("a\n*b* `c` [d](e) <f> $g$ ~h~")
        == "a \\*b\\* \\`c\\` \\[d\\](e) \\<f\\> \\$g\\$ \\~h\\~")
  }
}

import Testing
import UncertaintyReports

@Suite("Markdown") struct MarkdownBlocksTests {
  /// What markdown-it-py 4.3.0 (CommonMark) makes of the same text.
  static let cases = [
    ("a *b* **c** `d <e>`", "<p>a <em>b</em> <strong>c</strong> <code>d &lt;e&gt;</code></p>"),
    ("# A\n## B #1\ntext\nmore", "<h1>A</h1>\n<h2>B #1</h2>\n<p>text\nmore</p>"),
    ("- a\n- b\n  c\n\nd", "<ul>\n<li>a</li>\n<li>b\nc</li>\n</ul>\n<p>d</p>"),
    ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
    ("3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>"),
    ("> a\n> b", "<blockquote>\n<p>a\nb</p>\n</blockquote>"),
    (
      "```swift\nlet a = \"<\"\n\n```\nb",
      "<pre><code>let a = &quot;&lt;&quot;\n\n</code></pre>\n<p>b</p>"
    ),
    ("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>"),
    ("[a *b*](https://x.org/?a&b)", "<p><a href=\"https://x.org/?a&amp;b\">a <em>b</em></a></p>"),
    ("\\*a\\* snake_case_name 2 * 3 * 4", "<p>*a* snake_case_name 2 * 3 * 4</p>"),
    (
      "_a_ __b__ *a **b** c*",
      "<p><em>a</em> <strong>b</strong> <em>a <strong>b</strong> c</em></p>"
    ),
    ("5 * 3 and `*` and *", "<p>5 * 3 and <code>*</code> and *</p>"),
  ]

  @Test("becomes what a full implementation makes of it", arguments: cases)
  func known(markdown: String, html: String) { #expect(MarkdownBlocks.html(markdown) == html) }

  @Test("shows HTML as it is written, and follows no address that is a script")
  func safe() {
    #expect(MarkdownBlocks.html("<script>a</script>") == "<p>&lt;script&gt;a&lt;/script&gt;</p>")
    #expect(!MarkdownBlocks.html("[a](javascript:b)").contains("href"))
    #expect(!MarkdownBlocks.html("[a](x\"onclick=b)").contains("\"onclick"))
  }

  @Test("has tables, with numbers on the right")
  func tables() {
    let html = MarkdownBlocks.html("| a | b |\n|:--|--:|\n| 1 \\| 2 | *3* |")
    #expect(html.contains("<thead><tr><th>a</th><th class=\"number\">b</th></tr></thead>"))
    #expect(html.contains("<tr><td>1 | 2</td><td class=\"number\"><em>3</em></td></tr>"))
  }

  @Test(
    "ends, whatever it is",
    arguments: [
      "", "\n", "```", "```\na", "- ", "-", "> ", "|", "|-|", "a\n|-|", "*", "**", "`", "``a`", "[",
      "[a](", "\\",
    ])
  func ends(markdown: String) {
    let html = MarkdownBlocks.html(markdown)
    #expect(html.count { $0 == "<" } == html.count { $0 == ">" })
  }
}

import Testing
import UncertaintyReports

@Suite("Swift source") struct SwiftScannerTests {
  private func kinds(_ source: String) -> [String] {
    SwiftScanner.tokens(of: source).filter { $0.kind != .space && $0.kind != .newline }
      .map { "\($0.kind) \($0.text)" }
  }

  @Test(
    "is the sum of its pieces, whatever it is",
    arguments: [
      "", "let a = 1\n", "\"", "\"\"\"", "\\(", "a\"\\(b(\"c\\(d)\"))e\"f", "/* /* */", "#\"\\\"#",
      "\"\"\"\n  \\(x)\n  \"\"\"\n", "'", "let µ = \"漢\" // ü\n", "@", "#",
      "0x1p-3 1e-9 1.5.f 1...3",
      "\"unended\nlet x = 1",
    ])
  func whole(source: String) {
    #expect(SwiftScanner.tokens(of: source).map(\.text).joined() == source)
  }

  @Test("tells strings from the code inside them")
  func interpolation() {
    #expect(
      kinds("f(\"a) \\(g(\")\")) b\", c)") == [
        "word f", "mark (", "string \"a) ", "mark \\(", "word g", "mark (", "string \")\"",
        "mark )",
        "mark )", "string  b\"", "mark ,", "word c", "mark )",
      ])
  }

  @Test("ends raw strings where their marks are, and takes comments in comments")
  func raw() {
    #expect(kinds("#\"a\"b\"# c") == ["string #\"a\"b\"#", "word c"])
    #expect(kinds("#\"\\(a)\"#") == ["string #\"\\(a)\"#"])
    #expect(
      kinds("/* a /* b */ c */ d // e") == ["comment /* a /* b */ c */", "word d", "comment // e"])
  }

  @Test("counts lines through strings of several")
  func lines() {
    let tokens = SwiftScanner.tokens(of: "a\n\"\"\"\n\\(b)\n\"\"\"\nc")
    #expect(tokens.first { $0.text == "b" }?.line == 3)
    #expect(tokens.first { $0.text == "c" }?.line == 5)
  }
}

import Testing
import Uncertainty

@Suite("A text table") struct TextTableTests {
  static var table: TextTable {
    var table = TextTable([.words("name"), .numbers("value")])
    table.caption = ["how to read it"]
    table.add(["µ-price, \"big\"", "1.5"])
    table.add(["漢字", "10"])
    table.addRule()
    table.add(["a|b", "-3"])
    table.notes = ["a warning"]
    return table
  }

  @Test("aligns by display width, without spaces at line ends")
  func text() {
    let expected = """
      how to read it

      name            value
      ─────────────────────
      µ-price, "big"    1.5
      漢字               10
      ─────────────────────
      a|b                -3
      a warning

      """
    #expect(Self.table.text == expected)
    #expect(Self.table.description == expected)
  }

  @Test("is Markdown, with bars escaped")
  func markdown() {
    let expected = """
      how to read it

      | name | value |
      |:--|--:|
      | µ-price, "big" | 1.5 |
      | 漢字 | 10 |
      | a\\|b | -3 |

      a warning

      """
    #expect(Self.table.markdown == expected)
  }

  @Test("is CSV as RFC 4180 has it")
  func csv() {
    #expect(
      Self.table.csv
        == "name,value\r\n\"µ-price, \"\"big\"\"\",1.5\r\n漢字,10\r\na|b,-3\r\n")
  }

  @Test("keeps a name with newlines or terminal codes on its line")
  func namesOnOneLine() {
    var table = TextTable([.words("na\nme"), .numbers("value")])
    table.add(["rent\r\nand\u{1B}[31m tax", "1"])
    table.notes = ["rent\nand tax: a warning"]
    let expected = """
      na me              value
      ────────────────────────
      rent and [31m tax      1
      rent and tax: a warning

      """
    #expect(table.text == expected)
    #expect(table.markdown.hasPrefix("| na me | value |\n|:--|--:|\n| rent and [31m tax | 1 |\n"))
  }

  @Test("cuts a word of a note that is wider than the table")
  func wideWord() {
    var table = TextTable([.words("a")])
    table.width = 10
    table.notes = ["so abcdefghijklm wide"]
    #expect(table.text == "a\n─\nso\nabcdefghi…\nwide\n")
  }

  @Test("stays within its width by cutting words, never numbers")
  func width() {
    var table = TextTable([.words("output"), .numbers("P10")])
    table.caption = [String(repeating: "word ", count: 60)]
    table.add([String(repeating: "long name ", count: 30), "123,456.789"])
    let lines = table.text.split(separator: "\n")
    #expect(lines.allSatisfy { String($0).displayWidth <= 100 })
    #expect(table.text.contains("…  123,456.789"))
    table.width = 40
    #expect(table.text.split(separator: "\n").allSatisfy { String($0).displayWidth <= 40 })
  }

  @Test("goes on below its rows where its numbers are wider than a terminal")
  func parts() {
    var table = TextTable(
      [.words("output")] + (1...3).flatMap { [.numbers("P\($0)0"), .errors] })
    table.width = 30
    table.add(["a rather long name", "1.5", "0.1", "2.5", "0.2", "10,003.5", "0.3"])
    table.addRule()
    table.add(["b", "-1", "1", "-2", "2", "-3", "3"])
    let expected = """
      output        P10    ±
      ──────────────────────
      a rather lo…  1.5  0.1
      ──────────────────────
      b              -1    1

      output        P20    ±
      ──────────────────────
      a rather lo…  2.5  0.2
      ──────────────────────
      b              -2    2

      output             P30    ±
      ───────────────────────────
      a rather lo…  10,003.5  0.3
      ───────────────────────────
      b                   -3    3

      """
    #expect(table.text == expected)
  }

  @Test("measures what a terminal shows")
  func displayWidth() {
    #expect("abc".displayWidth == 3 && "é".displayWidth == 1 && "e\u{301}".displayWidth == 1)
    #expect("漢".displayWidth == 2 && "👍".displayWidth == 2 && "".displayWidth == 0)
    #expect("漢字漢字".fitted(to: 5) == "漢字…" && "abc".fitted(to: 3) == "abc")
  }

  @Test("refuses a row that does not fit")
  func row() async {
    await #expect(processExitsWith: .failure) {
      var table = TextTable([.words("one")])
      table.add(["a", "b"])
    }
  }
}

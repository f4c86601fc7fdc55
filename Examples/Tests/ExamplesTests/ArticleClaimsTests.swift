import Foundation
import Testing

@Suite("article-claims") struct ArticleClaimsTests {
  let example = Example(name: "article-claims")

  @Test("lists twenty claims with verdicts, and whether four can hold together")
  func list() throws {
    let outcome = try example.run("--samples", "50000")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    for line in outcome.lines { #expect(line.count <= 100, "\(line)") }
    for number in 1...20 {
      #expect(
        outcome.lines.contains {
          $0.hasPrefix(
            "\(number)".leftPadded(2) + "  ")
        }, "\(number)")
    }
    for words in [
      "DeepSeek-V2 cost 20 to 60 M US$", "fails", "holds", "open", "hinges on",
      "Can claims 5, 6, 7 and 11 hold together?", "at the article's own 4 US$",
    ] {
      #expect(outcome.output.contains(words), "\(words)")
    }
    #expect(!outcome.output.contains("nan") && !outcome.output.contains("n/a"))
  }

  @Test("gives a claim in full", arguments: 1...20)
  func page(number: Int) throws {
    let outcome = try example.run("\(number)", "--samples", "20000")
    #expect(outcome.status == 0)
    for line in outcome.lines { #expect(line.count <= 100, "\(line)") }
    for words in [
      "Claim \(number) of 20", "Computed as:", "Verdict:", "P90",
      "Drivers from P5 to P95", "sourced",
    ] {
      #expect(outcome.output.contains(words), "\(words)")
    }
    #expect(!outcome.output.contains("nan"))
  }

  @Test("has five readings of DeepSeek-V2 side by side")
  func fiveReadings() throws {
    let outcome = try example.run("5", "--samples", "20000")
    for letter in ["A", "B", "C", "D", "E"] {
      #expect(outcome.output.contains("\(letter): computing"))
      #expect(outcome.output.contains("counted as \(letter)"))
    }
  }

  @Test("prints records that a program can read, the same for any number of threads")
  func records() throws {
    let json = try example.run("--samples", "20000", "--json")
    let parsed = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
    let objects = try #require(parsed as? [[String: Any]])
    #expect(Set(objects.compactMap { $0["claim"] as? Int }) == Set(1...20))
    #expect(Set(objects.map { $0.keys.count }) == [22])
    let csv = try example.run("--samples", "20000", "--csv")
    #expect(csv.lines.count == objects.count + 2)
    #expect(csv.lines[0].hasPrefix("claim,title,kind,name,unit,probability,"))
    for threads in ["1", "2"] {
      #expect(
        try example.run("--samples", "20000", "--csv", "--threads", threads).output == csv.output)
    }
    let main = try #require(
      objects.first { $0["claim"] as? Int == 5 && $0["kind"] as? String == "reading" })
    #expect(main["probability"] as? Double == 0 && main["verdict"] as? String == "fails")
    #expect((main["probability_high"] as? Double).map { $0 > 0 && $0 < 0.001 } == true)
  }

  @Test(
    "refuses what makes no sense, and says why",
    arguments: [
      (["0"], "claims go from 1 to 20, not 0"), (["21"], "claims go from 1 to 20, not 21"),
      (["five"], "five"), (["--samples", "0"], "--samples needs a number of 1 or more, not 0"),
      (["--threads", "0"], "--threads needs a number of 1 or more, not 0"),
      (["--json", "--csv"], "either --json or --csv, not both"),
    ])
  func refusals(arguments: [String], message: String) throws {
    let outcome = try example.run(arguments)
    #expect(outcome.status != 0 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}

extension String {
  fileprivate func leftPadded(_ width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - count)) + self
  }
}

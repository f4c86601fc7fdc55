import Foundation
import Testing

@Suite("training-costs") struct TrainingCostsTests {
  let example = Example(name: "training-costs")

  /// One object of the JSON array. Decoding fails if a field is missing that is not optional.
  struct Record: Decodable {
    let system, output, unit, source: String
    let reported: String?
    let reportedLow, reportedHigh: Double?
    let p10, p50, p90, mean: Double
    let p10Low, p10High, p50Low, p50High, p90Low, p90High: Double
    let samples: Int
    let seed: UInt64
  }

  private func records(_ arguments: String...) throws -> [Record] {
    let outcome = try example.run(arguments + ["--json"])
    #expect(outcome.status == 0)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode([Record].self, from: Data(outcome.output.utf8))
  }

  /// P50 in M US$ of both outputs: NumPy, Scripts/make-reference/training_costs.py.
  static let medians: [(String, Double, Double)] = [
    ("GPT-3 175B", 5.391, 15.53), ("PaLM 540B", 18.33, 53.95), ("GPT-4", 37.89, 158.4),
    ("Claude 3 Opus", 72.62, 224.7), ("DeepSeek-V2", 2.913, 17.09),
  ]

  @Test("prints a table of all systems, two lines each")
  func table() throws {
    let outcome = try example.run("--samples", "100000")
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty, "no progress unless on a terminal")
    #expect(outcome.lines.allSatisfy { $0.count <= 100 })
    #expect(outcome.lines.count <= 75)
    // No two cells touch: each error is followed by a space.
    for line in outcome.lines where line.contains("±") && line.contains("  ") {
      for cell in line.split(separator: "±").dropFirst() {
        #expect(cell.drop { !" k".contains($0) }.drop { $0 == "k" }.hasPrefix(" "), "\(line)")
      }
    }
    for (system, _, _) in Self.medians { #expect(outcome.output.contains(system)) }
    for system in ["Gopher 280B", "Gemini 1.0 Ultra", "DeepSeek-R1", "Fine-tune"] {
      #expect(outcome.output.contains(system))
    }
    let claude = outcome.lines.firstIndex { $0.hasPrefix("Claude 3 Opus") }
    #expect(claude.map { outcome.lines[$0].hasSuffix("nothing disclosed") } == true)
    #expect(outcome.output.contains("over 100 M (CEO)"))
  }

  @Test("gives the bands of an independent implementation, each inside its interval")
  func bands() throws {
    let records = try records("--samples", "300000")
    #expect(records.count == 34)
    for (system, run, total) in Self.medians {
      for (output, median) in [("final run", run), ("total development", total)] {
        let found = try #require(records.first { $0.system == system && $0.output == output })
        #expect(abs(found.p50 / (median * 1e6) - 1) < 0.01, "\(system), \(output): \(found.p50)")
        #expect(found.p10Low <= found.p10 && found.p10 <= found.p10High)
        #expect(found.p50Low <= found.p50 && found.p50 <= found.p50High)
        #expect(found.p90Low <= found.p90 && found.p90 <= found.p90High)
        #expect(found.p10High < found.p50Low && found.p50High < found.p90Low)
        #expect((found.p90High - found.p90Low) / found.p90 < 0.03)
        #expect(found.unit == "US$" && found.samples == 300_000 && found.seed == 2024)
        #expect(!found.source.isEmpty)
        #expect((found.reported == nil) == (found.reportedLow == nil))
      }
    }
    #expect(records.filter { $0.system == "Claude 3 Opus" }.allSatisfy { $0.reported == nil })
    let palm = records.first { $0.system == "PaLM 540B" && $0.output == "final run" }
    #expect(palm?.reportedLow == 9e6 && palm?.reportedHigh == 23e6)
  }

  @Test("names every field in every object, null where nothing is known")
  func fields() throws {
    let outcome = try example.run("--samples", "1000", "--json")
    let parsed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let objects = try #require(parsed as? [[String: Any]])
    #expect(objects.count == 34)
    let names: Set = [
      "system", "output", "basis", "unit", "p10", "p50", "p90", "p10_low", "p10_high", "p50_low",
      "p50_high", "p90_low", "p90_high", "mean", "reported", "reported_low", "reported_high",
      "source", "note", "samples", "seed", "dependence", "money", "reported_money",
    ]
    #expect(objects.allSatisfy { Set($0.keys) == names })
  }

  @Test("prints the same bytes for any number of threads", arguments: [[], ["--json"], ["gpt-4"]])
  func threads(arguments: [String]) throws {
    let base = arguments + ["--samples", "70000", "--seed", "5", "--threads"]
    let one = try example.run(base + ["1"])
    #expect(one.status == 0 && !one.output.isEmpty)
    for threads in ["2", "3"] {
      #expect(try example.run(base + [threads]).output == one.output)
    }
    #expect(
      try example.run(arguments + ["--samples", "70000", "--seed", "6"]).output != one.output)
  }

  @Test(
    "gives a system's parts, shares and drivers, whatever its spelling",
    arguments: [["gpt-4"], ["GPT", "4"], ["DeepSeek-V2"], ["claude"], ["palm"], ["gpt3"]])
  func page(name: [String]) throws {
    let outcome = try example.run(name + ["--samples", "20000"])
    #expect(outcome.status == 0)
    #expect(outcome.lines.allSatisfy { $0.count <= 100 })
    for word in ["final run", "total development", "people", "data", "experiments", "reported:"] {
      #expect(outcome.output.contains(word), "\(word)")
    }
    #expect(outcome.output.contains("What drives"))
  }

  @Test("says what would have to be true for a system to cost so much")
  func target() throws {
    let outcome = try example.run("deepseek-v2", "--target", "20", "--samples", "100000")
    #expect(outcome.status == 0)
    #expect(outcome.lines.allSatisfy { $0.count <= 100 })
    #expect(
      outcome.lines[0]
        == "What would have to be true for DeepSeek-V2: total development to be 20.0 M US$")
    for word in ["experiment factor", "Or alone", "→P50", "US$ of the time of training"] {
      #expect(outcome.output.contains(word), "\(word)")
    }
    let run = try example.run(
      "deepseek-v2", "--target", "20", "--final-run", "--samples", "20000")
    #expect(run.output.contains("nothing is said of the drivers"))
  }

  @Test("says what would have to be true as JSON, too")
  func targetRecords() throws {
    let outcome = try example.run(
      "deepseek-v2", "--target", "20", "--samples", "50000", "--json", "--judged-dependence")
    #expect(outcome.status == 0)
    let parsed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let answer = try #require((parsed as? [[String: Any]])?.first)
    #expect(answer["target"] as? Double == 20e6 && answer["dependence"] as? String == "judged")
    #expect(answer["samples"] as? Int == 50_000)
    let drivers = try #require(answer["drivers"] as? [[String: Any]])
    #expect(drivers.count >= 9 && drivers.contains { $0["driver"] as? String == "people" })
    #expect(drivers.allSatisfy { $0.keys.contains("alone") && $0["p50_then"] is Double })
  }

  /// A line of the page: with and without, each with its errors.
  @Test("says what judged dependence changes, and takes it for all with a flag")
  func dependence() throws {
    let page = try example.run("pangu", "--samples", "100000")
    let together = try example.run("pangu", "--samples", "100000", "--judged-dependence")
    func line(_ outcome: Example.Outcome, _ start: String) -> String? {
      outcome.lines.first { $0.hasPrefix(start) }.map { line in
        line.dropFirst(26).split(separator: " ").joined(separator: " ")
      }
    }
    let without = try #require(line(page, "total development  "))
    let with = try #require(line(page, "  if drivers move together"))
    #expect(without != with && with.split(separator: "±").count == 4)
    #expect(line(together, "total development  ") == with)
    #expect(line(together, "  if independent") == without)
    #expect(page.output.contains("market for chips (rental price 0.85, hardware price"))
    let records = try records("--samples", "20000", "--judged-dependence")
    #expect(records.count == 34)
  }

  @Test("assumes a driver otherwise")
  func overrides() throws {
    let records = try records(
      "deepseek-v3", "--samples", "10000", "--with", "rental price=2", "--with",
      "chip-hours by report=1")
    let run = try #require(records.first { $0.output == "final run" })
    #expect(abs(run.p50 / 5.576e6 - 1) < 1e-9)
  }

  @Test("counts DeepSeek-V2's development as it is told to")
  func scenarios() throws {
    let records = try records("deepseek-v2", "--samples", "100000", "--scenario", "e")
    let total = try #require(records.first { $0.output == "total development" })
    #expect(abs(total.p50 / 49.84e6 - 1) < 0.01)
    #expect(records.filter { $0.output.contains("scenario") }.count == 5)
  }

  @Test(
    "refuses what makes no sense, and says why",
    arguments: [
      (["--samples", "0"], "--samples needs a number of 1 or more, not 0"),
      (["--samples", "-5"], "--samples"),
      (["--samples", "many"], "'many' is invalid for '--samples <samples>'"),
      (["--threads", "0"], "--threads needs a number of 1 or more, not 0"),
      (["--seed", "-1"], "--seed"), (["--bogus"], "--bogus"),
      (["gpt-9"], "no system is called 'gpt-9'; there are GPT-3 175B, MT-NLG 530B"),
      (["deepseek"], "no system is called 'deepseek'"),
      (["--target", "20"], "--target needs a system"),
      (["--with", "rental price=2"], "--with needs a system"),
      (["gpt-4", "--final-run"], "--final-run needs --target"),
      (["gpt-4", "--scenario", "A"], "--scenario is of DeepSeek-V2 alone, not of GPT-4"),
      (["gpt-4", "--target", "0"], "--target needs a number above 0, not 0.0"),
      (["gpt-4", "--with", "rental price"], "--with needs \"driver=value\""),
      (["gpt-4", "--with", "rental price=3..1"], "--with needs \"driver=value\""),
      (
        ["gpt-4", "--with", "rental prise=1"],
        "GPT-4: there is no driver 'rental prise'; there are"
      ),

      (["deepseek-v2", "--scenario", "F"], "--scenario needs a letter from A to E, not 'F'"),
    ])
  func refusals(arguments: [String], message: String) throws {
    let outcome = try example.run(arguments)
    #expect(outcome.status != 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("gives what it has of a single sample", arguments: [[], ["--json"], ["gpt-4"]])
  func oneSample(arguments: [String]) throws {
    let outcome = try example.run(arguments + ["--samples", "1"])
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains("nan") && !outcome.output.contains("inf"))
  }

  @Test("shows its progress on a terminal, and takes it away", arguments: [false, true])
  func progress(withoutColor: Bool) throws {
    let arguments = ["gpt-4", "--samples", "20000000"]
    let environment = ["COLUMNS": "100", "TERM": "xterm", "NO_COLOR": withoutColor ? "1" : ""]
    guard let outcome = try example.runOnTerminal(arguments, environment) else { return }
    #expect(outcome.status == 0)
    for words in ["samples/s", "left", "P50", "\r\u{1B}[K"] {
      #expect(outcome.output.contains(words), "\(words)")
    }
    #expect(outcome.output.contains("\u{1B}[34m") == !withoutColor)
    // What is left on the screen after the line is taken away is what a pipe gets.
    let page = try #require(outcome.output.components(separatedBy: "\r\u{1B}[K").last)
    let piped = try example.run(arguments)
    #expect(page.replacing("\r\n", with: "\n") == piped.output && piped.errors.isEmpty)
  }
}

import Foundation
import Testing

@Suite("epoch-costs") struct EpochCostsTests {
  let example = Example(name: "epoch-costs")

  /// The published table: its header, and text by column, row by row. No cell of it is quoted.
  private static let published: (header: [String], rows: [[String: String]]) = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Sources/epoch-costs/Resources/epoch_costs.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n").map(cells)
    let header = lines.first ?? []
    return (header, lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) })
  }()

  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  /// Column of the output, and of the published table.
  private static let columns = [
    ("chip_cost_usd", "chip_cost_usd"), ("server_cost_usd", "server_cost_usd"),
    ("interconnect_cost_usd", "interconnect_cost_usd"), ("energy_cost_usd", "energy_cost_usd"),
    ("capex_energy_cost_nominal_usd", "capex_energy_cost_nominal_usd"),
    ("capex_energy_2024usd", "published_capex_energy_2024usd"),
    ("acquisition_2024usd", "published_acquisition_2024usd"),
    ("cloud_2024usd", "published_cloud_2024usd"),
  ]

  /// Every cost to nine digits, but for some rows.
  private func expectPublished(_ output: String, besides: Set<Int> = []) {
    let lines = output.split(separator: "\n").map(Self.cells)
    #expect(lines.first == ["model"] + Self.columns.map(\.0))
    #expect(lines.count == 62)
    for (row, cells) in lines.dropFirst().enumerated() where !besides.contains(row) {
      let published = Self.published.rows[row]
      #expect(cells.first == published["model"])
      for (index, (_, column)) in Self.columns.enumerated() {
        let expected = Double(published[column] ?? "")
        let found = Double(cells[index + 1])
        #expect((found == nil) == (expected == nil))
        if let found, let expected { #expect(abs(found / expected - 1) < 1e-9) }
      }
    }
  }

  /// Runs on the published table with cells changed.
  private func run(
    _ columns: [String]? = nil, _ change: (Int, String, String) -> String
  ) throws -> Example.Outcome {
    let columns = columns ?? Self.published.header
    let lines = Self.published.rows.enumerated().map { index, row in
      columns.map { "\"\(change(index, $0, row[$0] ?? ""))\"" }.joined(separator: ",")
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try ([columns.joined(separator: ",")] + lines).joined(separator: "\r\n")
      .write(to: file, atomically: true, encoding: .utf8)
    return try example.run("--input", file.path)
  }

  @Test("gives the published costs of 61 systems to nine digits")
  func published() throws {
    let outcome = try example.run()
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    expectPublished(outcome.output)
  }

  @Test("reads columns of costs never, others in any order")
  func poisoned() throws {
    let poisoned = Set(Self.columns.map(\.1) + ["value_per_chip_at_start_usd", "energy_kwh"])
    let outcome = try run(Self.published.header.reversed()) {
      poisoned.contains($1) ? "poison" : $2
    }
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    expectPublished(outcome.output)
    let without = try run(Self.published.header.filter { !poisoned.contains($0) }) { $2 }
    #expect(without.status == 0)
    #expect(without.output == outcome.output)
  }

  @Test("says what is wrong by row and column, ends with 1, and gives the other rows")
  func faults() throws {
    let wrong: [Int: (String, String)] = [
      2: ("chip_hours", "-4"), 5: ("pue", "one"), 9: ("chip_hours", "1"),
      11: ("mfu_reported", "72.0"),
    ]
    let outcome = try run { row, column, cell in
      wrong[row].flatMap { $0.0 == column ? $0.1 : nil } ?? cell
    }
    #expect(outcome.status == 1)
    expectPublished(outcome.output, besides: Set(wrong.keys))
    let errors = outcome.errors.split(separator: "\n")
    #expect(errors.count == 4)
    for (row, (column, _)) in wrong {
      #expect(
        errors.contains {
          $0.hasPrefix("error: row \(row + 2) (") && $0.contains("column \(column):")
        })
    }
    #expect(outcome.lines[3] == "ResNet-152 (ImageNet),,,,,,,,")
  }

  @Test("names a column that is missing, and computes what it can without")
  func missingColumn() throws {
    let outcome = try run(Self.published.header.filter { $0 != "chip_tdp_kw" }) { $2 }
    #expect(outcome.status == 1)
    #expect(outcome.errors == "error: row 1, column chip_tdp_kw: is missing\n")
    #expect(outcome.lines.count == 63)
    #expect(outcome.lines[1].hasPrefix("Inception v3,380.3"))
  }

  @Test(
    "refuses what makes no sense",
    arguments: [
      (["--input", "/no/such/file"], "error: cannot read /no/such/file", Int32(1)),
      (["--study", "sums"], "'bands'", 64),
      (
        ["--study", "bands", "--samples", "5"], "--samples needs a number of 1000 or more, not 5",
        64
      ),
      (["--samples", "5000"], "--samples needs --study bands or --study development", 64),
      (["--study", "trend", "--seed", "1"], "--seed needs --study bands or --study", 64),
    ])
  func refusals(arguments: [String], message: String, status: Int32) throws {
    let outcome = try example.run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(
    "prints the parts of the study, each on one screen",
    arguments: [
      (
        "bands", ["80.24 %", "9.60 %", "8.32 %", "1.84 %", "0.34 to 3.7", "as published", "shared"]
      ),
      ("development", ["GPT-4", "as printed", "one for all", "one for each part"]),
      ("trend", ["0.38880", "0.04765", "2.448", "2.036 to 2.944", "1.962 to 3.054", "45"]),
    ])
  func studies(study: String, words: [String]) throws {
    let sizes = study == "trend" ? [] : ["--samples", "100000"]
    let outcome = try example.run(["--study", study] + sizes)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.lines.count <= 30)
    #expect(outcome.lines.allSatisfy { $0.count <= 100 && !$0.contains("n/a") })
    for word in words { #expect(outcome.output.contains(word), "\(word)") }
  }
}

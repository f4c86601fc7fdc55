import Testing
import TrainingCost
import Uncertainty

@Suite("A table of inputs") struct CostInputTableTests {
  static let published = PublishedTable()

  /// Column of the published table, and what is computed for it.
  static let columns: [(String, @Sendable (CostEstimate) -> Double?)] = [
    ("chip_cost_usd", { $0.chips }), ("server_cost_usd", { $0.servers }),
    ("interconnect_cost_usd", { $0.network }), ("energy_cost_usd", { $0.energy }),
    ("capex_energy_cost_nominal_usd", { $0.capexAndEnergy }),
    ("published_capex_energy_2024usd", { $0.capexAndEnergyRestated }),
    ("published_acquisition_2024usd", { $0.acquisition }),
    ("published_cloud_2024usd", { $0.cloud }),
  ]

  /// Inputs and costs are published with ten digits.
  static func expectPublished(
    _ estimates: [CostEstimate], besides: Set<Int> = [],
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(estimates.count == published.rows.count, sourceLocation: location)
    for (row, estimate) in estimates.enumerated() where !besides.contains(row) {
      for (column, found) in columns {
        let expected = published.number(row, column)
        let cost = found(estimate)
        #expect((cost == nil) == (expected == nil), sourceLocation: location)
        if let cost, let expected {
          #expect(
            agree(cost, expected, within: 1e-9), "\(estimate.model), \(column): \(cost)",
            sourceLocation: location)
        }
      }
    }
  }

  @Test("gives the published costs of all systems, to nine digits")
  func publishedCosts() throws {
    let table = CostInputTable(csv: PublishedTable.text)
    #expect(table.faults.isEmpty)
    #expect(table.systems.count == 61)
    Self.expectPublished(try table.estimates())
  }

  @Test("reads no column of costs: nonsense there changes nothing")
  func poisoned() throws {
    let read = Set(CostColumn.allCases.map(\.rawValue) + ["hardware"])
    let text = Self.published.text { read.contains($1) ? $2 : "poison" }
    let table = CostInputTable(csv: text)
    #expect(table.faults.isEmpty)
    Self.expectPublished(try table.estimates())
  }

  @Test("takes columns in any order, and only those it reads")
  func order() throws {
    let columns = CostColumn.allCases.map(\.rawValue).reversed() + ["comment"]
    let table = CostInputTable(csv: Self.published.text(columns: Array(columns)) { $2 })
    #expect(table.faults.isEmpty)
    Self.expectPublished(try table.estimates())
  }

  @Test("takes the age alone, or the two days alone")
  func ages() throws {
    for missing in [["acquisition_date", "training_start_date"], ["years_depreciated"]] {
      let text = Self.published.text { missing.contains($1) ? "" : $2 }
      let table = CostInputTable(csv: text)
      #expect(table.faults.isEmpty)
      Self.expectPublished(try table.estimates())
    }
  }

  @Test("works chip-hours out where none are reported")
  func chipHours() throws {
    let basis = Self.published.rows.map { $0["chip_hours_basis"] ?? "" }
    let text = Self.published.text { row, column, cell in
      column == "chip_hours" && !basis[row].hasPrefix("reported") ? "" : cell
    }
    Self.expectPublished(try CostInputTable(csv: text).estimates())
  }

  @Test("leaves a cost empty where an input is missing, and gives the others")
  func missing() throws {
    let text = Self.published.text { row, column, cell in
      row == 3 && ["pue", "hardware_quantity"].contains(column) ? "" : cell
    }
    let table = CostInputTable(csv: text)
    #expect(table.faults.isEmpty)
    let estimates = try table.estimates()
    Self.expectPublished(estimates, besides: [3])
    #expect(estimates[3].chips != nil && estimates[3].network != nil)
    #expect(estimates[3].energy == nil && estimates[3].capexAndEnergyRestated == nil)
    #expect(estimates[3].acquisition == nil)
  }

  /// Column, text, and what is said of it.
  static let wrong: [(String, String, String)] = [
    ("pue", "1,2", "needs a number, got '1,2'"), ("pue", "0.9", "needs 1 ≤ pue < ∞, got 0.9"),
    ("chip_hours", "-5", "needs 0 < chip_hours < ∞, got -5"),
    ("training_hours", "-1", "needs 0 < training_hours < ∞, got -1"),
    ("cloud_chip_hours", "-1", "needs 0 < cloud_chip_hours < ∞, got -1"),
    ("training_flop", "nan", "needs a number, got 'nan'"),
    ("server_price_per_chip_usd", "inf", "needs a number, got 'inf'"),
    ("server_price_per_chip_usd", "0x10", "needs a number, got '0x10'"),
    ("server_price_per_chip_usd", "1e999", "needs a number, got '1e999'"),
    ("mfu_reported", "72.0", "needs 0 < mfu_reported < 0.75, got 72.0"),
    ("tdp_fraction", "75", "needs 0 < tdp_fraction ≤ 1, got 75"),
    ("acquisition_date", "2019-02-29", "needs a day as 2024-02-29, got '2019-02-29'"),
    ("training_start_date", "soon", "needs a day as 2024-02-29, got 'soon'"),
    ("years_depreciated", "9", "needs the time between the two days, "),
    ("model", "", "needs a name, got nothing"),
    ("chip_hours", "1", "a run needs 0 < implied utilization < 0.75, got "),
    ("training_flop", "1e30", "a run needs 0 < implied utilization < 0.75, got "),
  ]

  @Test("says what is wrong by row and column, and gives the other rows", arguments: wrong)
  func faults(column: String, cell: String, message: String) throws {
    let row = 34
    let text = Self.published.text { $0 == row && $1 == column ? cell : $2 }
    let table = CostInputTable(csv: text)
    #expect(table.faults.count == 1)
    let name = column == "model" ? "" : " (\(Self.published.rows[row]["model"] ?? ""))"
    let place = message.hasPrefix("a run") ? "chip_hours" : column
    let said = table.faults.first?.description ?? ""
    #expect(said.hasPrefix("row 36\(name), column \(place): \(message)"), "\(said)")
    let estimates = try table.estimates()
    Self.expectPublished(estimates, besides: [row])
    #expect(estimates[row].cells.dropFirst().allSatisfy { $0.isEmpty })
  }

  /// The slip in the published data: hours of one trillion tokens, listed as the total.
  @Test("finds DeepSeek-V2's chip-hours impossible, by its chip's name or its peak")
  func deepSeekV2() {
    for (hardware, peak) in [("NVIDIA H800 SXM5", ""), ("", "989.4e12")] {
      let text = """
        model,hardware,training_flop,chip_hours,peak_flops_used
        DeepSeek-V2,\(hardware),1.0206e24,172800,\(peak)
        DeepSeek-V2 whole,\(hardware),1.0206e24,1399680,\(peak)
        """
      let faults = CostInputTable(csv: text).systems.map(\.faults)
      #expect(
        faults[0].first?.description.hasPrefix(
          "row 2 (DeepSeek-V2), column chip_hours: a run needs 0 < implied utilization < 0.75, "
            + "got 1.658") == true)
      #expect(faults[1].isEmpty)
    }
  }

  /// The study lets no run start before its hardware could be bought, but for TPUs.
  @Test("takes hardware that came after the run for new, a TPU for worth more than its price")
  func early() throws {
    func age(_ hardware: String, _ age: String, _ started: String) -> CostInputs {
      CostInputTable(
        csv: """
          model,hardware,acquisition_date,training_start_date,years_depreciated
          x,\(hardware),2020-01-01,\(started),\(age)
          """
      ).systems[0]
    }
    #expect(age("NVIDIA A100", "", "2019-01-01").age == 0)
    #expect(age("NVIDIA A100", "", "2021-01-01").age == 366 / 365.25)
    #expect(age("Google TPU v4", "", "2019-01-01").age == -365 / 365.25)
    let given = age("Google TPU v4", "-0.999", "2019-01-01")
    #expect(given.faults.isEmpty && given.age == -365 / 365.25)
    let refused = age("NVIDIA A100", "-0.999", "2019-01-01").faults.map(\.description)
    #expect(
      refused == [
        "row 2 (x), column years_depreciated: needs 0 ≤ years_depreciated < ∞, got -0.999"
      ])
  }

  /// 1e24 FLOP in 400,000 h of H800: 0.70 of the BF16 peak, 0.35 of the FP8 peak.
  @Test("checks a run in FP8 against that peak, and refuses a chip that has none")
  func fp8() {
    func faults(_ hardware: String, _ basis: String, _ hours: String) -> [String] {
      CostInputTable(
        csv: """
          model,hardware,training_flop,chip_hours,chip_hours_basis
          x,\(hardware),1e24,\(hours),\(basis)
          """
      ).systems[0].faults.map(\.description)
    }
    #expect(faults("NVIDIA H800", "reported", "200000").first?.contains("got 1.40") == true)
    #expect(faults("NVIDIA H800", "reported in FP8", "200000").isEmpty)
    #expect(faults("NVIDIA H800 (FP8)", "reported", "200000").isEmpty)
    #expect(faults("NVIDIA H800", "reported in FP8", "90000").first?.contains("got 1.5") == true)
    #expect(
      faults("NVIDIA A100", "reported in FP8", "4000000") == [
        "row 2 (x), column peak_flops_used: needs a peak, since none in FP8 is known of NVIDIA A100 "
          + "SXM4 40 GB"
      ])
    #expect(faults("Google TPU v7", "reported", "10000").first?.contains("got 6.0") == true)
    #expect(faults("Google TPU v7", "reported", "120000").isEmpty)
  }

  @Test("names columns that are missing or stand twice, and computes what it can without")
  func header() throws {
    let all = Self.published.header
    let less = CostInputTable(csv: Self.published.text(columns: all.filter { $0 != "pue" }) { $2 })
    #expect(less.faults.map(\.description) == ["row 1, column pue: is missing"])
    let estimates = try less.estimates()
    for (row, estimate) in estimates.enumerated() {
      #expect(estimate.energy == nil && estimate.capexAndEnergy == nil)
      #expect(
        agree(
          try #require(estimate.chips), try #require(Self.published.number(row, "chip_cost_usd")),
          within: 1e-9))
    }
    let more = CostInputTable(csv: Self.published.text(columns: all + ["pue"]) { $2 })
    #expect(more.faults.map(\.description) == ["row 1, column pue: stands 2 times"])
  }

  @Test("finds rows that are too short or too long, and texts that are no table")
  func ragged() throws {
    var lines = PublishedTable.text.split(separator: "\n").map(String.init)
    lines[2] += ",more"
    lines[4] = "AlphaGo Lee,1"
    let table = CostInputTable(csv: lines.joined(separator: "\r\n"))
    #expect(table.faults.count == 2)
    #expect(
      table.faults[0].description.hasPrefix("row 3 (DeepSpeech2 (English)), column 37: needs 36"))
    #expect(
      table.faults[1].description
        == "row 5 (AlphaGo Lee), column publication_date: needs 36 cells as the header has, got 2")
    Self.expectPublished(try table.estimates(), besides: [1, 3])
    for text in ["", "\n\n", "a,b\n1,2", "\"open", "\u{0}\u{1}"] {
      let nothing = CostInputTable(csv: text)
      #expect(!nothing.faults.isEmpty)
      #expect(try nothing.estimates().allSatisfy { $0.cells.dropFirst().allSatisfy(\.isEmpty) })
    }
  }

  @Test("writes costs as text that reads back as the same numbers, names quoted where need be")
  func text() throws {
    let text = Self.published.text { row, column, cell in
      row == 0 && column == "model" ? "A, B" : cell
    }
    let table = CostInputTable(csv: text)
    let written = CommaSeparated(try table.estimatesText())
    #expect(written.faults.isEmpty)
    #expect(
      written.rows[0] == [
        "model", "chip_cost_usd", "server_cost_usd", "interconnect_cost_usd", "energy_cost_usd",
        "capex_energy_cost_nominal_usd", "capex_energy_2024usd", "acquisition_2024usd",
        "cloud_2024usd",
      ])
    #expect(written.rows[1][0] == "A, B")
    for (cells, estimate) in zip(written.rows.dropFirst(), try table.estimates()) {
      #expect(Double(cells[1]) == estimate.chips)
      #expect(Double(cells[8]) == estimate.cloud)
    }
    #expect(!(try table.estimatesText()).contains("\r"))
  }
}

import Testing
import TrainingCost
import Uncertainty

/// What must be true of any system, whatever its figures.
@Suite("Every system") struct SystemPropertyTests {
  static let names = TrainedSystem.all.map(\.name)

  private func system(_ name: String) throws -> TrainedSystem {
    try #require(TrainedSystem.named(name))
  }

  /// The quantity in the first samples.
  private func values(_ quantities: [Quantity], count: Int = 2_000) throws -> [[Double]] {
    try Model(quantities).simulate(samples: count, seed: 4).values(of: quantities)
  }

  @Test("costs in proportion to the price of its chips", arguments: names)
  func linear(name: String) throws {
    let system = try system(name)
    let price = system.basis == .rented ? "rental price" : "hardware price by list"
    let parts: (TrainedSystem) -> Quantity = {
      system.basis == .rented
        ? $0.finalRun : Quantity.sum($0.finalRunParts.dropLast().map(\.cost)).named("hardware")
    }
    let one = try values([parts(system.with(price, 1.25))])[0]
    let two = try values([parts(system.with(price, 2.5))])[0]
    #expect(zip(one, two).allSatisfy { agree($1, 2 * $0, within: 1e-13) })
  }

  @Test("has shares that sum to one in every sample", arguments: names)
  func shares(name: String) throws {
    let system = try system(name)
    let total = Quantity.sum(system.developmentParts.map { $0.share(of: system.totalDevelopment) })
    let run = Quantity.sum(system.finalRunParts.map { $0.share(of: system.finalRun) })
    for column in try values([total.named("total", in: .one), run.named("run", in: .one)]) {
      #expect(column.allSatisfy { abs($0 - 1) < 1e-13 })
    }
  }

  @Test("has percentiles in order and costs above zero", arguments: names)
  func order(name: String) throws {
    let system = try system(name)
    let outputs = [system.finalRun, system.finalRunOtherwise, system.totalDevelopment]
    let run = try Model(outputs).simulate(samples: 20_000, seed: 4)
    for output in outputs {
      let found = run[output]
      #expect(found.minimum > 0 && found.p10.value < found.p50.value)
      #expect(found.p50.value < found.p90.value && found.nonFinite.total == 0)
    }
    #expect(run[system.finalRun].p50.value < run[system.totalDevelopment].p50.value)
  }

  @Test("has no run whose utilization is 1 or more, sample by sample", arguments: names)
  func utilization(name: String) throws {
    let system = try system(name)
    guard let run = PublishedRun.all.first(where: { $0.system == name }) else { return }
    let implied = ChipTime.impliedUtilization(
      work: run.flop.quantity, peak: run.chip.peak(.bf16).quantity, chipHours: system.chipHours)
    let found = try values([implied.named("utilization", in: NumberFormat.bf16.utilization)])[0]
    #expect(found.allSatisfy { $0 > 0 && $0 < 1 })
  }

  /// Wider by half in the logarithm about the same median, so the band of a product widens too.
  @Test("is wider where an assumption is wider", arguments: names)
  func wider(name: String) throws {
    let system = try system(name)
    let rented: (TrainedSystem) -> Quantity = {
      $0.basis == .rented ? $0.finalRun : $0.finalRunOtherwise
    }
    let cases: [(String, (TrainedSystem) -> Quantity)] = [
      ("rental price", rented), ("data", { $0.part("data") }),
      ("level of pay", { $0.part("people") }),
    ]
    for (driver, cost) in cases {
      let law = try #require(system.assumption(named: driver)).law
      let (low, high) = (law.quantile(0.05), law.quantile(0.95))
      let stretch = (high / low).squareRoot().squareRoot()
      let other = system.with(driver, .lognormal(p5: low / stretch, p95: high * stretch))
      #expect(try spread(cost(other)) > spread(cost(system)), "\(driver)")
    }
  }

  private func spread(_ cost: Quantity) throws -> Double {
    let found = try Model(cost).simulate(samples: 50_000, seed: 4)[cost]
    return found.p90.value / found.p10.value
  }

  /// K_own falls with the age of the hardware as 10^(−k·y): value is worn off before.
  @Test("wears off less the older its hardware is", arguments: names)
  func age(name: String) throws {
    let system = try system(name)
    let hardware: (Double) throws -> Double = { days in
      let older = system.with("age of hardware by estimate", days)
      let cost = system.basis == .owned ? older.finalRun : older.finalRunOtherwise
      return try Model(cost).simulate(samples: 20_000, seed: 4)[cost].p50.value
    }
    let costs = try [-300.0, 0, 300, 600].map(hardware)
    #expect(zip(costs, costs.dropFirst()).allSatisfy { $0 > $1 }, "\(costs)")
  }

  @Test("says who made it, when, and whether anything was disclosed", arguments: names)
  func texts(name: String) throws {
    let system = try system(name)
    #expect(!system.developer.isEmpty && !system.note.isEmpty && !system.reasonOfBasis.isEmpty)
    #expect(system.published.isEmpty || system.published.count == 10)
    for report in [system.finalRunReport, system.totalReport].compactMap(\.self) {
      #expect(report.text.count <= 21, "one column of the examples' table: \(report.text)")
      #expect(report.source.count > 10)
    }
  }

  @Test("are in the order of their dates")
  func dates() {
    let dates = TrainedSystem.all.map(\.published).filter { !$0.isEmpty }
    #expect(dates == dates.sorted())
    #expect(TrainedSystem.all.count == 17 && Set(Self.names).count == 17)
  }
}

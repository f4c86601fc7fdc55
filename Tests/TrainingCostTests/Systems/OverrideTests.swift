import Testing
import TrainingCost
import Uncertainty

@Suite("A driver assumed otherwise") struct OverrideTests {
  private func faults(_ system: TrainedSystem, _ cost: (TrainedSystem) -> Quantity = \.finalRun)
    -> [String]
  {
    do {
      _ = try Model(cost(system))
      return []
    } catch {
      return (error as? ModelError)?.faults.map(\.description) ?? ["another error"]
    }
  }

  @Test("takes its law, its unit and its source, in one line")
  func law() throws {
    let system = TrainedSystem.deepSeekV3.with(
      "rental price", .lognormal(p5: 1.0, p95: 1.6), source: .sourced("a quote"))
    let model = try Model(system.finalRun)
    let driver = try #require(model.drivers.first { $0.name == "DeepSeek-V3: rental price" })
    #expect(agree(driver.percentiles.p5, 1.0, within: 1e-9) && driver.source == "sourced: a quote")
    #expect(driver.unit == .usDollar / (.chip * .hour) && system.isOverridden)
    let inCents = TrainedSystem.deepSeekV3.with(
      "rental price", 200, unit: Unit("¢", 0.01, .usDollar) / (.chip * .hour))
    let cost = inCents.with("chip-hours by report", 1.0).finalRun
    #expect(try agree(value(cost, in: .usDollar), 5.576e6, within: 1e-12))
  }

  @Test("keeps its draws, so that two assumptions are compared sample by sample")
  func sameDraws() throws {
    let base = TrainedSystem.gpt4
    let dearer = base.with("hardware price by list", .lognormal(p5: 1, p95: 4))
    let first = try Model(base.finalRun).simulate(samples: 10_000, seed: 9)
    let second = try Model(dearer.finalRun).simulate(samples: 10_000, seed: 9)
    let both = try first.comparison(of: base.finalRun, with: dearer.finalRun, in: second)
    #expect(both.probabilityFirstIsLess.value == 1)
  }

  @Test("may be named in full")
  func fullName() throws {
    let short = TrainedSystem.gpt4.with("days by report", 1.0)
    let full = TrainedSystem.gpt4.with("GPT-4: days by report", 1.0)
    let runs = try [short, full].map { try Model($0.chipHours).simulate(samples: 100, seed: 1) }
    #expect(runs[0].values(of: [short.chipHours]) == runs[1].values(of: [full.chipHours]))
  }

  @Test("is a fault that lists the names, if there is none of the name; of every output")
  func unknownName() {
    let wrong = TrainedSystem.gpt3.with("rental prise", .lognormal(p5: 1, p95: 2))
    let expected =
      "GPT-3 175B: there is no driver 'rental prise'; there are chip-hours by report, rental price, "
    for output in [
      \TrainedSystem.finalRun, \.totalDevelopment, \.finalRunOtherwise, \.energy, \.chipHours,
    ] {
      let found = faults(wrong) { $0[keyPath: output] }
      #expect(found.count == 1 && found[0].hasPrefix(expected), "\(found)")
    }
    #expect(faults(wrong) { $0.developmentParts[2].cost }.count == 1)
    #expect(faults(TrainedSystem.gpt3) { $0.driver("no such") }.count == 1)
  }

  @Test("reports all faults at once: names, units and laws")
  func allFaults() {
    let wrong = TrainedSystem.gpt3
      .with("nobody", 1.0)
      .with("rental price", 2, unit: .usDollar)
      .with("experiment factor", .lognormal(p5: 4, p95: 1))
    let found = faults(wrong, \.totalDevelopment)
    #expect(found.count == 3, "\(found)")
    #expect(found.contains { $0.contains("no driver 'nobody'") })
    #expect(
      found.contains("GPT-3 175B: rental price: is in US$/(chip·h), got US$"), "\(found)")
    #expect(found.contains { $0.hasPrefix("GPT-3 175B: experiment factor: lognormal needs") })
  }

  @Test("is a fault below 0, where the driver cannot be")
  func negative() {
    let wrong = TrainedSystem.gpt3.with("rental price", -1)
    #expect(
      faults(wrong) == ["GPT-3 175B: rental price: needs a value of 0 or more, got -1.0"],
      "\(faults(wrong))")
    #expect(faults(TrainedSystem.gpt3.with("rental price", 0)).isEmpty)
  }

  @Test("can be every driver of every system", arguments: TrainedSystem.all.map(\.name))
  func everyDriver(name: String) throws {
    let system = try #require(TrainedSystem.named(name))
    let settled = system.assumptions.reduce(system) { $0.with($1.name, $1.law.quantile(0.5)) }
    let outputs = [settled.finalRun, settled.totalDevelopment, settled.finalRunOtherwise]
    let run = try Model(outputs).simulate(samples: 10, seed: 1)
    for output in outputs { #expect(run[output].minimum == run[output].maximum) }
    #expect(Set(system.assumptions.map(\.name)).count == system.assumptions.count)
  }
}

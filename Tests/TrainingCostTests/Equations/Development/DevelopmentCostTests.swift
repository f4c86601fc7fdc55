import Testing
import TrainingCost
import Uncertainty

@Suite("The cost of a development") struct DevelopmentCostTests {
  private func cost(facility: Quantity? = nil) -> DevelopmentCost {
    DevelopmentCost(
      finalRun: Quantity(10, .usDollar), facility: facility, factor: Quantity(3),
      people: Quantity(20, .usDollar), data: Quantity(5, .usDollar), operations: Quantity(0.1))
  }

  @Test("is all computing, people, data and operations, each once")
  func rented() throws {
    let cost = cost()
    #expect(agree(try value(cost.experiments, in: .usDollar), 20, within: 1e-15))
    #expect(agree(try value(cost.infrastructure, in: .usDollar), 3, within: 1e-15))
    #expect(agree(try value(cost.total, in: .usDollar), 10 + 20 + 20 + 5 + 3, within: 1e-15))
  }

  @Test("has the building in it for all runs, if the hardware is owned")
  func owned() throws {
    let cost = cost(facility: Quantity(1, .usDollar))
    #expect(agree(try value(cost.infrastructure, in: .usDollar), 3 + 3, within: 1e-15))
    #expect(agree(try value(cost.total, in: .usDollar), 61, within: 1e-15))
  }

  @Test("has shares that sum to one in every sample, though their medians do not")
  func shares() throws {
    func wide(_ name: String, _ p5: Double, _ p95: Double) -> Quantity {
      .driver(name, .lognormal(p5: p5, p95: p95), unit: .usDollar)
    }
    let cost = DevelopmentCost(
      finalRun: wide("run", 2e6, 2e7),
      factor: max(.driver("factor", .lognormal(p5: 1.2, p95: 4)), 1),
      people: wide("people", 1e6, 4e7), data: wide("data", 1e5, 1e7), operations: Quantity(0.05))
    let shares = cost.shares.map(\.share)
    #expect(cost.shares.map(\.name).first == "final run")
    let run = try Model(shares).simulate(samples: 20_000, seed: 1)
    let columns = run.values(of: shares)
    for sample in 0..<20_000 {
      #expect(abs(columns.reduce(0) { $0 + $1[sample] } - 1) < 1e-14)
    }
    let medians = shares.reduce(0) { $0 + run[$1].p50.value }
    #expect(abs(medians - 100) > 2)
  }

  @Test("is refused if all computing is less than the final run's")
  func nonsense() {
    let cost = DevelopmentCost(
      finalRun: Quantity(1, .usDollar), factor: Quantity(0.5), people: Quantity(1, .usDollar),
      data: Quantity(1, .usDollar), operations: Quantity(0))
    #expect(faults(of: cost.total) == ["development: needs 1 ≤ experiment factor < ∞, got 0.5"])
  }
}

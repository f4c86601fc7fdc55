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
}

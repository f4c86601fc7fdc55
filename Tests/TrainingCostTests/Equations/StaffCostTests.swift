import Testing
import TrainingCost
import Uncertainty

@Suite("A team") struct StaffCostTests {
  @Test("costs people × share × pay × duration × market")
  func product() throws {
    let cost = StaffCost.cost(
      people: Quantity(284, .person), share: Quantity(0.285_27),
      pay: Quantity(443_000, .usDollar / (.person * .year)), duration: Quantity(12, .month),
      market: Quantity(1))
    // Epoch AI's median for GPT-4 is 35.8 M US$, from 284 separate draws of share and pay.
    #expect(agree(try value(cost, in: .million(.usDollar)), 35.89, within: 1e-3))
  }

  @Test("is refused in other units than money")
  func units() {
    let cost = StaffCost.cost(
      people: Quantity(10), share: Quantity(1), pay: Quantity(1e5, .usDollar / (.person * .year)),
      duration: Quantity(1, .year), market: Quantity(1))
    #expect(throws: ModelError.self) { try Model(cost.named("people", in: .usDollar)) }
  }
}

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

  @Test("pays overhead on salaries alone")
  func pay() throws {
    let perYear = Unit.usDollar / (.person * .year)
    let pay = StaffCost.pay(
      salary: Quantity(200_000, perYear), overhead: Quantity(1.3),
      equity: Quantity(100_000, perYear))
    #expect(agree(try value(pay, in: perYear), 360_000, within: 1e-14))
    #expect(
      faults(
        of: StaffCost.pay(
          salary: Quantity(1, perYear), overhead: Quantity(0.8), equity: Quantity(0, perYear))) == [
          "pay: needs 1 ≤ overhead < ∞, got 0.8"
        ])
  }

  @Test("of several groups is the sum of the groups")
  func groups() throws {
    let perYear = Unit.usDollar / (.person * .year)
    let cost = StaffCost.cost(
      groups: [
        (Quantity(10, .person), Quantity(0.5), Quantity(400_000, perYear)),
        (Quantity(100, .person), Quantity(0.1), Quantity(300_000, perYear)),
      ], duration: Quantity(18, .month), market: Quantity(1.2))
    #expect(agree(try value(cost, in: .million(.usDollar)), (2 + 3) * 1.5 * 1.2, within: 1e-14))
    #expect(
      faults(of: StaffCost.cost(groups: [], duration: Quantity(1, .year), market: Quantity(1)))
        == ["team: needs at least one group, got none"])
  }

  /// 100 people of whom each one's pay has a relative spread of 0.4: without a common factor
  /// the sum's is 0.04. 5 % of that is over 15 standard errors.
  @Test("looks ten times too certain without a common level of pay")
  func falseCertainty() throws {
    let perYear = Unit.usDollar / (.person * .year)
    let person = Lognormal.lognormal(mean: 250_000, standardDeviation: 100_000)
    let market = Quantity.driver("market", .lognormal(p5: 0.7, p95: 1.4))
    let sum = Quantity.sum("pay", of: person, count: Quantity(100), unit: perYear)
    let alone = (sum * Quantity(1, .year)).named("alone")
    let together = (sum * market * Quantity(1, .year)).named("together")
    let run = try Model(alone, together).simulate(samples: 60_000, seed: 4)
    func spread(_ output: Quantity) -> Double {
      run[output].standardDeviation.value / run[output].mean.value
    }
    #expect(agree(spread(alone), 0.04, within: 0.05))
    #expect(spread(together) > 0.2)
  }
}

import Testing
import TrainingCost
import Uncertainty

/// DeepSeek's service in the 24 hours to 28 February 2025: 226.75 nodes of eight H800 at 2 US$.
@Suite("The cost of serving") struct InferenceCostTests {
  let perDay = Unit.usDollar / .day
  var service: Quantity {
    Quantity(226.75 * 8, .chip) * Quantity(2, .usDollar / (.chip * .hour))
  }

  @Test("of DeepSeek was 87,072 US$ a day, and equals the final run after 64 days")
  func deepSeek() throws {
    #expect(agree(try value(service, in: perDay), 87_072, within: 1e-14))
    let time = InferenceCost.breakEvenTime(
      training: Quantity(5.576, .million(.usDollar)), rate: service)
    #expect(abs(try value(time, in: .day) - 64) < 0.05)
    // 562,027 US$ a day at list prices: 545 % of the cost, 84.5 % of the revenue.
    let revenue = Quantity(562_027, perDay)
    let profit = revenue - service
    #expect(abs(try value(profit / service, in: .percent) - 545.5) < 0.05)
    #expect(abs(try value(profit / revenue, in: .percent) - 84.5) < 0.05)
  }

  @Test("is 0.30 US$ for a million tokens of output at 14,800 a second and node")
  func perToken() throws {
    let cost = InferenceCost.perToken(
      node: Quantity(16, .usDollar / .hour), rate: Quantity(14_800, .token / .second))
    #expect(abs(try value(cost, in: .usDollar / .million(.token)) - 0.300) < 0.0005)
  }

  @Test("adds up over a life, and equals training at the break-even")
  func lifetime() throws {
    let training = Quantity(5e6, .usDollar)
    let perToken = Quantity(0.4, .usDollar / .million(.token))
    let tokens = InferenceCost.breakEvenTokens(training: training, perToken: perToken)
    #expect(agree(try value(tokens, in: .token), 1.25e13, within: 1e-14))
    let life = InferenceCost.lifetime(training: training, perToken: perToken, tokens: tokens)
    #expect(agree(try value(life, in: .usDollar), 1e7, within: 1e-14))
  }

  /// A model of 50 M US$ that is better and half as dear to serve beats one of 100 M at any
  /// number of tokens; one of 30 M beats one of 80 M if its performance is above 0.375 of it.
  @Test("decides between models by performance and by tokens served")
  func performance() throws {
    let even = InferenceCost.breakEvenTokens(
      training: (Quantity(50e6, .usDollar), Quantity(100e6, .usDollar)),
      perToken: (
        Quantity(0.5, .usDollar / .million(.token)), Quantity(1, .usDollar / .million(.token))
      ))
    #expect(try value(even, in: .token) < 0)
    let threshold = InferenceCost.breakEvenPerformance(
      cost: Quantity(30e6, .usDollar), other: Quantity(80e6, .usDollar))
    #expect(agree(try value(threshold), 0.375, within: 1e-14))
    let cost = Quantity(30e6, .usDollar)
    let whole = InferenceCost.perPerformance(cost: cost, performance: Quantity(60))
    let gain = InferenceCost.perPerformance(
      cost: cost, performance: Quantity(60), reference: Quantity(50))
    #expect(agree(try value(whole, in: .usDollar), 0.5e6, within: 1e-14))
    #expect(agree(try value(gain, in: .usDollar), 3e6, within: 1e-14))
  }

  @Test("is refused for tokens below none, and at no rate")
  func nonsense() {
    let standing = InferenceCost.perToken(
      node: Quantity(16, .usDollar / .hour), rate: Quantity(0, .token / .second))
    #expect(faults(of: standing) == ["inference: needs 0 < rate < ∞, got 0.0 token/s"])
    let life = InferenceCost.lifetime(
      training: Quantity(1, .usDollar), perToken: Quantity(1, .usDollar / .token),
      tokens: Quantity(-1, .token))
    #expect(faults(of: life) == ["inference: needs 0 ≤ tokens < ∞, got -1.0 token"])
  }
}

import Testing
import TrainingCost
import Uncertainty

@Suite("A scaling law") struct ScalingLawTests {
  /// Chinchilla's budget.
  let budget = Quantity(5.76e23, .flop)
  static let laws: [(ScalingLaw, Double)] = [
    (.hoffmann, 92.6), (.hoffmannUnrounded, 59.1), (.besiroglu, 18.4),
  ]

  @Test("gives the best ratio of tokens to parameters at Chinchilla's budget", arguments: laws)
  func ratio(law: ScalingLaw, expected: Double) throws {
    let ratio = law.bestTokens(work: budget) / law.bestParameters(work: budget)
    #expect(abs(try value(ratio, in: .token) - expected) < 0.06)
    let work = TrainingWork.flop(
      activeParameters: law.bestParameters(work: budget), tokens: law.bestTokens(work: budget))
    #expect(agree(try value(work, in: .flop), 5.76e23, within: 1e-13))
  }

  @Test("has its least loss for a budget where it says so", arguments: laws)
  func optimum(law: ScalingLaw, expected: Double) throws {
    let parameters = law.bestParameters(work: budget)
    func loss(_ factor: Double) throws -> Double {
      let size = parameters * factor
      let tokens = budget / (Quantity(6, .flop / .token) * size)
      return try value(law.loss(parameters: size, tokens: tokens))
    }
    let best = try loss(1)
    for factor in [0.5, 0.9, 0.99, 1.01, 1.1, 2] { #expect(try loss(factor) > best) }
  }

  /// By hand: 1.8172 + 482.01/70e9^0.3478 + 2085.43/1.4e12^0.3658.
  @Test("gives Chinchilla's loss")
  func loss() throws {
    let law = ScalingLaw.besiroglu
    let found = try value(
      law.loss(parameters: Quantity(70e9), tokens: Quantity(1.4e12, .token)))
    #expect(abs(found - 1.97388) < 0.00001)
  }

  @Test("trades a smaller model for more tokens, down to a size that no tokens help")
  func tokens() throws {
    let law = ScalingLaw.besiroglu
    let loss = law.loss(parameters: Quantity(70e9), tokens: Quantity(1.4e12, .token))
    let same = law.tokens(forLoss: loss, parameters: Quantity(70e9))
    #expect(agree(try value(same, in: .token), 1.4e12, within: 1e-9))
    let smaller = law.tokens(forLoss: loss, parameters: Quantity(20e9))
    #expect(try value(smaller, in: .token) > 1.4e12)
    let hopeless = law.tokens(forLoss: loss, parameters: Quantity(1e9)).named("tokens")
    let run = try Model(hopeless).simulate(samples: 10, seed: 1)
    #expect(run[hopeless].count == 0)
  }

  @Test("is refused with numbers that cannot be")
  func nonsense() {
    let law = ScalingLaw(
      "wrong", irreducible: 1.7, parameterScale: 400, tokenScale: 400, parameterExponent: -0.3,
      tokenExponent: 0.3, source: .judged("test"))
    #expect(
      faults(of: law.bestParameters(work: budget)) == [
        "wrong: a scaling law needs E, A, B, α and β above 0, got 1.7, 400.0, 400.0, -0.3, 0.3"
      ])
  }
}

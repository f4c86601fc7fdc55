import Testing
import TrainingCost
import Uncertainty

@Suite("Data") struct DataCostTests {
  @Test("cost licences over years, curation of tokens and what is paid once")
  func sum() throws {
    let cost = DataCost.cost(
      licences: Quantity(5, .million(.usDollar) / .year), years: Quantity(18, .month),
      curated: Quantity(2, .trillion(.token)),
      curation: Quantity(0.5, .usDollar / .million(.token)), once: Quantity(1, .million(.usDollar)))
    #expect(agree(try value(cost, in: .million(.usDollar)), 7.5 + 1 + 1, within: 1e-14))
  }

  /// Three standard errors: a right reserve fails this for 3 seeds in 1,000; the seed is fixed.
  @Test("reserve what may have to be paid, in that share of the samples")
  func reserve() throws {
    let reserve = DataCost.reserve(
      probability: 0.2, amount: Quantity(100, .usDollar), name: "settlement"
    ).named("reserve", in: .usDollar)
    let run = try Model(reserve).simulate(samples: 100_000, seed: 1)
    #expect(abs(run[reserve].mean.value - 20) < 3 * 100 * (0.16 / 100_000).squareRoot())
    #expect(run[reserve].minimum == 0)
    #expect(run[reserve].maximum == 100)
  }

  /// Mean and variance of a compound of a binomial number: n p μ and n p σ² + n p (1 − p) μ².
  /// Five standard errors of the mean: a right sum fails for one seed in a million.
  @Test("of licences comes in lumps: none, one or several, each of its own size")
  func licences() throws {
    let amount = Lognormal.lognormal(p5: 1e6, p95: 5e6)
    let cost = DataCost.licences("licences", offers: 4, probability: 0.3, amount: amount)
      .named("licences cost", in: .usDollar)
    let samples = 100_000
    let result = try Model(cost).simulate(samples: samples, seed: 1)[cost]
    let mean = 4 * 0.3 * amount.mean
    let variance = 4 * 0.3 * (amount.variance + 0.7 * amount.mean * amount.mean)
    #expect(abs(result.mean.value - mean) < 5 * (variance / Double(samples)).squareRoot())
    #expect(agree(result.standardDeviation.value, variance.squareRoot(), within: 0.03))
    let none = result.probability(notAbove: 0).value
    #expect(abs(none - 0.2401) < 5 * (0.24 * 0.76 / Double(samples)).squareRoot())
  }

  @Test("is refused for probabilities that are none")
  func nonsense() {
    #expect(
      faults(
        of: DataCost.reserve(probability: 1.5, amount: Quantity(1, .usDollar), name: "settlement"))
        == ["settlement: needs 0 ≤ probability ≤ 1, got 1.5"])
    #expect(
      !faults(
        of: DataCost.licences(
          "licences", offers: -1, probability: 2, amount: Lognormal.lognormal(p5: 1, p95: 2))
      ).isEmpty)
  }
}

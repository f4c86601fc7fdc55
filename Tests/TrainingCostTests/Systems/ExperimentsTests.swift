import Testing
import TrainingCost
import Uncertainty

@Suite("The experiment factor") struct ExperimentsTests {
  @Test("of a release has the published 90 % range and never falls below the final run")
  func release() throws {
    let factor = Experiments.release.factor(of: "x").named("factor")
    let result = try Model(factor).simulate(samples: 400_000, seed: 7)[factor]
    // Six standard errors of a percentile of this law at this size, about.
    #expect(agree(result.quantile(0.05).value, 1.2, within: 0.01))
    #expect(agree(result.p50.value, (1.2 * 4).squareRoot(), within: 0.006))
    #expect(agree(result.quantile(0.95).value, 4, within: 0.01))
    #expect(result.minimum == 1)
  }

  @Test("of a company's year is 3.3 to 10")
  func company() throws {
    let factor = Experiments.company.factor(of: "x").named("factor")
    let result = try Model(factor).simulate(samples: 10_000, seed: 7)[factor]
    #expect(result.minimum >= 10.0 / 3 && result.maximum <= 10)
    #expect(agree(result.p50.value, 5, within: 0.05))
  }

  @Test("is added to abandoned runs, not multiplied with them")
  func abandoned() throws {
    let all = Experiments.with(
      factor: Quantity(2),
      abandoned: AbandonedRuns.expectedExtra(probability: Quantity(0.5), fraction: Quantity(0.4)))
    #expect(agree(try value(all), 2.4, within: 1e-14))
    #expect(
      faults(of: Experiments.with(factor: Quantity(0), abandoned: Quantity(1))) == [
        "experiments: needs 1 ≤ factor < ∞, got 0.0"
      ])
  }
}

import Testing
import TrainingCost
import Uncertainty

@Suite("DeepSeek-V2's scenarios") struct DeepSeekV2ScenarioTests {
  /// P10, P50 and P90 of the total, M US$, and the median share of computing:
  /// Scripts/make-reference/training_costs.py, 8,000,000 samples.
  static let totals: [(DeepSeekV2Scenario, [Double], Double)] = [
    (.articleUSPayWithEquity, [28.8466, 40.3401, 57.1328], 0.1808),
    (.releaseUSPay, [19.6375, 27.7264, 39.2294], 0.2364),
    (.releaseChinesePay, [12.0022, 17.0919, 24.9075], 0.3863),
    (.companyChinesePay, [18.7568, 26.4894, 39.1977], 0.5860),
    (.companyUSPayWithEquity, [35.8322, 49.8364, 69.0903], 0.3122),
  ]

  /// 1 % is more than five standard errors of these percentiles at this size.
  @Test("come to the totals of an independent implementation", arguments: totals)
  func bands(scenario: DeepSeekV2Scenario, expected: [Double], share: Double) throws {
    let system = TrainedSystem.deepSeekV2(scenario)
    let computing = system.developmentParts.filter {
      $0.name == "final run" || $0.name == "experiments"
    }
    let part = (Quantity.sum(computing.map(\.cost)) / system.totalDevelopment).named("computing")
    let run = try Model(system.totalDevelopment, part).simulate(samples: 400_000, seed: 5)
    let total = run[system.totalDevelopment]
    for (found, wanted) in zip([total.p10, total.p50, total.p90], expected) {
      #expect(agree(found.value, wanted * 1e6, within: 0.01))
    }
    #expect(agree(run[part].p50.value, share, within: 0.01))
  }

  @Test("share the final run, draw by draw, so that they can stand in one model")
  func shared() throws {
    let totals = DeepSeekV2Scenario.allCases.map {
      TrainedSystem.deepSeekV2($0).totalDevelopment.named("total \($0.rawValue)", in: .usDollar)
    }
    let run = try Model(totals + [TrainedSystem.deepSeekV2.finalRun])
      .simulate(samples: 1000, seed: 1)
    let runs = DeepSeekV2Scenario.allCases.map { TrainedSystem.deepSeekV2($0).finalRun }
    let values = run.values(of: runs, samples: 0..<100)
    for value in values { #expect(value == values[0]) }
  }

  /// The paper's hours at the rents of its time: the run cannot have cost 20 to 60 M US$.
  @Test("agree that the final run alone is not the 20 to 60 million of the article")
  func notTheRun() throws {
    let system = TrainedSystem.deepSeekV2
    let run = try Model(system.finalRun).simulate(samples: 400_000, seed: 5)
    #expect(run[system.finalRun].maximum < 20e6)
  }
}

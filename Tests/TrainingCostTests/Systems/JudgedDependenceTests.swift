import Testing
import TrainingCost
import Uncertainty

@Suite("Judged dependence") struct JudgedDependenceTests {
  @Test(
    "is of drivers that the system has, and makes a model", arguments: TrainedSystem.all.map(\.name)
  )
  func models(name: String) throws {
    let system = try #require(TrainedSystem.named(name))
    let outputs = [system.finalRun, system.finalRunOtherwise, system.totalDevelopment]
    let run = try Model(outputs, dependence: system.judgedDependence).simulate(
      samples: 2_000, seed: 1)
    #expect(outputs.allSatisfy { run[$0].nonFinite.total == 0 })
    #expect(system.judgedFactors.contains(.market))
    for pair in system.judgedDependences {
      #expect(pair.source.evidence == .judged && abs(pair.rankCorrelation) < 1)
    }
  }

  @Test("of all systems makes one model, with one market for chips")
  func all() throws {
    let systems = TrainedSystem.all
    let relations = TrainedSystem.judgedDependence(of: systems)
    let model = try Model(systems.map(\.totalDevelopment), dependence: relations)
    #expect(model.dependence.count { $0.contains("market for chips") } == 1)
    let scenarios = DeepSeekV2Scenario.allCases.map { TrainedSystem.deepSeekV2($0) }
    let totals = scenarios.map { $0.totalDevelopment.named($0.note) }
    _ = try Model(totals, dependence: TrainedSystem.judgedDependence(of: scenarios))
  }

  /// 20,000 samples: a rank correlation's standard error is 0.007.
  @Test("has the rank correlations that are said, and leaves every law as it is")
  func realised() throws {
    let system = TrainedSystem.claude3Opus
    let drivers = system.judgedDependences.flatMap { [$0.first, $0.second] }
    let outputs = Set(drivers).sorted().map { system.driver($0).named("the \($0)") }
    let run = try Model(outputs, dependence: system.judgedDependence).simulate(
      samples: 20_000, seed: 3)
    for pair in system.judgedDependences {
      let found = run.rankCorrelation(
        of: system.driver(pair.first), with: system.driver(pair.second))
      #expect(abs(found.value - pair.rankCorrelation) < 0.04, "\(pair.first): \(found.value)")
    }
    let law = try #require(system.assumption(named: "utilization")).law
    let utilization = try #require(outputs.first { $0.name == "the utilization" })
    #expect(agree(run[utilization].p50.value, law.quantile(0.5), within: 0.02))
  }

  /// 20,000 samples, as above. Of normal scores with correlation r, Spearman's is 6/π asin(r/2).
  @Test("joins rents and prices of two systems by one market")
  func market() throws {
    let (one, two) = (TrainedSystem.deepSeekV3, TrainedSystem.llama405B)
    let outputs = [
      one.driver("rental price").named("rent"), one.driver("hardware price by list").named("price"),
      two.driver("hardware price by list").named("other price"),
    ]
    let relations = TrainedSystem.judgedDependence(of: [one, two])
    let run = try Model(outputs, dependence: relations).simulate(samples: 20_000, seed: 3)
    for (a, b, wanted) in [(0, 1, 0.620), (0, 2, 0.620), (1, 2, 0.545)] {
      let found = run.rankCorrelation(of: outputs[a], with: outputs[b]).value
      #expect(abs(found - wanted) < 0.04, "\(a), \(b): \(found)")
    }
    let alone = try Model(outputs).simulate(samples: 20_000, seed: 3)
    #expect(abs(alone.rankCorrelation(of: outputs[0], with: outputs[2]).value) < 0.04)
  }

  @Test("makes the ratio of two systems' runs narrower, as they meet one market")
  func ratio() throws {
    let (one, two) = (TrainedSystem.gpt4, TrainedSystem.llama405B)
    let ratio = (one.finalRun / two.finalRun).named("ratio")
    let spread = { (relations: [Dependence]) in
      let found = try Model(ratio, dependence: relations).simulate(samples: 100_000, seed: 3)[ratio]
      return found.p90.value / found.p10.value
    }
    let together = try spread(TrainedSystem.judgedDependence(of: [one, two]))
    #expect(try together < 0.9 * spread([]))
  }

  /// 20,000 samples, as above; loadings 0.6 and −0.6.
  @Test("lets a skilled team use its chips more and restart sooner")
  func skill() throws {
    let system = TrainedSystem.panguUltraMoE
    #expect(system.judgedFactors.contains(.skill))
    #expect(!TrainedSystem.claude3Opus.judgedFactors.contains(.skill))
    let outputs = [system.driver("utilization"), system.driver("time to restart")].map {
      $0.named("the \($0.name)")
    }
    let run = try Model(outputs, dependence: system.judgedDependence).simulate(
      samples: 20_000, seed: 3)
    #expect(abs(run.rankCorrelation(of: outputs[0], with: outputs[1]).value + 0.345) < 0.04)
  }

  /// More experiments and more people at once: the total is wider, its middle is not moved.
  @Test(
    "of experiments and people widens the total",
    arguments: [DeepSeekV2Scenario.releaseUSPay, .companyUSPayWithEquity])
  func wider(scenario: DeepSeekV2Scenario) throws {
    let system = TrainedSystem.deepSeekV2(scenario).with("data", 1e6)
    let total = system.totalDevelopment
    let alone = try Model(total).simulate(samples: 200_000, seed: 3)[total]
    let together = try Model(total, dependence: system.judgedDependence)
      .simulate(samples: 200_000, seed: 3)[total]
    #expect(together.p90.value / together.p10.value > 1.01 * (alone.p90.value / alone.p10.value))
    #expect(agree(together.p50.value, alone.p50.value, within: 0.02))
  }

  @Test("says nothing of a driver that is known")
  func known() throws {
    let system = TrainedSystem.gpt4.with("rental price", 1.5)
    let run = try Model(
      system.finalRunOtherwise, dependence: system.judgedDependence
    ).simulate(samples: 100, seed: 1)
    #expect(run.model.dependence.isEmpty)
  }
}

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
    #expect(system.judgedDependences.contains { $0.second == "hardware price by list" })
    for pair in system.judgedDependences {
      #expect(pair.source.evidence == .judged && abs(pair.rankCorrelation) < 1)
    }
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

  /// More experiments and more people at once: the total is wider, its middle is not moved.
  @Test("of experiments and people widens the total")
  func wider() throws {
    let system = TrainedSystem.deepSeekV2(.releaseUSPay).with("data", 1e6)
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
    #expect(!system.judgedDependences.contains { $0.first == "rental price" })
    _ = try Model(system.finalRunOtherwise, dependence: system.judgedDependence)
  }
}

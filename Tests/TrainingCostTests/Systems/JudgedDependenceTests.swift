import Testing
import TrainingCost
import Uncertainty

@Suite("Judged dependence") struct JudgedDependenceTests {
  @Test("is of drivers that the system has", arguments: TrainedSystem.all.map(\.name))
  func drivers(name: String) throws {
    let system = try #require(TrainedSystem.named(name))
    #expect(system.judgedDependences.contains { $0.second == "hardware price by list" })
    for pair in system.judgedDependences {
      #expect(pair.source.evidence == .judged && abs(pair.rankCorrelation) < 1)
      for driver in [pair.first, pair.second] { #expect(system.assumption(named: driver) != nil) }
    }
  }

  @Test("says nothing of a driver that is known")
  func known() {
    let system = TrainedSystem.gpt4.with("rental price", 1.5)
    #expect(!system.judgedDependences.contains { $0.first == "rental price" })
  }
}

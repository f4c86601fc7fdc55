import Testing
import TrainingCost
import Uncertainty

@Suite("A target cost") struct TargetCostTests {
  @Test("is reached as often as the cost exceeds it")
  func probability() throws {
    let system = TrainedSystem.deepSeekV2
    let answer = try system.reaching(20e6, samples: 100_000, seed: 3)
    let run = try Model(system.totalDevelopment).simulate(samples: 100_000, seed: 3)
    let total = run[system.totalDevelopment]
    #expect(abs(answer.probabilityAtLeast.value - total.probability(above: 20e6).value) < 1e-6)
    let within = total.probability(above: 18e6).value - total.probability(above: 22e6).value
    #expect(abs(answer.probabilityWithin.value - within) < 1e-4)
    #expect(answer.samples == 100_000 && answer.target == 20e6)
  }

  /// A product of two lognormal factors: given the product, each factor is lognormal with a median
  /// moved by its share of the log-variance, and alone it must do all of the way.
  @Test("gives the drivers of a product the law that they have given the product")
  func closedForm() throws {
    let system = TrainedSystem.deepSeekV3
      .with("rental price", .lognormal(p5: 1, p95: 4))
      .with("chip-hours by report", .lognormal(p5: 0.5, p95: 2))
    let median = 2.0 * 2_788_000
    let answer = try system.reaching(
      2 * median, within: 0.02, of: \.finalRun, samples: 2_000_000, seed: 3)
    // Equal spreads: each factor takes the root of the way. 1 % is four standard errors.
    let price = try #require(answer.conditions.first { $0.driver == "rental price" })
    let hours = try #require(answer.conditions.first { $0.driver == "chip-hours by report" })
    #expect(answer.conditions.count == 2)
    #expect(agree(price.given[1].value, 2 * 2.0.squareRoot(), within: 0.01))
    #expect(agree(hours.given[1].value, 2.0.squareRoot(), within: 0.01))
    let alone = try #require(price.alone)
    #expect(agree(alone.value, 4, within: 0.002))
    #expect(agree(alone.probability, 0.05, within: 0.02))
    #expect(agree(answer.atMedians, median, within: 1e-9))
    // Φ(z/2), z = 1.6449: the middle of the samples is this percentile of the price.
    #expect(abs(price.percentile - 0.7946) < 0.005)
    #expect(price.given[0].interval.lower <= price.given[0].value)
  }

  @Test("puts those drivers first that it moves most")
  func order() throws {
    let answer = try TrainedSystem.deepSeekV2.reaching(40e6, samples: 200_000)
    #expect(["experiment factor", "data"].contains(answer.decisive?.driver ?? ""))
    let moves = answer.conditions.map { ($0.percentile - 0.5).magnitude }
    #expect(zip(moves, moves.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test("that no sample comes to is said to be so, with what one driver would have to be")
  func outOfReach() throws {
    let answer = try TrainedSystem.deepSeekV2.reaching(20e6, of: \.finalRun, samples: 50_000)
    #expect(answer.probabilityAtLeast.value == 0)
    #expect(answer.probabilityAtLeast.interval.upper < 1e-4)
    #expect(answer.decisive == nil && answer.conditions.allSatisfy { $0.given.isEmpty })
    let rent = try #require(answer.conditions.first { $0.driver == "rental price" }?.alone)
    #expect(rent.value > 13 && rent.value < 15 && rent.probability < 1e-12)
    #expect(answer.description.contains("nothing is said of the drivers"))
  }

  /// Pangu's hours come out of a root of times, so that its cost is in no round unit.
  @Test("is in US$ whatever the unit of the formula", arguments: [false, true])
  func units(isDependent: Bool) throws {
    let answer = try TrainedSystem.panguUltraMoE.reaching(
      40e6, samples: 20_000, isDependent: isDependent)
    #expect(answer.probabilityWithin.value > 0.1 && answer.isDependent == isDependent)
    #expect(answer.conditions.allSatisfy { !$0.given.isEmpty })
    #expect(answer.conditions.contains { $0.driver == "people" && $0.alone != nil })
    #expect(answer.description.contains("of the BF16 peak"))
  }

  @Test("can be asked of every system, and prints within 100 columns")
  func everySystem() throws {
    for system in TrainedSystem.all {
      let median = try Model(system.totalDevelopment).simulate(samples: 2_000, seed: 1)[
        system.totalDevelopment
      ].p50.value
      let answer = try system.reaching(1.3 * median, samples: 20_000)
      #expect(answer.conditions.count >= 5, "\(system.name)")
      for line in answer.description.split(separator: "\n") {
        #expect(line.count <= 100, "\(line)")
      }
      for word in ["nan", "inf"] { #expect(!answer.description.contains(word)) }
    }
  }

  @Test("refuses what is no target, all faults at once")
  func refusals() {
    do {
      _ = try TrainedSystem.gpt4.with("nobody", 1).reaching(-1, within: 2, samples: 0)
      Issue.record("no error")
    } catch {
      let faults = (error as? ModelError)?.faults ?? []
      #expect(faults.count == 4, "\(error)")
      #expect(faults.contains { $0.message == "a target needs to be above 0 and finite, got -1.0" })
      #expect(
        faults.contains { $0.message == "a tolerance needs to be between 0 and 1, got 2.0" })
    }
    #expect(throws: ModelError.self) { try TrainedSystem.gpt4.reaching(.nan) }
  }
}

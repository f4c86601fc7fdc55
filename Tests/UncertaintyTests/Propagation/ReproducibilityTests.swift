import Testing
import Uncertainty

@Suite("A draw is a function of seed, name and index") struct ReproducibilityTests {
  static let laws: [any Law] = [
    Normal(mean: 0, standardDeviation: 1), Lognormal(muOfLog: 0, sigmaOfLog: 1),
    Uniform(from: 0, to: 1), DiscreteUniform(from: 0, to: 9),
  ]

  static func driver(_ index: Int, name: String? = nil) -> Quantity {
    switch index {
    case 0: .driver(name ?? "d0", Normal(mean: 0, standardDeviation: 1))
    case 1: .driver(name ?? "d1", Lognormal(muOfLog: 0, sigmaOfLog: 1))
    default: .driver(name ?? "d2", DiscreteUniform(from: 0, to: 9))
    }
  }

  @Test("so another driver or output leaves every draw alone")
  func addition() throws {
    let (a, b, c) = (Self.driver(0), Self.driver(1), Self.driver(2))
    let small = try Model(a + b).simulate(samples: 5000, seed: 42)
    let large = try Model(c, exp(c / 10), a + b, a * c).simulate(samples: 5000, seed: 42)
    #expect(small.values(of: [a, b]) == large.values(of: [a, b]))
    #expect(small.tallies[0] == large.tallies[2])
  }

  @Test("so a renamed driver changes itself alone")
  func renaming() throws {
    let (a, b) = (Self.driver(0), Self.driver(1))
    let renamed = Self.driver(1, name: "d1 again")
    let run = try Model(a, b).simulate(samples: 1000, seed: 1)
    let other = try Model(a, renamed).simulate(samples: 1000, seed: 1)
    #expect(run.values(of: [a]) == other.values(of: [a]))
    #expect(run.values(of: [b]) != other.values(of: [renamed]))
  }

  @Test("so it does not depend on what ran before")
  func earlierRuns() throws {
    let (a, b) = (Self.driver(0), Self.driver(1))
    let model = try Model(a * b, a - b)
    let first = model.simulate(samples: 70_001, seed: 3).tallies
    // Leaves other numbers in the memory that runs hand on.
    let other = try Model(exp(a), b / a, log(a), a, b).simulate(samples: 30_000, seed: 4)
    #expect(other.samples == 30_000)
    #expect(model.simulate(samples: 70_001, seed: 3).tallies == first)
  }

  @Test("so seed 0 is a seed, and each seed another run")
  func seeds() throws {
    let a = Self.driver(0)
    let model = try Model(a)
    let zero = model.simulate(samples: 1000, seed: 0).values(of: [a])
    #expect(zero == model.simulate(samples: 1000, seed: 0).values(of: [a]))
    #expect(zero != model.simulate(samples: 1000, seed: 1).values(of: [a]))
    #expect(Set(zero[0]).count == 1000)
  }

  @Test("so a cancelled run is the run of its length")
  func cancelled() async throws {
    let a = Self.driver(0)
    let slow = Quantity.perSample("slow", of: [a]) { values in
      var sum = values[0]
      for k in 1...200 { sum += values[0] / Double(k) }
      return sum
    }
    for output in [slow, a * 2 + 1] {
      let model = try Model(output)
      let reports = Reports()
      let task = Task {
        await model.simulate(samples: 2_000_000_000, seed: 5) { reports.add($0) }
      }
      while reports.all.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
      task.cancel()
      let clock = ContinuousClock()
      var run: Run?
      let waited = await clock.measure { run = await task.value }
      let short = try #require(run)
      #expect(!short.isComplete && short.samples > 0)
      #expect(waited < .seconds(2))
      let again = await model.simulate(samples: min(short.samples, 40_000), seed: 5)
      if again.samples == short.samples { #expect(again.tallies == short.tallies) }
      #expect(short.tallies[0].length == short.samples)
      #expect(short.tallies[0].isComplete)
    }
  }

  @Test("so progress is told, and ends at the end")
  func progress() throws {
    let reports = Reports()
    _ = try Model(Self.driver(0)).simulate(samples: 100_000, seed: 1) { reports.add($0) }
    let last = try #require(reports.all.last)
    #expect(last.completed == 100_000 && last.fraction == 1)
    #expect(zip(reports.all, reports.all.dropFirst()).allSatisfy { $0.completed <= $1.completed })
  }

  private final class Reports: @unchecked Sendable {
    private let queue = SharedLock()
    private var list: [Uncertainty.Progress] = []
    func add(_ progress: Uncertainty.Progress) { queue.locked { list.append(progress) } }
    var all: [Uncertainty.Progress] { queue.locked { list } }
  }
}

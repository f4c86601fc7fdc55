import CKernels
import Foundation
import Testing
import Uncertainty

@Suite("A run laid out by a design") struct DesignedRunTests {
  static let designs: [Design] = [
    .antithetic(), .latinHypercube(), .latinHypercube(replicates: 5), .sobol(),
  ]

  static let a = Quantity.driver("a", .normal(mean: 10, standardDeviation: 2))
  static let b = Quantity.driver("b", .lognormal(muOfLog: 0, sigmaOfLog: 0.5))
  static let c = Quantity.driver("c", .discreteUniform(from: 0, to: 9))
  static let output = (a * b + c).named("output")

  @Test(
    "does not depend on the number of cores, nor on the variant of the kernels", arguments: designs)
  func reproducible(design: Design) throws {
    let model = try Model(Self.output, Self.a / Self.b)
    let samples = try #require(design.usable(atLeast: 40_000))
    let one = try model.simulate(samples: samples, seed: 7, design: design, threads: 1)
    for threads in [2, 3, 8] {
      let other = try model.simulate(samples: samples, seed: 7, design: design, threads: threads)
      #expect(other.tallies == one.tallies)
    }
    let values = one.values(of: [Self.a, Self.b, Self.output])
    for kernels in Kernels.all {
      let run = model.simulated(samples: samples, seed: 7, design: design, kernels: kernels)
      #expect(run.tallies == one.tallies)
    }
    #expect(values.map(\.count) == [samples, samples, samples])
    let part = one.values(of: [Self.a, Self.b, Self.output], samples: 1003..<9001)
    #expect(part == values.map { Array($0[1003..<9001]) })
    let again = Tally(of: values[2])
    #expect(again.counts == one.tallies[0].counts)
  }

  @Test("gives each driver its law, and none another's points", arguments: designs)
  func laws(design: Design) throws {
    let names = (0..<12).map { "driver \($0)" }
    let drivers = names.map { Quantity.driver($0, .uniform(from: 0, to: 1)) }
    let samples = try #require(design.usable(atLeast: 8192))
    let run = try Model(drivers).simulate(samples: samples, seed: 3, design: design)
    let columns = run.values(of: drivers)
    for column in columns {
      let distance = Kolmogorov.distance(column, Uniform(from: 0, to: 1))
      #expect(distance < Kolmogorov.bound(count: samples / 2, falseAlarm: 1e-6 / 48))
    }
    for first in columns.indices {
      for second in columns.indices where second < first {
        // Antithetic pairs count for one where both rise with their drivers.
        let r = Correlation.pearson(columns[first], columns[second]).value
        #expect(abs(r) < 5.5 * (2 / Double(samples)).squareRoot())
      }
    }
  }

  @Test("of antithetic pairs mirrors every other sample")
  func mirrored() throws {
    let u = Quantity.driver("u", .uniform(from: 0, to: 1))
    let run = try Model(u).simulate(samples: 1000, seed: 3, design: .antithetic())
    let values = run.values(of: [u])[0]
    let plain = BitStream(seed: 3, name: "u").column(0..<500)
    for pair in 0..<500 {
      #expect(values[2 * pair] == plain[pair] && values[2 * pair + 1] == 1 - plain[pair])
    }
  }

  @Test("refuses numbers of samples that it cannot have, and too many drivers")
  func refusals() throws {
    let model = try Model(Self.output)
    for (design, samples) in [(Design.sobol(), 1000), (.antithetic(), 999), (.latinHypercube(), 0)]
    {
      #expect(throws: ModelError.self) {
        try model.simulate(samples: samples, seed: 1, design: design)
      }
    }
    let many = (0..<1_112).map { Quantity.driver("d\($0)", .uniform(from: 0, to: 1)) }
    let error = #expect(throws: ModelError.self) {
      try Model(Quantity.sum(many)).simulate(samples: 64, seed: 1, design: .sobol())
    }
    #expect(
      error?.faults.map(\.description) == [
        "design: Sobol' points have at most 1111 dimensions, got 1112 drivers"
      ])
    let most = try Model(Quantity.sum(Array(many.dropLast())))
    #expect(try most.simulate(samples: 64, seed: 1, design: .sobol()).samples == 64)
  }

  @Test("without blocking is the same run, and refuses the same")
  func background() async throws {
    let model = try Model(Self.output)
    let run = try await model.simulate(samples: 1024, seed: 3, design: .sobol())
    let same = try Self.blocking(model, samples: 1024, design: .sobol())
    #expect(run.tallies == same.tallies)
    let plain = try await model.simulate(samples: 1000, seed: 3, design: .monteCarlo)
    #expect(plain.samples == 1000)
    await #expect(throws: ModelError.self) {
      _ = try await model.simulate(samples: 1000, seed: 1, design: .sobol())
    }
  }

  private static func blocking(_ model: Model, samples: Int, design: Design) throws -> Run {
    try model.simulate(samples: samples, seed: 3, design: design)
  }

  @Test("has no sample beyond its last")
  func beyond() async {
    await #expect(processExitsWith: .failure) {
      let run = try Model(Self.a).simulate(samples: 64, seed: 1, design: .sobol())
      _ = run.values(of: [Self.a], samples: 0..<65)
    }
  }

  @Test("of independent samples is the run that it always was")
  func monteCarlo() throws {
    let model = try Model(Self.output)
    let run = try model.simulate(samples: 5000, seed: 3, design: .monteCarlo)
    #expect(run.tallies == model.simulate(samples: 5000, seed: 3).tallies)
    #expect(run[Self.output].p50 == model.simulate(samples: 5000, seed: 3)[Self.output].p50)
    #expect(run.design == .monteCarlo)
  }

  @Test("says so, in print and in its record", arguments: designs)
  func description(design: Design) throws {
    let run = try Model(Self.output).simulate(
      samples: try #require(design.usable(atLeast: 1280)), seed: 3, design: design)
    #expect(run.description.contains(design.description))
    #expect(run.record.design == design.description)
    #expect(try RunRecord(json: run.json) == run.record)
  }

  @Test("keeps its points for what is asked of it afterwards", arguments: designs)
  func afterwards(design: Design) throws {
    let samples = try #require(design.usable(atLeast: 2000))
    let run = try Model(Self.output).simulate(samples: samples, seed: 5, design: design)
    let new = Quantity.driver("a new one", .uniform(from: 0, to: 1))
    let part = try run.run(of: [Self.b, Self.c + new])
    #expect(part.values(of: [Self.b]) == run.values(of: [Self.b]))
    #expect(part.design == design && part.samples == samples)
    let difference = try run.comparison(of: Self.output, with: Self.a * Self.b).difference
    let rest = try run.run(of: [Self.c])[Self.c].mean.value
    #expect(abs(difference.mean.value - rest) < 1e-9)
    let longer = run.extended(to: 2 * samples)
    let whole = try Model(Self.output).simulate(samples: 2 * samples, seed: 5, design: design)
    #expect(longer.tallies == whole.tallies && longer.samples == 2 * samples)
  }

  @Test("gives exact percentiles among its samples", arguments: designs)
  func exact(design: Design) throws {
    let samples = try #require(design.usable(atLeast: 20_000))
    let run = try Model(Self.output).simulate(samples: samples, seed: 5, design: design)
    let exact = run.withExactPercentiles()
    let sorted = run.values(of: [Self.output])[0].sorted()
    for p in [0.1, 0.5, 0.9] {
      let (rough, fine) = (run[Self.output].quantile(p), exact[Self.output].quantile(p))
      #expect(fine.value == sorted[Int((Double(samples) * p).rounded(.up)) - 1])
      #expect(abs(rough.value - fine.value) < 0.0005 * fine.value)
      #expect(rough.interval.lower <= fine.interval.lower)
      #expect(fine.interval.upper <= rough.interval.upper)
      #expect(fine.interval.contains(fine.value))
    }
    #expect(exact[Self.output].isExact([0.1, 0.5, 0.9]))
  }

  @Test("that is cancelled keeps the replicates it finished")
  func cancelled() throws {
    let cancellation = Cancellation()
    let slow = Quantity.perSample("slow", of: [Self.a]) { $0[0] + 1 }
    for output in [slow, Self.output] {
      let model = try Model(output)
      let run = try model.simulate(
        samples: 1 << 24, seed: 5, design: .sobol(replicates: 64), threads: 2,
        cancellation: cancellation
      ) {
        if $0.completed > 1 << 18 { cancellation.cancel() }
      }
      #expect(run.samples % (1 << 18) == 0)
      #expect(run.samples < 1 << 24 && !run.isComplete)
      #expect(run.tallies[0].length == run.samples)
    }
    let none = try Model(Self.output).simulate(
      samples: 1 << 10, seed: 5, design: .sobol(), cancellation: cancellation)
    #expect(none.samples == 0 && none[Self.output].mean.value.isNaN)
    #expect(none[Self.output].p50.value.isNaN)
  }

  @Test("finds the samples that are not finite, where they are")
  func failures() throws {
    let root = sqrt(Self.a - 6).named("root")
    for design in Self.designs {
      let samples = try #require(design.usable(atLeast: 4096))
      let run = try Model(root).simulate(samples: samples, seed: 5, design: design)
      let values = run.values(of: [root, Self.a])
      let failed = run.nonFiniteSamples
      let expected = values[0].indices.filter { !values[0][$0].isFinite }
      #expect(failed.map(\.index) == Array(expected.prefix(100)))
      #expect(run[root].nonFinite.total == expected.count)
      #expect(failed.allSatisfy { $0.drivers[0].value == values[1][$0.index] })
      #expect(run[root].mean.interval.contains(run[root].mean.value))
    }
  }

  @Test("tells progress that never falls, and ends at the end")
  func progress() throws {
    let lock = SharedLock()
    nonisolated(unsafe) var reports: [Uncertainty.Progress] = []
    _ = try Model(Self.output).simulate(samples: 1 << 16, seed: 1, design: .sobol(), threads: 3) {
      report in lock.locked { reports.append(report) }
    }
    #expect(reports.last?.completed == 1 << 16 && reports.last?.total == 1 << 16)
    #expect(zip(reports, reports.dropFirst()).allSatisfy { $0.completed <= $1.completed })
  }
}

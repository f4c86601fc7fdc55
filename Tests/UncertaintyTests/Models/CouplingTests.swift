import Testing
import Uncertainty

@Suite("Draws of drivers that depend on each other") struct CouplingTests {
  static let drivers: [Quantity] = [
    .driver("a", .lognormal(median: 2, factor: 1.5)), .driver("b", .gamma(shape: 3, scale: 1)),
    .driver("c", .normal(mean: 0, standardDeviation: 1)), .driver("d", .poisson(mean: 3)),
    .driver("e", .uniform(from: 0, to: 1)),
  ]
  static let kinds: [[Dependence]] = [
    [.spearman(drivers[0], drivers[1], 0.6), .spearman(drivers[1], drivers[2], -0.3)],
    [
      .factor(
        "f", loadings: [(drivers[2], 0.8), (drivers[0], 0.6), (drivers[1], -0.5)])
    ],
    [
      .studentT(
        degreesOfFreedom: 4, .spearman(drivers[0], drivers[1], 0.6),
        .kendall(drivers[2], drivers[1], 0.3))
    ],
    [.clayton(drivers[0], drivers[1], kendall: 0.5)],
    [.gumbel(drivers[1], drivers[0], kendall: 0.5)],
    [.frank(drivers[0], drivers[1], kendall: -0.5)],
  ]

  static func model(_ dependence: [Dependence], _ outputs: [Quantity]? = nil) throws -> Model {
    let d = drivers
    return try Model(
      outputs ?? [d[0] * d[1] + d[2], d[3] + d[4], d[0] - d[4]], dependence: dependence)
  }

  @Test("leave those of all others alone, and the first in the order of names", arguments: kinds)
  func others(dependence: [Dependence]) throws {
    let free = try Self.model([]).simulate(samples: 3000, seed: 7).values(of: Self.drivers)
    let run = try Self.model(dependence).simulate(samples: 3000, seed: 7)
    let bound = run.values(of: Self.drivers)
    for place in [0, 3, 4] { #expect(bound[place] == free[place]) }
    #expect(bound[1] != free[1])
    // However few of the drivers are asked for.
    for place in 0..<5 { #expect(run.values(of: [Self.drivers[place]])[0] == bound[place]) }
    let single = try Self.model(dependence, [Self.drivers[1] * 1]).simulate(samples: 3000, seed: 7)
    #expect(single.values(of: [Self.drivers[1]])[0] == bound[1])
    // The twin: another seed moves them all.
    let other = try Self.model(dependence).simulate(samples: 3000, seed: 8)
    #expect(other.values(of: [Self.drivers[0]])[0] != bound[0])
  }

  @Test("have the same bits for any number of threads and any kernels", arguments: kinds)
  func bits(dependence: [Dependence]) throws {
    let model = try Self.model(dependence)
    let one = model.simulate(samples: 70_001, seed: 1, threads: 1)
    for threads in [2, 3, 7] {
      #expect(model.simulate(samples: 70_001, seed: 1, threads: threads).tallies == one.tallies)
    }
    #expect(
      model.simulate(samples: 30_000, seed: 1).extended(to: 70_001).tallies == one.tallies)
    #expect(
      one.values(of: model.outputs, samples: 5000..<5010)
        == one.values(of: model.outputs, samples: 0..<6000).map { Array($0[5000..<5010]) })
    let tallies = Kernels.all.map { model.tallies(samples: 20_000, seed: 1, kernels: $0) }
    for other in tallies.dropFirst() { #expect(other == tallies[0]) }
  }

  @Test("are equal, or each other's mirror, where the correlation is 1 or −1")
  func perfect() throws {
    let (a, e) = (Self.drivers[0], Self.drivers[4])
    let z = Quantity.driver("z", .uniform(from: 0, to: 1))
    for dependence: Dependence in [
      .spearman(e, z, 1), .kendall(e, z, 1), .correlation(e, z, 1),
      .studentT(degreesOfFreedom: 3, .spearman(e, z, 1)),
    ] {
      let run = try Model(e - z, a, dependence: [dependence]).simulate(samples: 1000, seed: 2)
      #expect(run.values(of: [e])[0] == run.values(of: [z])[0])
    }
    let run = try Model(e + z, dependence: [.spearman(e, z, -1)]).simulate(samples: 1000, seed: 2)
    #expect(run.values(of: [e + z])[0].allSatisfy { abs($0 - 1) < 1e-15 })
  }

  @Test("do not depend on the order in which drivers and pairs are named")
  func order() throws {
    let d = Self.drivers
    let one = try Self.model([.spearman(d[0], d[1], 0.6), .spearman(d[1], d[2], -0.3)])
    let other = try Self.model([.spearman(d[2], d[1], -0.3), .spearman(d[1], d[0], 0.6)])
    #expect(
      one.simulate(samples: 2000, seed: 3).tallies == other.simulate(samples: 2000, seed: 3).tallies
    )
  }

  @Test("stay those of a smaller group where a driver is added after its last name")
  func growth() throws {
    let d = Self.drivers
    let small = try Self.model([.spearman(d[0], d[1], 0.6)]).simulate(samples: 2000, seed: 3)
    let large = try Self.model([.spearman(d[0], d[1], 0.6), .spearman(d[1], d[2], 0.5)])
      .simulate(samples: 2000, seed: 3)
    #expect(small.values(of: [d[0], d[1]]) == large.values(of: [d[0], d[1]]))
    #expect(small.values(of: [d[2]]) != large.values(of: [d[2]]))
  }

  @Test("compare two scenarios of different dependence sample by sample")
  func comparison() throws {
    let (a, b) = (Self.drivers[0], Self.drivers[1])
    let product = (a * b).named("product")
    let free = try Model(product).simulate(samples: 10_000, seed: 4)
    let bound = try Model(product, dependence: [.spearman(a, b, 0.8)])
      .simulate(samples: 10_000, seed: 4)
    let values = zip(bound.values(of: [product])[0], free.values(of: [product])[0])
      .map { $0 - $1 }
    let difference = try bound.comparison(of: product, with: product, in: free).difference
    #expect(abs(difference.mean.value - values.reduce(0, +) / 10_000) < 1e-9)
    #expect(abs(difference.minimum - values.min()!) < 1e-12)
    #expect(difference.name == "product − product")
    // Within one run, each depends on the other alike.
    let same = try bound.comparison(of: a, with: b).difference
    #expect(abs(same.mean.value - bound.values(of: [a - b])[0].reduce(0, +) / 10_000) < 1e-9)
    #expect(try bound.run(of: [product])[product].mean.value == bound[product].mean.value)
  }

  @Test("of many drivers that follow a factor cost no matrix")
  func manyDrivers() throws {
    let many = (0..<300).map { Quantity.driver("m\($0)", .normal(mean: 0, standardDeviation: 1)) }
    let sum = Quantity.sum(many)
    let model = try Model(
      sum, dependence: [.factor("market", loadings: many.map { ($0, 0.5) })])
    let run = model.simulate(samples: 100_000, seed: 5)
    // 300 + 300 × 299 / 4. The twin: independent drivers.
    let deviation = run[sum].standardDeviation
    #expect(deviation.agrees(with: 22_725.0.squareRoot()))
    #expect(!deviation.agrees(with: 300.0.squareRoot()))
  }
}

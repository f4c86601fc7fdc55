import Foundation
import Testing
import Uncertainty

@Suite("A ranking of drivers") struct RankingTests {
  /// Columns of uniforms, and the output that a function of them gives.
  static func data(
    _ drivers: Int, samples: Int, seed: UInt64, _ function: ([Double]) -> Double
  ) -> (drivers: [(name: String, uniforms: [Double])], values: [Double]) {
    var stream = TestStream(seed: seed)
    let rows = (0..<samples).map { _ in stream.numbers(drivers) { $0.uniform() } }
    let columns = (0..<drivers).map { driver in ("x\(driver + 1)", rows.map { $0[driver] }) }
    return (columns, rows.map(function))
  }

  static func ranking(
    _ drivers: Int, samples: Int, seed: UInt64, _ function: ([Double]) -> Double
  ) -> SensitivityIndices {
    ranking(data(drivers, samples: samples, seed: seed, function))
  }

  /// The ranking by columns at hand.
  static func ranking(
    _ data: (drivers: [(name: String, uniforms: [Double])], values: [Double])
  ) -> SensitivityIndices {
    GivenData(
      of: "y", values: data.values,
      drivers: data.drivers.map { SampledDriver($0.name, uniforms: $0.uniforms) }
    ).ranking.indices
  }

  static func ishigami(_ u: [Double]) -> Double {
    let x = u.map { Double.pi * (2 * $0 - 1) }
    return sin(x[0]) + 7 * pow(sin(x[1]), 2) + 0.1 * pow(x[2], 4) * sin(x[0])
  }

  @Test("takes a negative number of samples as none")
  func negativeLimit() throws {
    let x = Quantity.driver("x", .normal(mean: 0, standardDeviation: 1))
    let run = try Model(x).simulate(samples: 100, seed: 1)
    #expect(run.sensitivity(of: x, samples: -1).samples == 0)
    #expect(run.correlation(of: x, with: x, samples: -1).value.isNaN)
    #expect(run.rankCorrelation(of: x, with: x, samples: -1).value.isNaN)
  }

  @Test("speaks of no interaction where there are no drivers")
  func noDrivers() throws {
    let three = Quantity(3).named("three")
    let ranking = try Model(three).simulate(samples: 5000, seed: 1).sensitivity(of: three)
    #expect(ranking.interactions == nil)
    #expect(!ranking.description.contains("Interaction"))
  }

  /// Ishigami & Homma (1990), a = 7, b = 0.1: S = 0.313905, 0.442411, 0.
  @Test("gives the first-order indices of Ishigami's function, in order")
  func ishigamiIndices() throws {
    let ranking = Self.ranking(3, samples: 1 << 15, seed: 90, Self.ishigami)
    #expect(ranking.indices.map(\.name) == ["x2", "x1", "x3"])
    let truth = [0.442_411, 0.313_905, 0]
    for (driver, index) in zip(ranking.indices, truth) {
      let first = driver.estimate
      // Four standard errors: a false alarm in 16,000.
      #expect(abs(first.value - index) < 4 * (first.standardError ?? 0))
      #expect(first.halfWidth < 0.02)
    }
    #expect(ranking.tiedWithNext == [false, false])
    let rest = try #require(ranking.interactions)
    #expect(abs(rest.value - 0.243_684) < 4 * (rest.standardError ?? 0))
    #expect(rest.interval.lower > 0)
  }

  /// Closed form for exp of a sum of normals: Sᵢ = (e^σᵢ² − 1)/(e^Σσ² − 1), ρ = 6/π asin(r/2).
  @Test("gives indices and rank correlations of a lognormal product, whose tail is long")
  func lognormalProduct() throws {
    let sigmas = [0.6, 0.4, 0.2]
    let data = Self.normals(sigmas, samples: 1 << 15, seed: 91)
    let ranking = Self.ranking((data.drivers, data.values))
    let total = sigmas.reduce(0) { $0 + $1 * $1 }
    #expect(ranking.indices.map(\.name) == ["x1", "x2", "x3"])
    for (driver, sigma) in zip(ranking.indices, sigmas) {
      let first = driver.estimate
      let index = (exp(sigma * sigma) - 1) / (exp(total) - 1)
      // What bins leave out of a lognormal's far tail is below 0.01.
      #expect(abs(first.value - index) < 4 * (first.standardError ?? 0) + 0.01)
      let r = 6 / Double.pi * asin(sigma / total.squareRoot() / 2)
      let rank = try #require(driver.rankCorrelation)
      #expect(abs(rank.value - r) < 4 * (rank.standardError ?? 0))
    }
  }

  /// exp(Σ σᵢ zᵢ), with the uniforms of the zᵢ.
  static func normals(_ sigmas: [Double], samples: Int, seed: UInt64) -> (
    drivers: [(name: String, uniforms: [Double])], values: [Double]
  ) {
    var stream = TestStream(seed: seed)
    var columns = sigmas.map { _ in [Double]() }
    var values: [Double] = []
    for _ in 0..<samples {
      var sum = 0.0
      for (index, sigma) in sigmas.enumerated() {
        let z = stream.normal()
        columns[index].append(0.5 * erfc(-z / 2.0.squareRoot()))
        sum += sigma * z
      }
      values.append(exp(sum))
    }
    return (columns.enumerated().map { ("x\($0.offset + 1)", $0.element) }, values)
  }

  @Test("says which neighbours cannot be told apart")
  func ties() {
    let same = Self.ranking(3, samples: 1 << 13, seed: 92) { $0[0] + $0[1] + 3 * $0[2] }
    #expect(same.indices[0].name == "x3")
    #expect(same.tiedWithNext == [false, true])
  }

  @Test("refuses shares of a variance that does not settle, and ranks by rank correlation")
  func heavyTail() throws {
    let ranking = Self.ranking(2, samples: 1 << 14, seed: 93) {
      0.5 * $0[1] + pow($0[0], -1.25)
    }
    #expect(ranking.measure == .rankCorrelation)
    #expect(ranking.indices.map(\.name) == ["x1", "x2"])
    #expect(ranking.indices[0].estimate.value < -0.9)
    #expect(ranking.interactions == nil)
    let refusal = try #require(ranking.refusal)
    #expect(refusal.contains("does not settle") || refusal.contains("neither"))
    #expect(refusal.contains("shares of variance are not given"))
  }

  @Test("leaves out samples that are not finite, with their uniforms")
  func nonFinite() {
    var data = Self.data(2, samples: 4096, seed: 94) { $0[0] }
    let clean = Self.ranking((data.drivers, data.values))
    data.values += [.nan, .infinity]
    data.drivers = data.drivers.map { ($0.name, $0.uniforms + [0.5, 0.9]) }
    let ranking = Self.ranking((data.drivers, data.values))
    #expect(ranking.samplesLeftOut == 2 && ranking.samples == 4096)
    #expect(ranking.indices[0].rankCorrelation == clean.indices[0].rankCorrelation)
    #expect(ranking.indices[0].estimate == clean.indices[0].estimate)
  }

  @Test("has no numbers for an output that does not vary, or without samples")
  func constant() {
    let flat = Self.ranking(2, samples: 2000, seed: 95) { _ in 0.1 }
    #expect(flat.indices.allSatisfy { $0.rankCorrelation?.value.isNaN == true })
    #expect(flat.indices.map(\.name) == ["x1", "x2"])
    for count in 0...2 {
      let ranking = Self.ranking(2, samples: count, seed: 96) { $0[0] }
      #expect(ranking.indices.count == 2 && ranking.samples == count)
    }
  }

  @Test("has intervals that hold the truth in about 95 runs of 100", .enabled(if: isOptimized))
  func coverage() throws {
    var hits = (first: 0, small: 0, none: 0, rank: 0, wrong: 0)
    let variance = 1.0 / 12 * (9 + 1)
    for run in 0..<1000 {
      let data = Self.data(3, samples: 4096, seed: 97_000 + UInt64(run)) { 3 * $0[0] + $0[1] }
      let ranking = Self.ranking((data.drivers, data.values))
      let byName = Dictionary(uniqueKeysWithValues: ranking.indices.map { ($0.name, $0) })
      func index(_ name: String) throws -> Interval {
        try #require(byName[name]).estimate.interval
      }
      if try index("x1").contains(9.0 / 12 / variance) { hits.first += 1 }
      if try index("x2").contains(1.0 / 12 / variance) { hits.small += 1 }
      if try index("x3").contains(0) { hits.none += 1 }
      let rank = try #require(byName["x2"]?.rankCorrelation)
      if rank.interval.contains(Self.rankOfSecond) { hits.rank += 1 }
      let wrong = 1.96 / 4096.0.squareRoot()
      if abs((byName["x1"]?.rankCorrelation?.value ?? 0) - Self.rankOfFirst) < wrong {
        hits.wrong += 1
      }
    }
    for count in [hits.first, hits.small, hits.none, hits.rank] {
      #expect(BinomialTail.atMost(count, of: 1000, chance: 0.93) > 1e-6, "\(hits)")
    }
    // An interval as if the ranks were independent is far too wide for the first driver.
    #expect(BinomialTail.atLeast(hits.wrong, of: 1000, chance: 0.97) < 1e-6, "\(hits)")
  }

  /// Spearman's ρ = 12 E[u F(y)] − 3 for y = 3u₁ + u₂, integrated on a fine grid.
  static let rankOfFirst = rank { u, _ in u }
  static let rankOfSecond = rank { _, v in v }

  private static func rank(_ pick: (Double, Double) -> Double) -> Double {
    // P(3U + V ≤ y): the area of the unit square below a line.
    func cumulative(_ y: Double) -> Double {
      func square(_ t: Double) -> Double { t > 0 ? t * t / 2 : 0 }
      return (square(y) - square(y - 1) - square(y - 3) + square(y - 4)) / 3
    }
    let cells = 400
    var sum = 0.0
    for i in 0..<cells {
      for j in 0..<cells {
        let (u, v) = ((Double(i) + 0.5) / Double(cells), (Double(j) + 0.5) / Double(cells))
        sum += pick(u, v) * cumulative(3 * u + v)
      }
    }
    return 12 * sum / Double(cells * cells) - 3
  }
}

@Suite("Ranks of an output") struct RankWalkTests {
  /// Uniforms are kept to 24 bits, so replicates agree to 1e-7.
  @Test("give each group's leave-one-out correlation as ranking anew does, ties included")
  func replicates() {
    var stream = TestStream(seed: 98)
    let columns = (0..<6).map { _ in stream.numbers(500) { $0.uniform() } }
    let values = columns[4].map { ($0 * 20 + stream.normal() * 4).rounded() }
    let panel = DriverPanel(columns, classes: columns.map { _ in .equal(4) }, count: 500)
    let groups = SampleGroups(count: 500)
    let result = RankWalk.correlations(
      of: RankedOutput(values), with: panel, groups: groups,
      moments: DriverMoments(panel, groups))
    for (uniforms, found) in zip(columns, result) {
      #expect(abs(found.whole - Self.direct(uniforms, values)) < 1e-7)
      for (group, range) in groups.bounds.enumerated() {
        let kept = values.indices.filter { !range.contains($0) }
        let anew = Self.direct(kept.map { uniforms[$0] }, kept.map { values[$0] })
        #expect(abs(found.leaving[group] - anew) < 1e-7)
      }
    }
  }

  static func direct(_ u: [Double], _ y: [Double]) -> Double {
    Correlation.pearson(u, Correlation.ranks(y)).value
  }
}

@Suite("The order of numbers") struct OrderTests {
  static let cases: [(String, @Sendable (inout TestStream) -> Double)] = [
    ("normal", { $0.normal() }), ("few values", { ($0.uniform() * 5).rounded() }),
    ("zeros of both signs", { $0.uniform() < 0.5 ? 0 : -0.0 }),
    ("all sizes", { $0.normal() * pow(10, 300 * (2 * $0.uniform() - 1)) }),
    ("infinite", { $0.uniform() < 0.1 ? .infinity : -$0.uniform() }),
    (
      "differ in the last bits, but for one",
      { $0.uniform() < 1e-3 ? 1e9 : 1 + $0.uniform() * 1e-9 }
    ),
  ]

  @Test("is that of a stable sort", arguments: [0, 1, 300, 20_000])
  func order(count: Int) {
    for (name, draw) in Self.cases {
      var stream = TestStream(seed: 99)
      let values = stream.numbers(count, draw)
      let expected = values.indices.sorted {
        values[$0] < values[$1] || (values[$0] == values[$1] && $0 < $1)
      }
      #expect(values.order.map(Int.init) == expected, "\(name)")
    }
  }
}

@Suite("Bins of the unit interval") struct UniformBinsTests {
  @Test("cover it in order, halving towards the ends", arguments: [0, 100, 4096, 131_072])
  func order(samples: Int) {
    let bins = UniformBins(samples: samples)
    let places = (1..<20_000).map { bins.bin(of: Double($0) / 20_000) }
    #expect(places == places.sorted())
    #expect(bins.bin(of: 0x1p-52) == 0 && bins.bin(of: 1 - 0x1p-52) == bins.count - 1)
    #expect(Set(places).isSubset(of: 0..<bins.count))
    let middle = bins.bin(of: 0.5)
    #expect(bins.bin(of: 0.5 - 0.001 / Double(bins.equal)) == middle - 1)
  }
}

import Foundation
import Testing
import Uncertainty

@Suite("Sensitivity of drivers that depend on each other") struct DependentDriversTests {
  /// SALib's test of five correlated normals (tests/test_regression.py; Li et al. 2010, Journal of
  /// Physical Chemistry A 114, 6022), y = 5 x₁ + 4 x₂ + 3 x₃ + 2 x₄ + x₅, variance 90.6.
  static let x = (1...5).map {
    Quantity.driver("x\($0)", .normal(mean: 0, standardDeviation: 1))
  }
  static let y = (5 * x[0] + 4 * x[1] + 3 * x[2] + 2 * x[3] + x[4]).named("y")
  static let dependence: [Dependence] = [
    .normalScores(x[0], x[1], 0.6), .normalScores(x[0], x[2], 0.2), .normalScores(x[1], x[2], 0.2),
    .normalScores(x[3], x[4], 0.2),
  ]
  static func model() throws -> Model { try Model(y, dependence: dependence) }
  /// Owen & Prieur (2017), linear Gaussian case, worked out exactly.
  static let shapley = [
    0.4227066470443953, 0.356812607309296, 0.1564630856021584, 0.04790286975717447,
    0.016114790286975732,
  ]
  /// Corr(y, xᵢ)².
  static let first = [
    0.7064017660044148, 0.6375275938189844, 0.25430463576158935, 0.05342163355408388,
    0.0216335540838852,
  ]

  /// Ten numbers at four standard errors: a false alarm for one seed in 1,600.
  @Test("have Shapley effects as worked out by Owen and Prieur")
  func shapleyEffects() throws {
    let effects = try Self.model().shapleyEffects(
      of: Self.y, samples: isOptimized ? 65_536 : 4096, seed: 2024)
    for (place, known) in Self.shapley.enumerated() {
      let estimate = try #require(effects["x\(place + 1)"]).estimate
      #expect(estimate.agrees(with: known), "x\(place + 1): \(estimate), not \(known)")
    }
    #expect(abs(effects.indices.reduce(0) { $0 + $1.estimate.value } - 1) < 1e-9)
    // The twin: the effects of independent drivers, cᵢ² / Σ c², which few samples cannot tell apart.
    let free = try #require(effects["x2"]).estimate
    #expect(!isOptimized || !free.agrees(with: 16.0 / 55))
  }

  /// Iooss & Prieur (2019), International Journal for Uncertainty Quantification 9, 493–514, section
  /// 4.1: of X₁ + X₂ + 2 X₃ of standard normals, X₂ and X₃ correlated by ρ, X₂'s part of the variance
  /// is 1 + 2ρ + 3ρ²/2. Nine numbers at four standard errors: a false alarm for one seed in 1,700.
  @Test("of two correlated normals beside a third are exact", arguments: [0.9, -0.5, 0.1])
  func pair(correlation r: Double) throws {
    let x = Self.x
    let y = (x[0] + x[1] + 2 * x[2]).named("y")
    let parts = [1, 1 + 2 * r + 1.5 * r * r, 4 + 2 * r - 1.5 * r * r]
    let whole = parts.reduce(0, +)
    let model = try Model(y, dependence: [.correlation(x[1], x[2], r)])
    let effects = try model.shapleyEffects(of: y, samples: isOptimized ? 65_536 : 4096, seed: 1)
    for (place, part) in parts.enumerated() {
      let estimate = try #require(effects["x\(place + 1)"]).estimate
      #expect(estimate.agrees(with: part / whole), "x\(place + 1): \(estimate), \(part / whole)")
    }
    // The twin: effects as if the drivers were independent.
    if r.magnitude > 0.4 {
      #expect(effects["x2"].map { !$0.estimate.agrees(with: 1.0 / 6) } ?? false)
    }
  }

  @Test("have effects of groups that add up those of independent blocks")
  func groups() throws {
    let blocks = [
      DriverGroup("first", of: Array(Self.x[0..<3])),
      DriverGroup("second", of: Array(Self.x[3...])),
    ]
    let effects = try Self.model().shapleyEffects(
      of: Self.y, samples: isOptimized ? 65_536 : 4096, seed: 3, groups: blocks)
    // Variances of the blocks: 84.8 and 5.8 of 90.6.
    #expect(effects["first"]?.estimate.agrees(with: 84.8 / 90.6) ?? false)
    #expect(effects["second"]?.estimate.agrees(with: 5.8 / 90.6) ?? false)
    #expect(!isOptimized || !(effects["second"]?.estimate.agrees(with: 5.0 / 55) ?? true))
    // Sobol indices of blocks are those of independent drivers: first and total are equal here.
    let sobol = try Self.model().sobolIndices(
      of: Self.y, samples: isOptimized ? 65_536 : 4096, seed: 3, groups: blocks)
    #expect(sobol.firstOrder["first"]?.estimate.agrees(with: 84.8 / 90.6) ?? false)
    #expect(sobol.total["second"]?.estimate.agrees(with: 5.8 / 90.6, within: 1e-3) ?? false)
  }

  /// A sum of two with a copula that is the same from both sides: each has half of the variance.
  @Test("have even effects on an even sum, whatever the copula")
  func symmetric() throws {
    let (a, b) = (
      Quantity.driver("a", .uniform(from: 0, to: 1)), Quantity.driver("b", .uniform(from: 0, to: 1))
    )
    let c = Quantity.driver("c", .uniform(from: 0, to: 1))
    let y = (a + b + 0.5 * c).named("y")
    for dependence: Dependence in [
      .spearman(a, b, -0.5), .clayton(a, b, kendall: 0.6), .gumbel(a, b, kendall: 0.6),
      .frank(a, b, kendall: -0.4), .studentT(degreesOfFreedom: 3, .kendall(a, b, 0.5)),
    ] {
      let model = try Model(y, dependence: [dependence])
      let effects = try model.shapleyEffects(of: y, samples: isOptimized ? 32_768 : 4096, seed: 5)
      let (first, second) = (try #require(effects["a"]), try #require(effects["b"]))
      let gap = first.estimate.value - second.estimate.value
      let error = (first.estimate.standardError ?? 0) + (second.estimate.standardError ?? 0)
      #expect(abs(gap) < 4 * error, "\(model.dependence): \(effects)")
      // The share of c: 0.25/12 of the whole variance.
      let variance = pow(
        model.simulate(samples: 400_000, seed: 6)[y].standardDeviation.value, 2)
      let own = try #require(effects["c"]).estimate
      #expect(own.agrees(with: 0.25 / 12 / variance, within: 1e-3), "\(model.dependence): \(own)")
    }
  }

  @Test("have the same effects for any number of threads")
  func threads() throws {
    let one = try Self.model().shapleyEffects(of: Self.y, samples: 3001, seed: 4, threads: 1)
    for threads in [2, 5] {
      let other = try Self.model().shapleyEffects(
        of: Self.y, samples: 3001, seed: 4, threads: threads)
      #expect(other.indices.map(\.estimate) == one.indices.map(\.estimate))
    }
  }

  /// Ten numbers at four standard errors. The first-order index is the squared correlation here.
  @Test("have first-order indices that overlap, and the run says so")
  func firstOrder() throws {
    let run = try Self.model().simulate(samples: isOptimized ? 400_000 : 50_000, seed: 7)
    let indices = run.sensitivity(of: Self.y)
    for (place, known) in Self.first.enumerated() {
      let index = try #require(indices["x\(place + 1)"])
      #expect(index.estimate.agrees(with: known, within: 2e-3), "\(index)")
    }
    #expect(indices.interactions == nil)
    #expect(indices.notes.contains { $0.hasPrefix("Drivers depend on each other: x1, x2, x3") })
    #expect(indices.indices.reduce(0) { $0 + $1.estimate.value } > 1.3)
    // Coefficients keep their meaning: cᵢ / √90.6.
    let regression = run.sensitivity(of: Self.y, by: .standardizedRegression)
    for place in 0..<5 {
      let known = Double(5 - place) / 90.6.squareRoot()
      #expect(regression["x\(place + 1)"]?.estimate.agrees(with: known, within: 1e-6) ?? false)
    }
    // An output of independent drivers alone says nothing.
    let alone = run.model.simulate(samples: 10_000, seed: 1).sensitivity(of: Self.x[0] * 2)
    #expect(alone.notes.isEmpty)
  }

  @Test("are refused by what needs independent drivers, with their names")
  func refusals() throws {
    let model = try Self.model()
    func fault(_ body: () throws -> Void) -> [String] {
      do {
        try body()
        return []
      } catch let error as DesignError {
        return error.faults.map(\.description)
      } catch {
        return ["\(error)"]
      }
    }
    let names = ["x1, x2, x3", "x4, x5"]
    let sobol = fault { _ = try model.sobolIndices(of: Self.y, samples: 100, seed: 1) }
    #expect(
      sobol
        == names.map {
          "\($0): Sobol indices need independent drivers, and these depend on each other "
            + "(Gaussian copula); look at them as one group, or ask for shapleyEffects"
        })
    for found in [
      fault { _ = try model.morrisScreening(of: Self.y, seed: 1) },
      fault { _ = try model.oneAtATime(of: Self.y) },
      fault { _ = try model.derivativeBounds(of: Self.y, seed: 1) },
    ] {
      #expect(found.count == 2)
      #expect(zip(found, names).allSatisfy { $0.hasPrefix("\($1): ") })
      #expect(found.allSatisfy { $0.contains("need independent drivers") })
    }
    // What asks about single drivers, all else equal, is answered, and so are others' outputs.
    #expect(try model.elasticities(of: Self.y + 10).indices.count == 5)
    #expect(
      try model.twoWayTable(of: Self.y, rows: Self.x[0], columns: Self.x[1]).values.count == 5)
    #expect(
      try model.sobolIndices(of: Self.x[0] + Self.x[3], samples: 100, seed: 1).firstOrder.indices
        .count == 2)
    let sum = Quantity.sum("terms", of: .exponential(mean: 1), count: abs(Self.x[4]))
    #expect(
      fault { _ = try model.shapleyEffects(of: Self.y + sum, samples: 100, seed: 1) } == [
        "terms: Shapley effects of drivers that depend on each other cannot be found beside a "
          + "random sum"
      ])
  }

  /// x₂ follows x₁, which the output is not made of: its two streams are one driver's.
  @Test("have Sobol indices where the output is made of one of a group")
  func oneOfAGroup() throws {
    let output = (Self.x[1] + Self.x[3]).named("z")
    let indices = try Self.model().sobolIndices(
      of: output, samples: isOptimized ? 65_536 : 4096, seed: 8)
    for name in ["x2", "x4"] {
      #expect(indices.firstOrder[name]?.estimate.agrees(with: 0.5) ?? false)
      #expect(indices.total[name]?.estimate.agrees(with: 0.5) ?? false)
    }
  }
}

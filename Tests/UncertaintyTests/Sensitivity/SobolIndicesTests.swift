import Foundation
import Testing
import Uncertainty

@Suite("Sobol indices") struct SobolIndicesTests {
  /// 47 numbers, each further off than four standard errors for one seed in 16,000: together for
  /// one in 300.
  @Test("are their closed form", arguments: SobolProblem.all)
  func closedForms(problem: SobolProblem) throws {
    let indices = try Model(problem.output).sobolIndices(
      of: problem.output, samples: 131_072, seed: 2024, secondOrder: true)
    #expect(indices.refusal == nil && indices.firstOrder.samplesLeftOut == 0)
    for place in problem.first.indices {
      let name = "x\(place + 1)"
      try Self.check(indices.firstOrder[name], problem.first[place], "\(problem): \(name) alone")
      try Self.check(indices.total[name], problem.total[place], "\(problem): \(name) in all")
    }
    for (pair, known) in problem.second {
      let name = "x\(pair[0]) × x\(pair[1])"
      try Self.check(indices.secondOrder?[name], known, "\(problem): \(name)")
    }
    #expect(indices.evaluations == 2 * 131_072 * (1 + problem.first.count))
  }

  private static func check(
    _ index: SensitivityIndex?, _ known: Double, _ text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let estimate = try #require(index).estimate
    // To rounding, because some differences are zero but for that.
    #expect(
      estimate.agrees(with: known, within: 1e-12), "\(text): \(estimate), not \(known)",
      sourceLocation: sourceLocation)
    // The twin: three hundredths more or less are seen.
    #expect(!estimate.agrees(with: known + 0.03), "\(text)", sourceLocation: sourceLocation)
    #expect(!estimate.agrees(with: known - 0.03), "\(text)", sourceLocation: sourceLocation)
  }

  @Test("of a group are what its drivers have a part in together")
  func groups() throws {
    let problem = SobolProblem.ishigami
    let group = DriverGroup("outer", drivers: ["x1", "x3"])
    let indices = try Model(problem.output).sobolIndices(
      of: problem.output, samples: 32_768, seed: 1, groups: [group])
    #expect(indices.total.indices.map(\.name).sorted() == ["outer", "x2"])
    let share = problem.first[0] + (problem.total[2] - problem.first[2])
    try Self.check(indices.firstOrder["outer"], share, "outer")
    try Self.check(indices.total["outer"], share, "outer")
    #expect(indices.total["outer"]?.drivers == ["x1", "x3"])
    let all = try Model(problem.output).sobolIndices(
      of: problem.output, samples: 1000, seed: 1,
      groups: [DriverGroup("all", drivers: ["x1", "x2", "x3"])])
    #expect(abs((all.total["all"]?.estimate.value ?? 0) - 1) < 1e-12)
    #expect(abs((all.firstOrder["all"]?.estimate.value ?? 0) - 1) < 1e-12)
  }

  /// Terms X and their number N: the variance is E[N] Var(X) + Var(N) E[X]². The number alone has
  /// the second part; the terms alone have Var(X) Σ P(N ≥ k)².
  @Test("of a random sum tell its terms from their number")
  func randomSum() throws {
    let number = Quantity.driver("number", .discreteUniform(from: 0, to: 4))
    let sum = Quantity.sum("terms", of: .exponential(mean: 1), count: number).named("sum")
    let indices = try Model(sum).sobolIndices(of: sum, samples: 65_536, seed: 5)
    try Self.check(indices.firstOrder["number"], 0.5, "number alone")
    try Self.check(indices.total["terms"], 0.5, "terms in all")
    try Self.check(indices.firstOrder["terms"], 0.3, "terms alone")
    try Self.check(indices.total["number"], 0.7, "number in all")
  }

  @Test("of a law with uncertain parameters tell its draw from them", arguments: [true, false])
  func conditionalLaw(isClosed: Bool) throws {
    let centre = Quantity.driver("centre", .normal(mean: 3, standardDeviation: 2))
    let law =
      isClosed
      ? ConditionalLaw.normal(mean: centre, standardDeviation: Quantity(1))
      : ConditionalLaw("normal", ["mean": centre]) { Normal(mean: $0[0], standardDeviation: 1) }
    let y = Quantity.driver("y", law)
    let indices = try Model(y).sobolIndices(of: y, samples: 8192, seed: 6)
    for part in [indices.firstOrder, indices.total] {
      try Self.check(part["centre"], 0.8, "centre")
      try Self.check(part["y"], 0.2, "own draw")
    }
  }

  @Test("of several outputs are those of each, and name its drivers only")
  func severalOutputs() throws {
    let x = Self.drivers(3)
    let (a, b) = ((x[0] * x[1]).named("a"), (x[1] + x[2]).named("b"))
    let both = try Model(a, b).sobolIndices(samples: 5000, seed: 3)
    #expect(both.map(\.output) == ["a", "b"])
    #expect(both[0].total.indices.map(\.name).sorted() == ["x1", "x2"])
    #expect(both[1].total.indices.map(\.name).sorted() == ["x2", "x3"])
    let single = try Model(a).sobolIndices(of: a, samples: 5000, seed: 3)
    // The same draws, but the variance is averaged over another set of mixtures.
    let (one, other) = (single.total["x1"]?.estimate, both[0].total["x1"]?.estimate)
    #expect(abs((one?.value ?? 0) - (other?.value ?? 1)) < 0.02)
    #expect(abs((one?.halfWidth ?? 0) / (other?.halfWidth ?? 1) - 1) < 0.3)
  }

  @Test("leave out samples that are not finite, and say so")
  func nonFinite() throws {
    let x = Self.drivers(3)
    let y = choose(if: x[2] < 0.1, then: Quantity(0) / Quantity(0), else: 3 * x[0] + x[1])
    let named = y.named("y")
    let indices = try Model(named).sobolIndices(of: named, samples: 16_384, seed: 7)
    #expect(indices.total.samples + indices.total.samplesLeftOut == 16_384)
    // Both draws of x3 must be above 0.1.
    #expect(abs(Double(indices.total.samplesLeftOut) / 16_384 - 0.19) < 0.015)
    try Self.check(indices.firstOrder["x1"], 0.9, "x1")
    try Self.check(indices.total["x2"], 0.1, "x2")
    #expect(indices.description.contains("samples that are not finite are left out."))
  }

  @Test("are refused, with the reason, where the variance does not settle")
  func heavyTail() throws {
    let x = Quantity.driver("x", .pareto(minimum: 1, shape: 1.1))
    let y = (x + Quantity.driver("z", .uniform(from: 0, to: 1))).named("y")
    let indices = try Model(y).sobolIndices(of: y, samples: 32_768, seed: 8, secondOrder: true)
    let refusal = try #require(indices.refusal)
    #expect(refusal.hasPrefix("y: heavy tail"))
    #expect(refusal.hasSuffix("shares of variance are not given"))
    for part in [indices.firstOrder, indices.total, try #require(indices.secondOrder)] {
      #expect(part.indices.allSatisfy { $0.estimate.value.isNaN })
      #expect(part.refusal == refusal)
    }
  }

  @Test("of an output that does not vary are not known")
  func constant() throws {
    let x = Self.drivers(1)[0]
    let y = (x - x).named("y")
    let indices = try Model(y).sobolIndices(of: y, samples: 100, seed: 9)
    #expect(indices.total["x1"]?.estimate.value.isNaN ?? false)
    #expect(indices.total.notes == ["y does not vary: there are no shares."])
    let huge = (1e300 * x).named("y")
    let effects = try Model(huge).shapleyEffects(of: huge, samples: 100, seed: 9)
    #expect(effects["x1"]?.estimate.value.isNaN ?? false)
    #expect(effects.notes == ["y varies too much for squares: there are no shares."])
    let nothing = log(x - 2).named("y")
    let none = try Model(nothing).sobolIndices(of: nothing, samples: 100, seed: 9)
    #expect(none.total.notes == ["y is finite in no sample: there are no shares."])
    #expect(none.total.samplesLeftOut == 100)
  }

  @Test("are refused for faulty samples and groups, all faults at once")
  func faults() throws {
    let x = Self.drivers(2)
    let y = (x[0] + x[1]).named("y")
    let model = try Model(y)
    let groups = [
      DriverGroup("none", drivers: []), DriverGroup("a", drivers: ["x1", "x9"]),
      DriverGroup("x2", drivers: ["x1"]),
    ]
    let error = #expect(throws: DesignError.self) {
      try model.sobolIndices(of: y, samples: 1, seed: 1, groups: groups)
    }
    #expect(
      error?.description == """
        the analysis has 5 faults:
          an analysis needs 2 to 2⁴⁰ samples, got 1
          none: a group needs a driver
          a: the outputs have no driver "x9"
          x1: a driver is in one group, and there once
          x2: two groups, or a group and a driver, have this name
        """)
    #expect(throws: DesignError.self) { try model.sobolIndices(of: Quantity(3), seed: 1) }
    #expect(throws: DesignError.self) { try model.sobolIndices(of: [], seed: 1) }
    #expect(throws: ModelError.self) {
      try model.sobolIndices(of: Quantity(1, .usDollar) + Quantity(1, .hour), seed: 1)
    }
    let cancellation = Cancellation()
    cancellation.cancel()
    let slow = Quantity.perSample("slow", of: [x[0]]) { $0[0] }
    #expect(throws: CancellationError.self) {
      try model.sobolIndices(of: slow, seed: 1, cancellation: cancellation)
    }
  }

  @Test("print as a table of both orders within 100 columns")
  func table() throws {
    let x = Self.drivers(2)
    let y = (2 * x[0] * x[1] + x[1]).named("y")
    let indices = try Model(y).sobolIndices(of: y, samples: 20_000, seed: 1, secondOrder: true)
    let text = indices.description
    #expect(text.contains("#  driver  alone"))
    #expect(text.contains("x1 × x2"))
    #expect(text.contains("Interaction: "))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(indices.total.explanation(of: "x2")?.contains("has a part in") ?? false)
    #expect(indices.secondOrder?.explanation(of: "x1 × x2")?.contains("only together") ?? false)
  }

  /// Uniform drivers x1, x2 …
  static func drivers(_ count: Int) -> [Quantity] {
    (0..<count).map { .driver("x\($0 + 1)", .uniform(from: 0, to: 1)) }
  }
}

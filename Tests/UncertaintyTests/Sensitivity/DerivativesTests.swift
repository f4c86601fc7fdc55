import Foundation
import Testing
import Uncertainty

@Suite("Derivatives of a model") struct DerivativesTests {
  static func bounds(_ output: Quantity, samples: Int = 16_384) throws -> SensitivityIndices {
    try Model(output).derivativeBounds(of: output, samples: samples, seed: 2024)
  }

  /// 4 standard errors: 25 comparisons, each a false alarm for one seed in 16,000 at most.
  @Test("bound the total index from above", arguments: SobolProblem.all)
  func bound(problem: SobolProblem) throws {
    let bounds = try Self.bounds(problem.output)
    #expect(bounds.notes.isEmpty)
    for (place, total) in problem.total.enumerated() {
      let estimate = try #require(bounds["x\(place + 1)"]).estimate
      #expect(estimate.value + 4 * (estimate.standardError ?? 0) >= total)
    }
    // The twin: a tenth of the bound would be caught.
    let slack = problem.total.enumerated().map { place, total in
      (bounds["x\(place + 1)"]?.estimate.value ?? 0) / 10 < total
    }
    #expect(slack.contains(true))
  }

  /// Of a sum of normals the bound is the index. Of a product of lognormals, with y its value,
  /// dy/dz = σ y, so the bound is σ² E[y²] / Var(y). Of a uniform driver alone it is 12 ∫φ³ = 1.1027.
  @Test("bound it closely: known bounds")
  func known() throws {
    let linear = try Self.bounds(SobolProblem.linear.output)
    for (place, share) in SobolProblem.linear.first.enumerated() {
      #expect(linear["x\(place + 1)"]?.estimate.agrees(with: share) ?? false)
    }
    let product = try Self.bounds(SobolProblem.lognormal.output)
    for (place, sigma) in [0.5, 0.3, 0.2].enumerated() {
      let known = sigma * sigma / -expm1(-0.38)
      #expect(product["x\(place + 1)"]?.estimate.agrees(with: known) ?? false)
      #expect(!(product["x\(place + 1)"]?.estimate.agrees(with: 1.2 * known) ?? true))
    }
    let uniform = SobolIndicesTests.drivers(1)[0]
    let one = try Self.bounds((3 * uniform).named("y"))
    #expect(one["x1"]?.estimate.agrees(with: 12 / (2 * Double.pi * 3.squareRoot())) ?? false)
  }

  @Test("have the same bits for any number of threads")
  func threads() throws {
    let y = Self.smooth.output
    let all = try [1, 2, 3, 7].map {
      try Model(y).derivativeBounds(of: y, samples: 3001, seed: 5, threads: $0)
    }
    for other in all.dropFirst() {
      #expect(other.indices.map(\.estimate) == all[0].indices.map(\.estimate))
      #expect(other.indices.map(\.replicates) == all[0].indices.map(\.replicates))
    }
  }

  /// A model of every smooth operation, and the same by hand.
  static let smooth: (output: Quantity, function: @Sendable ([Double]) -> Double) = {
    let x = (0..<6).map {
      Quantity.driver("x\($0)", .triangular(minimum: 1, mode: 2 + Double($0) / 10, maximum: 4))
    }
    let slow = Quantity.perSample("slow", of: [x[0], x[5]]) { $0[0] * $0[1] * $0[1] }
    let whole = Quantity.perChunk("whole", of: [x[1]]) { inputs, output in
      for i in output.indices { output[i] = Foundation.exp(inputs[0][i] / 3) }
    }
    let curve = Curve("curve", [(0, 1), (3, 7), (10, 8)])
    let first = exp(x[0] / 5) + log(x[1]) * sqrt(x[2]) - sin(x[3]) * cos(x[4])
    let second = pow(x[0], 3) + pow(x[1], x[2] / 4) + log10(x[5]) - abs(-x[3])
    let third = max(x[0], 10 * x[1]) + min(x[2], 10 * x[3]) + x[4].interpolated(curve)
    return (
      (first / second + third * whole + slow).named("y"),
      { x in
        let first =
          Foundation.exp(x[0] / 5) + Foundation.log(x[1]) * x[2].squareRoot()
          - Foundation.sin(x[3]) * Foundation.cos(x[4])
        let second =
          x[0] * x[0] * x[0] + Foundation.pow(x[1], x[2] / 4) + Foundation.log10(x[5]) - x[3]
        let third = 10 * x[1] + x[2] + 1 + 2 * x[4]
        return first / second + third * Foundation.exp(x[1] / 3) + x[0] * x[5] * x[5]
      }
    )
  }()

  /// Central differences of a function written by hand: off by h², 1e-8 here.
  @Test("are right for every operation")
  func everyOperation() throws {
    let found = try Model(Self.smooth.output).elasticities(of: Self.smooth.output)
    let medians = (0..<6).map {
      Triangular(minimum: 1, mode: 2 + Double($0) / 10, maximum: 4).quantile(0.5)
    }
    for place in 0..<6 {
      let h = 1e-5
      let values = [-h, h].map { step in
        var x = medians
        x[place] += step
        return Self.smooth.function(x)
      }
      let slope = (values[1] - values[0]) / (2 * h)
      let known = slope * medians[place] / Self.smooth.function(medians)
      let value = try #require(found["x\(place)"]).estimate.value
      #expect(abs(value - known) < 1e-6 * abs(known), "x\(place): \(value), not \(known)")
    }
    #expect(found.notes.count == 2)
    #expect(found.notes[0].contains("central differences"))
  }

  @Test("give elasticities of 1 and −1 for factors and divisors, and shares for terms")
  func elasticities() throws {
    let a = Quantity.driver("a", .lognormal(muOfLog: 1, sigmaOfLog: 1), unit: .usDollar / .hour)
    let b = Quantity.driver("b", .uniform(from: 2, to: 4), unit: .hour)
    let c = Quantity.driver("c", .normal(mean: 5, standardDeviation: 1))
    let y = (a * b / (c * c)).named("y", in: .million(.usDollar))
    let found = try Model(y).elasticities(of: y)
    for (name, known) in [("a", 1.0), ("b", 1), ("c", -2)] {
      let value = try #require(found[name]).estimate.value
      #expect(abs(value - known) < 4e-16)
    }
    let sum = (3 * b + Quantity(1, .hour)).named("sum")
    let share = try Model(sum).elasticities(of: sum)
    #expect(abs((share["b"]?.estimate.value ?? 0) - 0.9) < 1e-12)
    #expect(found.indices[0].name == "c")
  }

  @Test("follow a law's uncertain parameters through its draw")
  func conditionalLaw() throws {
    let centre = Quantity.driver("centre", .normal(mean: 3, standardDeviation: 2))
    for law in [
      ConditionalLaw.normal(mean: centre, standardDeviation: Quantity(1)),
      ConditionalLaw("normal", ["mean": centre]) { Normal(mean: $0[0], standardDeviation: 1) },
    ] {
      let y = Quantity.driver("y", law)
      let bounds = try Self.bounds(y)
      #expect(bounds["centre"]?.estimate.agrees(with: 0.8, within: 1e-6) ?? false)
      #expect(bounds["y"]?.estimate.agrees(with: 0.2, within: 1e-6) ?? false)
      #expect(bounds.notes.allSatisfy { $0.contains("central differences") })
    }
  }

  /// What would be zero in silence.
  static let jumping: [(String, @Sendable (Quantity) -> Quantity)] = [
    ("floor", { floor($0 * 10) }),
    ("ceil", { ceil($0 * 10) }),
    ("a comparison (<)", { ($0 < 0.3).indicator }),
    ("a choice", { choose(if: $0 <= 0.3, then: Quantity(1), else: Quantity(2)) }),
    ("the steps of tax", { $0.interpolated(Curve("tax", [(0, 0), (0.5, 1)], shape: .step)) }),
    ("the random sum terms", { .sum("terms", of: .exponential(mean: 1), count: 10 * $0) }),
    (
      "the closure rounding, which steps",
      { .perSample("rounding", of: [$0]) { ($0[0] * 10).rounded() } }
    ),
    (
      "the closure rough, which is not smooth",
      { .perSample("rough", of: [$0]) { sin($0[0] * 1e7) } }
    ),
  ]

  @Test("are refused where the output jumps, with the cause", arguments: jumping.indices)
  func jumps(place: Int) throws {
    let (cause, function) = Self.jumping[place]
    let x = SobolIndicesTests.drivers(2)
    let y = (function(x[0]) + x[1]).named("y")
    let bounds = try Self.bounds(y, samples: 4096)
    #expect(bounds["x1"]?.estimate.value.isNaN ?? false)
    #expect(
      bounds.notes.contains("x1 moves \(cause): derivatives say nothing of it."), "\(bounds.notes)")
    #expect(bounds["x2"]?.estimate.value.isFinite ?? false)
    let elasticities = try Model(y).elasticities(of: y)
    #expect(elasticities["x1"]?.estimate.value.isNaN ?? false)
    #expect(elasticities.notes.contains { $0.hasPrefix("x1 moves \(cause)") })
  }

  @Test("are refused for drivers of single values, and across a gap in a law")
  func laws() throws {
    let count = Quantity.driver("count", .poisson(mean: 4))
    let split = Quantity.driver(
      "split",
      Mixture([
        (weight: 0.5, law: Uniform(from: 0, to: 1)), (weight: 0.5, law: Uniform(from: 9, to: 10)),
      ]))
    let y = (count + split + SobolIndicesTests.drivers(1)[0]).named("y")
    let bounds = try Self.bounds(y)
    #expect(bounds["count"]?.estimate.value.isNaN ?? false)
    #expect(bounds.notes.contains { $0.hasPrefix("count moves a law of single values") })
    #expect(bounds["split"]?.estimate.value.isNaN ?? false)
    #expect(bounds.notes.contains { $0.hasPrefix("split moves a law with a gap") })
    #expect(bounds["x1"]?.estimate.value.isFinite ?? false)
  }

  @Test("take a kink's side sample by sample, and are not known on the kink itself")
  func kinks() throws {
    let x = Quantity.driver("x", .normal(mean: 0, standardDeviation: 1))
    let z = Quantity.driver("z", .normal(mean: 1, standardDeviation: 1))
    let y = (max(x, 0) + z).named("y")
    // E[1(z > 0)] / Var: Var(max(x, 0)) = ½ − 1/(2π).
    let known = 0.5 / (1.5 - 1 / (2 * Double.pi))
    #expect(try Self.bounds(y)["x"]?.estimate.agrees(with: known) ?? false)
    let centred = (abs(SobolIndicesTests.drivers(1)[0] - 0.5) + z).named("y")
    let elasticities = try Model(centred).elasticities(of: centred)
    #expect(elasticities["x1"]?.estimate.value.isNaN ?? false)
    #expect(
      elasticities.notes.contains("x1 is at a kink: it has no elasticity at the medians."))
    #expect(abs((elasticities["z"]?.estimate.value ?? 0) - 1) < 1e-12)
  }

  @Test("are refused where the variance does not settle, and leave out what is not finite")
  func refusals() throws {
    let heavy = (Quantity.driver("h", .pareto(minimum: 1, shape: 1.1)) + 1).named("y")
    #expect(try Self.bounds(heavy).refusal?.hasPrefix("y: heavy tail") ?? false)
    let x = SobolIndicesTests.drivers(1)[0]
    let holes = (log(x - 0.25) * 0 + x).named("y")
    let found = try Self.bounds(holes)
    #expect(abs(Double(found.samplesLeftOut) / 16_384 - 0.25) < 0.02)
    #expect(throws: DesignError.self) { try Self.bounds(holes, samples: 1) }
  }
}

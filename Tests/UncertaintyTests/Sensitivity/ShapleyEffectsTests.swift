import Foundation
import Testing
import Uncertainty

@Suite("Shapley effects") struct ShapleyEffectsTests {
  /// Of a product of independent factors with these squared coefficients of variation: the variance
  /// of a set is their product, and falls to its members evenly.
  static func ofProduct(_ parts: [Double]) -> [Double] {
    var effects = parts.map { _ in 0.0 }
    for set in 1..<(1 << parts.count) {
      let members = parts.indices.filter { set >> $0 & 1 == 1 }
      let variance = members.reduce(1) { $0 * parts[$1] }
      for member in members { effects[member] += variance / Double(members.count) }
    }
    let total = effects.reduce(0, +)
    return effects.map { $0 / total }
  }

  static let cases: [(SobolProblem, [Double])] = [
    (.linear, SobolProblem.linear.first),
    (
      .ishigami,
      zip(SobolProblem.ishigami.first, SobolProblem.ishigami.total).map { ($0 + $1) / 2 }
    ),
    (.g6, ofProduct([78, 12, 0.5, 2, 97, 33].map { (a: Double) in 1 / (3 * (1 + a) * (1 + a)) })),
    (.lognormal, ofProduct([0.5, 0.3, 0.2].map { expm1($0 * $0) })),
  ]

  /// 16 numbers, each further off than four standard errors for one seed in 16,000.
  @Test("are their closed form and add up to 1", arguments: cases)
  func closedForms(problem: SobolProblem, known: [Double]) throws {
    let effects = try Model(problem.output).shapleyEffects(
      of: problem.output, samples: 65_536, seed: 2024)
    for (place, share) in known.enumerated() {
      let estimate = try #require(effects["x\(place + 1)"]).estimate
      #expect(
        estimate.agrees(with: share, within: 1e-12),
        "\(problem) x\(place + 1): \(estimate), \(share)"
      )
      // The twin: a wrong division of what drivers explain together is seen.
      #expect(!estimate.agrees(with: share + 0.03))
      #expect(!estimate.agrees(with: share - 0.03))
    }
    let sum = effects.indices.reduce(0) { $0 + $1.estimate.value }
    #expect(abs(sum - 1) < 1e-12)
  }

  @Test("have the same bits for any number of threads, with every kind of step")
  func threads() throws {
    let model = PickFreezeTests.model
    let one = try model.shapleyEffects(samples: 3001, seed: 4, threads: 1)
    for threads in [2, 3, 7] {
      let other = try model.shapleyEffects(samples: 3001, seed: 4, threads: threads)
      for (a, b) in zip(one, other) {
        #expect(a.indices.map(\.estimate) == b.indices.map(\.estimate))
        #expect(a.indices.map(\.replicates) == b.indices.map(\.replicates))
      }
    }
    // A walk ends at the other draws, whatever was computed on the way: the shares add up to 1.
    for effects in one {
      #expect(abs(effects.indices.reduce(0) { $0 + $1.estimate.value } - 1) < 1e-9)
    }
  }

  /// The mean of the first and the total index, where two drivers at most act together.
  @Test("of a random sum divide what its terms do together with their number")
  func randomSum() throws {
    let number = Quantity.driver("number", .discreteUniform(from: 0, to: 4))
    let sum = Quantity.sum("terms", of: .exponential(mean: 1), count: number).named("sum")
    let effects = try Model(sum).shapleyEffects(of: sum, samples: 65_536, seed: 5)
    #expect(effects["number"]?.estimate.agrees(with: 0.6) ?? false)
    #expect(effects["terms"]?.estimate.agrees(with: 0.4) ?? false)
    #expect(!(effects["terms"]?.estimate.agrees(with: 0.5) ?? true))
  }

  @Test("are refused for heavy tails, and leave out samples that are not finite")
  func refusals() throws {
    let x = SobolIndicesTests.drivers(2)
    let heavy = (Quantity.driver("h", .pareto(minimum: 1, shape: 1.1)) + x[0]).named("y")
    let refused = try Model(heavy).shapleyEffects(of: heavy, samples: 16_384, seed: 1)
    #expect(refused.refusal?.hasPrefix("y: heavy tail") ?? false)
    #expect(refused.indices.allSatisfy { $0.estimate.value.isNaN })
    let holes = (log(x[0] - 0.1) * 0 + x[0] + x[1]).named("y")
    let effects = try Model(holes).shapleyEffects(of: holes, samples: 8192, seed: 1)
    #expect(abs(Double(effects.samplesLeftOut) / 8192 - 0.19) < 0.03)
    #expect(effects.indices.allSatisfy { $0.estimate.value.isFinite })
    #expect(throws: DesignError.self) {
      try Model(heavy).shapleyEffects(of: heavy, samples: 0, seed: 1)
    }
  }
}

import Testing
import Uncertainty

/// Sensitivity is found from the samples that the design laid out. Its errors come from leaving out
/// consecutive samples, which are as independent samples or better: intervals are right or wide.
@Suite("Sensitivity of a run laid out by a design", .enabled(if: isOptimized))
struct DesignedSensitivityTests {
  static let designs: [Design] = [.antithetic(), .latinHypercube(), .sobol()]

  /// An interval of 92 % would pass, and one of 95 % fails for one seed in a million. (Indices of
  /// strong drivers are blurred by bins under independent samples, too: Docs/Validation.md.)
  @Test("has intervals that hold the truth", arguments: designs, [SobolProblem.ishigami, .linear])
  func coverage(design: Design, problem: SobolProblem) throws {
    let model = try Model(problem.output)
    let names = model.driverNames
    var hits = names.map { _ in 0 }
    for seed in 1...400 {
      let run = try model.simulate(samples: 8192, seed: UInt64(seed), design: design)
      let indices = run.sensitivity(of: problem.output, by: .firstOrder)
      for (place, name) in names.enumerated() {
        let position = Int(name.dropFirst()) ?? 1
        if indices[name]?.estimate.interval.contains(problem.first[position - 1]) ?? false {
          hits[place] += 1
        }
      }
    }
    for (name, count) in zip(names, hits) {
      #expect(
        BinomialTail.atMost(count, of: 400, chance: 0.92) > 1e-6,
        "\(name) of \(problem.testDescription): \(count)")
    }
  }

  /// At 131,072 samples, indices are right to the error that independent samples would have.
  @Test("is right at its full number of samples", arguments: designs)
  func accuracy(design: Design) throws {
    let problem = SobolProblem.ishigami
    let run = try Model(problem.output).simulate(samples: 1 << 18, seed: 3, design: design)
    let indices = run.sensitivity(of: problem.output)
    for (place, truth) in problem.first.enumerated() {
      let estimate = try #require(indices["x\(place + 1)"]?.estimate)
      #expect(abs(estimate.value - truth) < 0.006, "\(estimate)")
    }
    let plain = try Model(problem.output).simulate(samples: 1 << 18, seed: 3)
    let correlation = run.rankCorrelation(of: problem.output, with: problem.output * 2)
    #expect(correlation.value == 1)
    #expect(indices.indices.count == plain.sensitivity(of: problem.output).indices.count)
  }
}

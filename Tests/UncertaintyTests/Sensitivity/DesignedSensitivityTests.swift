import Testing
import Uncertainty

/// Sensitivity takes samples for independent, and is found from independent ones.
@Suite("Sensitivity of a run laid out by a design") struct DesignedSensitivityTests {
  static let designs: [Design] = [.antithetic(), .latinHypercube(), .sobol()]

  @Test("is that of as many independent samples", arguments: designs)
  func sameAsIndependent(design: Design) throws {
    let problem = SobolProblem.ishigami
    let samples = isOptimized ? 1 << 18 : 1 << 13
    let run = try Model(problem.output).simulate(samples: samples, seed: 3, design: design)
    let plain = try Model(problem.output).simulate(samples: samples, seed: 3)
    let measures: [SampleMeasure] = [.firstOrder, .rankCorrelation, .delta, .swing(of: .mean)]
    for (one, other) in zip(
      run.sensitivity(of: problem.output, by: measures),
      plain.sensitivity(of: problem.output, by: measures))
    {
      for name in ["x1", "x2", "x3"] {
        #expect(one[name]?.estimate == other[name]?.estimate)
        #expect(one[name]?.estimate.value.isFinite == true)
      }
    }
    #expect(
      run.sensitivity()[0]["x1"]?.estimate == plain.sensitivity(of: problem.output)["x1"]?.estimate)
    let x1 = sin(problem.output)
    #expect(
      run.correlation(of: problem.output, with: x1)
        == plain.correlation(of: problem.output, with: x1))
    let learning = try run.valueOfLearning(among: [problem.output, problem.output * 2])
    #expect(
      learning.indices.map(\.estimate)
        == (try plain.valueOfLearning(among: [problem.output, problem.output * 2])).indices.map(
          \.estimate))
  }
}

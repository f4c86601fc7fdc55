import Foundation
import Testing
import Uncertainty

@Suite("Intervals of analyses with a design of their own", .enabled(if: isOptimized))
struct DesignCoverageTests {
  /// An interval of 93 % would pass, and one of 95 % fails for one seed in a million.
  @Test("hold the truth in about 95 runs of 100")
  func coverage() throws {
    let cases =
      try DesignCoverage.sobol(.ishigami, samples: 1024) + [
        DesignCoverage.shapley(.linear, SobolProblem.linear.first, samples: 1024)
      ] + DesignCoverage.morris(trajectories: 40)
    for item in cases {
      for (name, hits, _) in try item.hits(of: 1000) {
        let text = "\(item.method) of \(item.problem), \(name): \(hits)"
        #expect(BinomialTail.atMost(hits, of: 1000, chance: 0.93) > 1e-6, "\(text)")
        #expect(
          BinomialTail.atLeast(hits, of: 1000, chance: 0.965) > 1e-6 || hits == 1000, "\(text)")
      }
    }
  }

  /// The twin: an interval three quarters as wide is caught.
  @Test("are no wider than they need be")
  func narrow() throws {
    let problem = SobolProblem.ishigami
    let model = try Model(problem.output)
    var hits = 0
    for seed in 1...1000 {
      let total = try model.sobolIndices(of: problem.output, samples: 1024, seed: UInt64(seed))
        .total
      guard let estimate = total["x1"]?.estimate else { continue }
      if abs(estimate.value - problem.total[0]) < 0.75 * estimate.halfWidth { hits += 1 }
    }
    #expect(BinomialTail.atMost(hits, of: 1000, chance: 0.93) < 1e-6, "\(hits)")
  }

  /// `UNCERTAINTY_WRITE_VALIDATION=1 swift test -c release --filter writesDesignCoverage` renews the
  /// section of Docs/Validation.md, in some minutes.
  @Test(
    "writes its report",
    .enabled(if: ProcessInfo.processInfo.environment["UNCERTAINTY_WRITE_VALIDATION"] != nil))
  func writesDesignCoverage() throws {
    try DesignCoverage.write(repeats: 2000)
  }
}

import Foundation
import Testing
import Uncertainty

/// Limit states whose chance of failure is known. The problems are those of otbenchmark
/// (github.com/openturns/otbenchmark, reliability_compute_reference_proba.csv); each chance was
/// computed again with mpmath, as an integral over one variable of normal probabilities.
@Suite("A chance of failure") struct ReliabilityTests {
  /// The chance that a limit state is negative, by its percentile and by an event.
  static func chance(of state: Quantity) throws -> (counted: Estimate, event: Estimate) {
    let failure = (state < 0).indicator
    let run = try KnownProblem.run(state, failure)
    return (run[state].probability(notAbove: 0), run[failure].mean)
  }

  static func check(
    _ state: Quantity, _ answer: Double, twin: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (counted, event) = try chance(of: state)
    #expect(counted.agrees(with: answer), sourceLocation: sourceLocation)
    #expect(abs(counted.value - event.value) < 1e-12, sourceLocation: sourceLocation)
    #expect(!counted.agrees(with: twin), sourceLocation: sourceLocation)
  }

  /// Φ(−√2); the twin forgets the scatter of the load.
  @Test("of a resistance below a load is Φ(−√2)")
  func resistanceMinusLoad() throws {
    let resistance = Quantity.driver("R", .normal(mean: 4, standardDeviation: 1))
    let load = Quantity.driver("S", .normal(mean: 2, standardDeviation: 1))
    try Self.check(resistance - load, 0.07864960352514258, twin: 0.0227501319481792)
  }

  /// mpmath: 0.0291981946248306578; otbenchmark: 0.02919819462483095. The twin is what a normal
  /// resistance of the same mean and spread would give, Φ(−61.27 / √(30² + 15.92²)).
  @Test("of a beam under axial stress is as published")
  func axialBeam() throws {
    let yield = Quantity.driver("R", .lognormal(mean: 300, standardDeviation: 30))
    let force = Quantity.driver("F", .normal(mean: 75_000, standardDeviation: 5000))
    let state = yield - force / (100 * Double.pi)
    try Self.check(state, 0.0291981946248306578, twin: 0.0356)
  }

  /// mpmath: 4.14856629375975e-5; otbenchmark: 4.148566293759747e-5. About 41 samples of a
  /// million fail. The twin is the chance that either part fails.
  @Test("of a parallel system is small, as published", .enabled(if: isOptimized))
  func parallelSystem() throws {
    let x1 = Quantity.driver("x1", .normal(mean: 0, standardDeviation: 1))
    let x2 = Quantity.driver("x2", .normal(mean: 0, standardDeviation: 1))
    let first = x1 * x1 - 8 * x2 + 16
    let second = x2 - 16 * x1 + 32
    let one = try Self.chance(of: second).counted.value
    try Self.check(max(first, second), 4.14856629375975e-5, twin: one)
  }

  /// mpmath: 0.0448396999767755; otbenchmark, by 3 × 10⁸ samples: 0.044836 ± 0.000023. The twin
  /// takes the fourth member alone, 0.0725; the first alone is no twin: with 0.04483968 it is
  /// nearly the whole.
  @Test("of a system of five members is as published")
  func system() throws {
    func strength(_ name: String, _ mean: Double, _ spread: Double) -> Quantity {
      .driver(name, .lognormal(mean: mean, standardDeviation: spread))
    }
    let (x1, x2) = (strength("x1", 2200, 220), strength("x2", 2100, 210))
    let (x3, x4) = (strength("x3", 2300, 230), strength("x4", 2000, 200))
    let load = strength("x5", 1200, 480)
    let half = load / 2
    let shared = min(min(x2 - half, x3 - half), x4 - half)
    let whole = max(x4 - load, min(x2 - load, x3 - load))
    let alone = try Self.chance(of: x4 - load).counted.value
    let state = min(x1 - load, max(shared, whole))
    try Self.check(state, 0.0448396999767755, twin: alone)
  }
}

import Foundation
import Testing
import Uncertainty

@Suite("Known problems of drivers that depend on each other") struct DependentCasesTests {
  /// Variance 90.6, quantiles ±12.198… (see ``DependentDriversTests``). The twin: independence, 55.
  @Test("a sum of five correlated normals has its variance and quantiles")
  func linear() throws {
    let y = DependentDriversTests.y
    let run = try DependentDriversTests.model().simulate(
      samples: KnownProblem.samples, seed: KnownProblem.seed)
    #expect(run[y].mean.agrees(with: 0))
    #expect(run[y].standardDeviation.agrees(with: 9.518403227432636))
    #expect(!run[y].standardDeviation.agrees(with: 55.0.squareRoot()))
    for (level, known) in [(0.1, -12.19832455760107), (0.5, 0), (0.9, 12.19832455760107)] {
      #expect(run[y].quantile(level).agrees(with: known))
    }
  }

  /// OpenTURNS, t_NormalCopula_std: Spearman 0.239359, Kendall 0.160861, covariance of the uniforms
  /// 0.0199465, so that the mean of their product is 0.2699465438373841.
  @Test("uniforms with normal scores of correlation 0.25 have OpenTURNS' rank correlations")
  func uniforms() throws {
    let a = Quantity.driver("u1", .uniform(from: 0, to: 1))
    let b = Quantity.driver("u2", .uniform(from: 0, to: 1))
    let model = try Model(a * b, dependence: [.normalScores(a, b, 0.25)])
    let run = model.simulate(samples: KnownProblem.samples, seed: KnownProblem.seed)
    #expect(run.outputs[0].mean.agrees(with: 0.2699465438373841))
    #expect(
      run.rankCorrelation(of: a, with: b, samples: KnownProblem.samples)
        .agrees(with: 0.23935852604860938))
    let kendall = DependenceChecks.kendall(run.values(of: [a, b]))
    let error = (1 / Double(KnownProblem.samples / 2)).squareRoot()
    #expect(abs(kendall - 0.16086124651033248) < 4 * error)
    #expect(!run.outputs[0].mean.agrees(with: 0.25))
  }

  static func chance(_ state: Quantity, _ dependence: Dependence) throws -> Estimate {
    let run = try Model(state, dependence: [dependence]).simulate(
      samples: KnownProblem.samples, seed: KnownProblem.seed)
    return run[state].probability(notAbove: 0)
  }

  /// R − S is normal with mean 2 and variance 2 − 2ρ: Φ(−2/√(2 − 2ρ)). Each is the other's twin.
  @Test(
    "a resistance falls below a load less often if both rise together",
    arguments: [
      (-0.5, 0.1241065394949618), (0.5, 0.02275013194817921), (0.8, 0.0007827011290012763),
    ])
  func resistanceAndLoad(correlation: Double, known: Double) throws {
    let resistance = Quantity.driver("R", .normal(mean: 4, standardDeviation: 1))
    let load = Quantity.driver("S", .normal(mean: 2, standardDeviation: 1))
    let found = try Self.chance(resistance - load, .correlation(resistance, load, correlation))
    #expect(found.agrees(with: known), "\(found)")
    #expect(!found.agrees(with: 0.07864960352514258))
  }

  /// mpmath, an integral over the force of the conditional normal probability: 0.0526412694823429
  /// and 0.00242714754662499; independent 0.0291981946248307.
  @Test(
    "a beam whose strength and force are correlated fails as often as mpmath says",
    arguments: [
      (-0.4, 0.0526412694823429), (0.6, 0.00242714754662499), (0, 0.0291981946248307),
    ])
  func axialBeam(correlation: Double, known: Double) throws {
    let yield = Quantity.driver("R", .lognormal(mean: 300, standardDeviation: 30))
    let force = Quantity.driver("F", .normal(mean: 75_000, standardDeviation: 5000))
    let state = yield - force / (100 * Double.pi)
    let found = try Self.chance(state, .normalScores(yield, force, correlation))
    #expect(found.agrees(with: known), "\(found)")
    if correlation != 0 { #expect(!found.agrees(with: 0.0291981946248307)) }
  }
}

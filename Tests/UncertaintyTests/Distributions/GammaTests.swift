import Foundation
import Testing
import Uncertainty

@Suite("A gamma law") struct GammaTests {
  @Test(
    "is consistent with itself",
    arguments: [(0.1, 1.0), (0.3, 1), (1, 2), (2.5, 3), (12, 1e-3), (300, 1), (1e6, 1)])
  func consistent(shape: Double, scale: Double) {
    LawChecks.all(Gamma(shape: shape, scale: scale), tolerance: 3e-14)
  }

  /// The slope of so steep a law needs steps finer than those of the common check.
  @Test("of shape 0.01 is consistent with itself")
  func steep() {
    LawChecks.roundTrip(Gamma(shape: 0.01, scale: 3), tolerance: 3e-14)
    LawChecks.monotone(Gamma(shape: 0.01, scale: 3))
    LawChecks.moments(Gamma(shape: 0.01, scale: 3))
  }

  @Test("survives any parameters")
  func fuzz() {
    LawChecks.fuzz(parameters: 2) { Gamma(shape: $0[0], scale: $0[1]) }
    LawChecks.fuzz(parameters: 2) { Gamma(shape: $0[0], rate: $0[1]) }
    LawChecks.fuzz(parameters: 2) { .gamma(mean: $0[0], standardDeviation: $0[1]) as Gamma }
    LawChecks.fuzz(parameters: 2) { .gamma(p5: $0[0], p95: $0[1]) as Gamma }
    LawChecks.fuzz(parameters: 4) {
      .gamma(percentile: $0[0], at: $0[1], percentile: $0[2], at: $0[3]) as Gamma
    }
  }

  /// OpenTURNS, python/test/t_Gamma_std.expout: shape 1.5, scale 0.4, moved by −0.5.
  @Test("matches OpenTURNS")
  func openTURNS() {
    let law = Gamma(shape: 1.5, scale: 0.4)
    #expect(abs(law.cumulative(1.5) - 0.942442) < 1e-6)
    #expect(abs(law.density(1.5) - 0.128471) < 1e-6)
    #expect(abs(law.quantile(0.95) - 1.56295) < 1e-5)
    #expect(abs(law.mean - 0.6) < 1e-15)
    #expect(abs(law.standardDeviation - 0.489898) < 1e-6)
    #expect(abs(law.skewness - 1.63299) < 1e-5)
    #expect(abs(law.excessKurtosis - 4) < 1e-14)
  }

  @Test("has percentiles given back", arguments: [(0.05, 0.95), (0.001, 0.2), (0.7, 0.999)])
  func percentiles(low: Double, high: Double) {
    for (x, y) in [(1.0, 3.0), (20, 20.001), (0.01, 300), (1e100, 1e101)] {
      let law: Gamma = .gamma(percentile: low, at: x, percentile: high, at: y)
      #expect(law.faults.isEmpty)
      #expect(abs(law.quantile(low) / x - 1) < 1e-11, "\(law.description)")
      #expect(abs(law.quantile(high) / y - 1) < 1e-11, "\(law.description)")
    }
  }

  @Test("takes common percentiles by their labels")
  func labels() {
    for (law, p) in [
      (Gamma.gamma(p5: 1, p95: 3), 0.05), (Gamma.gamma(p10: 1, p90: 3), 0.1),
      (Gamma.gamma(p25: 1, p75: 3), 0.25),
    ] {
      #expect(abs(law.quantile(p) - 1) < 1e-12 && abs(law.quantile(upper: p) - 3) < 1e-12)
    }
  }

  @Test("from mean and standard deviation, or shape and rate, is the same law")
  func forms() {
    let law: Gamma = .gamma(mean: 6, standardDeviation: 3)
    #expect(abs(law.mean - 6) < 1e-14 && abs(law.standardDeviation - 3) < 1e-14)
    #expect(abs(law.density(5) - Gamma(shape: 4, rate: 1 / 1.5).density(5)) < 1e-15)
  }

  /// SciPy 1.17: gamma(shape, scale = s).entropy().
  @Test(
    "knows its entropy", arguments: [(2.5, 3.0, 2.8285601981731645), (1e6, 1, 8.326693478853393)])
  func entropy(shape: Double, scale: Double, right: Double) throws {
    let entropy = try #require(Gamma(shape: shape, scale: scale).entropy)
    #expect(abs(entropy - right) < 1e-9)
  }

  @Test("names the rule it breaks")
  func faults() {
    func check(_ law: Gamma, _ texts: String...) { #expect(law.faultTexts == texts) }
    check(
      Gamma(shape: -1, scale: 0), "gamma needs 1e-6 ≤ shape ≤ 1e12, got -1",
      "gamma needs 0 < scale < ∞, got 0")
    check(
      Gamma(shape: 1e12, scale: 1e300),
      "gamma needs a finite mean shape · scale, "
        + "got 1000000000000, 1e+300"
    )
    check(Gamma(shape: 1, rate: .nan), "gamma needs 0 < rate < ∞, got nan")
    check(
      Gamma(shape: 1, rate: .leastNonzeroMagnitude),
      "gamma needs a finite mean shape / rate, "
        + "got 1, 5e-324")
    check(.gamma(mean: 0, standardDeviation: 1), "gamma needs 0 < mean < ∞, got 0")
    check(
      .gamma(mean: 1, standardDeviation: -1), "gamma needs 0 < standardDeviation < ∞, got -1")
    check(
      .gamma(mean: 1, standardDeviation: 1e-9),
      "gamma needs 1e-6 ≤ (mean / standardDeviation)² ≤ 1e12, got 1, 1e-09")
    check(.gamma(p5: 2, p95: 1), "gamma needs 0 < p5 < p95, finite, got 2, 1")
    check(
      .gamma(p5: 1, p95: 1 + 1e-9),
      "gamma needs percentiles that a shape in 1e-6...1e12 can have, got 1, 1.000000001")
  }
}

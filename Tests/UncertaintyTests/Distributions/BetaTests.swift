import Foundation
import Testing
import Uncertainty

@Suite("A beta law") struct BetaTests {
  @Test(
    "is consistent with itself",
    arguments: [
      (8.0, 12.0), (0.5, 0.5), (0.05, 2), (2, 0.05), (5, 500), (1, 1), (1e4, 2e4), (11, 13),
    ])
  func consistent(alpha: Double, beta: Double) {
    LawChecks.all(Beta(alpha: alpha, beta: beta), tolerance: 3e-14)
  }

  @Test("survives any parameters")
  func fuzz() {
    LawChecks.fuzz(parameters: 2) { Beta(alpha: $0[0], beta: $0[1]) }
    LawChecks.fuzz(parameters: 2) { .beta(mean: $0[0], standardDeviation: $0[1]) as Beta }
    LawChecks.fuzz(parameters: 2) { .beta(p5: $0[0], p95: $0[1]) as Beta }
  }

  @Test(
    "has percentiles given back",
    arguments: [(0.2, 0.6), (0.4, 0.41), (1e-5, 0.9), (0.9, 0.99), (0.001, 0.002)])
  func percentiles(x: Double, y: Double) {
    for (low, high) in [(0.05, 0.95), (0.01, 0.3), (0.6, 0.95)] {
      let law: Beta = .beta(percentile: low, at: x, percentile: high, at: y)
      #expect(law.faults.isEmpty, "\(law.faults)")
      #expect(abs(law.quantile(low) / x - 1) < 1e-10, "\(law.description)")
      #expect(abs(law.quantile(high) / y - 1) < 1e-10, "\(law.description)")
    }
  }

  @Test("takes common percentiles by their labels")
  func labels() {
    for (law, p) in [
      (Beta.beta(p5: 0.3, p95: 0.6), 0.05), (Beta.beta(p10: 0.3, p90: 0.6), 0.1),
      (Beta.beta(p25: 0.3, p75: 0.6), 0.25),
    ] {
      #expect(abs(law.quantile(p) - 0.3) < 1e-11 && abs(law.quantile(upper: p) - 0.6) < 1e-11)
    }
  }

  @Test("from mean and standard deviation has them")
  func meanAndDeviation() {
    let law: Beta = .beta(mean: 0.3, standardDeviation: 0.1)
    #expect(abs(law.mean - 0.3) < 1e-15 && abs(law.standardDeviation - 0.1) < 1e-15)
  }

  @Test("has poles, ends and corners where its shapes say so")
  func ends() {
    #expect(Beta(alpha: 0.5, beta: 2).density(0) == .infinity)
    #expect(abs(Beta(alpha: 1, beta: 3).density(0) - 3) < 1e-15)
    #expect(abs(Beta(alpha: 3, beta: 1).density(1) - 3) < 1e-15)
    #expect(Beta(alpha: 2, beta: 2).density(1) == 0)
    #expect(Beta(alpha: 2, beta: 2).density(-0.1) == 0)
  }

  /// SciPy 1.17: beta(a, b).entropy().
  @Test("knows its entropy", arguments: [(8.0, 12.0, -0.8217519453), (0.5, 0.5, -0.2415644753)])
  func entropy(alpha: Double, beta: Double, right: Double) throws {
    let entropy = try #require(Beta(alpha: alpha, beta: beta).entropy)
    #expect(abs(entropy - right) < 1e-9)
  }

  @Test("names the rule it breaks")
  func faults() {
    func check(_ law: Beta, _ texts: String...) { #expect(law.faultTexts == texts) }
    check(
      Beta(alpha: -8, beta: .nan), "beta needs 1e-6 ≤ alpha ≤ 1e12, got -8",
      "beta needs 1e-6 ≤ beta ≤ 1e12, got nan")
    check(.beta(mean: 1, standardDeviation: 0.1), "beta needs 0 < mean < 1, got 1")
    check(.beta(mean: 0.5, standardDeviation: 0), "beta needs standardDeviation > 0, got 0")
    check(
      .beta(mean: 0.5, standardDeviation: 0.6),
      "beta needs standardDeviation < √(mean · (1 − mean)), got 0.5, 0.6")
    check(.beta(p5: 0.5, p95: 0.2), "beta needs 0 < p5 < p95, finite, got 0.5, 0.2")
    check(.beta(p5: 0.5, p95: 1), "beta needs percentiles below 1, got 0.5, 1")
    check(
      .beta(p5: 0.5, p95: 0.5 + 1e-9),
      "beta needs percentiles that shapes in 1e-6...1e12 can have, got 0.5, 0.500000001")
  }
}

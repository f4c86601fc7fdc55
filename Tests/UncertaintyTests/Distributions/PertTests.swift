import Testing
import Uncertainty

@Suite("A PERT law") struct PertTests {
  @Test(
    "is consistent with itself",
    arguments: [(0.0, 0.0, 1.0, 4.0), (-3, 2, 8, 4), (10, 12, 20, 1), (0, 1, 1, 40)])
  func consistent(low: Double, best: Double, high: Double, weight: Double) {
    let law = Pert(minimum: low, mode: best, maximum: high, weight: weight)
    LawChecks.roundTrip(law, tolerance: 1e-14)
    LawChecks.monotone(law)
    LawChecks.moments(law)
  }

  /// Malcolm et al. (1959): mean (a + 4m + b)/6.
  @Test("has the mean and, up to its skew, the spread of the project planners")
  func moments() {
    let law = Pert(minimum: 2, mode: 5, maximum: 14)
    #expect(abs(law.mean - 6) < 1e-14)
    // Of a beta law with mean m: (m − a)(b − m)/7.
    #expect(abs(law.variance - 4 * 8.0 / 7) < 1e-13)
  }

  @Test("gives its three percentiles back", arguments: [(10.0, 20.0, 40.0), (-5, 0, 5)])
  func percentiles(low: Double, middle: Double, high: Double) {
    let law: Pert = .pert(p10: low, p50: middle, p90: high)
    #expect(law.faults.isEmpty, "\(law.faultTexts)")
    for (p, x) in [(0.1, low), (0.5, middle), (0.9, high)] {
      #expect(abs(law.quantile(p) - x) < 1e-12 * high)
    }
  }

  @Test("survives any parameters")
  func fuzz() {
    LawChecks.fuzz(parameters: 4) {
      Pert(minimum: $0[0], mode: $0[1], maximum: $0[2], weight: $0[3])
    }
  }

  @Test("names the rule it breaks")
  func faults() {
    #expect(
      Pert(minimum: 4, mode: 2, maximum: 8, weight: 0).faultTexts == [
        "PERT needs minimum ≤ mode ≤ maximum, finite and not all equal, got 4, 2, 8",
        "PERT needs 0 < weight ≤ 1e6, got 0",
      ])
    let text = (.pert(p10: 0, p50: 9, p90: 10) as Pert).faultTexts.first ?? ""
    #expect(text.hasPrefix("PERT needs "), "\(text)")
    #expect(text.hasSuffix("between p10 0 and p90 10, got 9"), "\(text)")
  }
}

import Foundation
import Testing
import Uncertainty

@Suite("A metalog law") struct MetalogTests {
  /// Bounds, and three percentiles at 0.1, 0.5 and 0.9.
  static let triples: [([Double], [Double])] = [
    ([-.infinity, .infinity], [35, 50, 75]), ([0, .infinity], [35, 50, 75]),
    ([-.infinity, 100], [35, 50, 75]), ([0, 100], [35, 50, 75]), ([0, 1], [0.1, 0.2, 0.5]),
    ([-5, .infinity], [-4.999, 3, 1e3]),
  ]

  static func law(_ bounds: [Double], _ x: [Double]) -> Metalog {
    .metalog(p10: x[0], p50: x[1], p90: x[2], lowerBound: bounds[0], upperBound: bounds[1])
  }

  @Test("gives its three percentiles back and is consistent", arguments: triples)
  func percentiles(bounds: [Double], values: [Double]) {
    let law = Self.law(bounds, values)
    #expect(law.faults.isEmpty, "\(law.faultTexts)")
    for (p, x) in zip([0.1, 0.5, 0.9], values) {
      #expect(abs(law.quantile(p) - x) <= 1e-13 * abs(x), "\(law.quantile(p)), not \(x)")
    }
    LawChecks.roundTrip(law, tolerance: 2e-14)
    LawChecks.monotone(law)
    LawChecks.slope(law)
    LawChecks.moments(law, tolerance: 1e-7)
    #expect(LawChecks.flaw(in: law) == nil)
  }

  /// Frontline Solvers' PsiMetalogSPT example, https://www.solver.com/psimetalogspt-distribution:
  /// P10 35, P50 50, P90 75; the other quantiles, mean and variance follow from Keelin's
  /// closed forms (2016, sections 3.5 and 6.2), with digits by mpmath.
  @Test("is Keelin's symmetric-percentile triplet")
  func symmetricTriplet() {
    let law = Self.law([-.infinity, .infinity], [35, 50, 75])
    let quantiles = [
      (0.01, 20.982_807_775_656_298), (0.25, 41.5625), (0.75, 61.5625),
      (0.99, 104.635_974_548_539_04),
    ]
    for (p, x) in quantiles { #expect(abs(law.quantile(p) - x) < 1e-12) }
    #expect(abs(law.mean - 52.844_497_583_208_86) < 1e-12)
    #expect(abs(law.standardDeviation - 16.856_667_814_336_65) < 1e-12)
  }

  /// Keelin (2016), section 6.2.1: the median must keep (1 − 1.66711 (½ − α))/2 of the spread
  /// from either percentile, which for α = 0.1 is 0.1665773761596….
  @Test("says what range the outer percentiles leave to the median")
  func infeasible() {
    let law = Self.law([-.infinity, .infinity], [0, 10, 100])
    #expect(law.faults.count == 1)
    let text = law.faultTexts.first ?? ""
    #expect(text.hasPrefix("metalog needs 16.65773761"), "\(text)")
    #expect(text.hasSuffix("between p10 0 and p90 100, got 10"), "\(text)")
    #expect(!Self.law([-.infinity, .infinity], [0, 16.657, 100]).faults.isEmpty)
    #expect(Self.law([-.infinity, .infinity], [0, 16.658, 100]).faults.isEmpty)
    #expect(Self.law([-.infinity, .infinity], [0, 83.342, 100]).faults.isEmpty)
    #expect(!Self.law([-.infinity, .infinity], [0, 83.343, 100]).faults.isEmpty)
  }

  @Test("with any three levels gives the percentiles back")
  func lopsided() {
    let law: Metalog = .metalog(
      percentile: 0.02, at: 3, percentile: 0.4, at: 8, percentile: 0.75, at: 11, lowerBound: 1)
    #expect(law.faults.isEmpty, "\(law.faultTexts)")
    for (p, x) in [(0.02, 3.0), (0.4, 8), (0.75, 11)] {
      #expect(abs(law.quantile(p) - x) < 1e-12)
    }
  }

  static let points: [(probability: Double, value: Double)] = [
    (0.05, 8), (0.2, 11), (0.4, 14), (0.6, 17.5), (0.8, 23), (0.95, 36),
  ]

  @Test("with as many terms as points passes through them", arguments: [2, 3, 4, 5, 6])
  func exactFit(count: Int) {
    let points = Array(Self.points.prefix(count))
    let law = Metalog(fitting: points, terms: count, lowerBound: 0)
    #expect(law.faults.isEmpty, "\(law.faultTexts)")
    for (p, x) in points { #expect(abs(law.quantile(p) - x) < 1e-11 * x) }
    LawChecks.roundTrip(law, tolerance: 2e-14)
    LawChecks.slope(law)
  }

  /// Two terms are a logistic law: least squares of x on the logit y is a straight line, of
  /// slope Σxy/Σy² since these levels are symmetric.
  @Test("with two terms is the straight line of least squares")
  func leastSquares() {
    let law = Metalog(fitting: Self.points, terms: 2)
    let logits = Self.points.map { log($0.probability / (1 - $0.probability)) }
    let slope =
      zip(logits, Self.points).reduce(0) { $0 + $1.0 * $1.1.value }
      / logits.reduce(0) { $0 + $1 * $1 }
    #expect(abs(law.quantile(0.5) - 109.5 / 6) < 1e-12)
    #expect(abs(law.quantile(0.9) - 109.5 / 6 - slope * log(9)) < 1e-12)
  }

  @Test("whose quantile function falls somewhere is refused")
  func falling() {
    #expect(
      Metalog(coefficients: [0, 1, 1.7]).faultTexts == [
        "metalog needs a quantile function that rises everywhere, not that of [0, 1, 1.7]"
      ])
    #expect(Metalog(coefficients: [0, 1, 1.667]).faults.isEmpty)
    #expect(!Metalog(coefficients: [0, 1, 0, -4.1]).faults.isEmpty)
    #expect(Metalog(coefficients: [0, 1, 0, -3.9]).faults.isEmpty)
  }

  @Test("with a heavy tail says which moments exist")
  func heavy() {
    let law = Metalog(coefficients: [0, 0.6, 0], lowerBound: 0)
    #expect(law.mean.isFinite && law.variance == .infinity)
    #expect(
      law.momentsNote == "the variance is infinite, skewness and kurtosis do not exist")
    // (π t)/sin(π t), the log-logistic's mean, for t = 0.6.
    #expect(abs(law.mean - 0.6 * .pi / sin(0.6 * .pi)) < 1e-12)
    #expect(Metalog(coefficients: [0, 1.2, 0], upperBound: 0).mean == -.infinity)
  }

  @Test("survives any parameters")
  func fuzz() {
    LawChecks.fuzz(parameters: 3) {
      .metalog(p10: $0[0], p50: $0[1], p90: $0[2]) as Metalog
    }
    LawChecks.fuzz(parameters: 5) {
      .metalog(
        p5: $0[0], p50: $0[1], p95: $0[2], lowerBound: $0[3], upperBound: $0[4]) as Metalog
    }
    LawChecks.fuzz(parameters: 5) {
      Metalog(coefficients: Array($0.prefix(3)), lowerBound: $0[3], upperBound: $0[4])
    }
    LawChecks.fuzz(parameters: 6) {
      Metalog(fitting: [($0[0], $0[1]), ($0[2], $0[3]), ($0[4], $0[5])], terms: 3)
    }
  }

  @Test("names the rule it breaks")
  func faults() {
    func check(_ law: Metalog, _ text: String) { #expect(law.faultTexts == [text]) }
    check(
      .metalog(p5: 3, p50: 2, p95: 4), "metalog needs p5 < p50 < p95, finite, got 3, 2, 4")
    check(
      .metalog(p25: 0, p50: 2, p75: 4, lowerBound: 0, upperBound: 9),
      "metalog needs 0 < p25 < p50 < p75 < 9, finite, got 0, 2, 4")
    check(
      .metalog(p5: 1, p50: 2, p95: 4, lowerBound: 5, upperBound: 5),
      "metalog needs lowerBound < upperBound, with a finite width, got 5, 5")
    check(
      .metalog(coefficients: [1]), "metalog needs 2 to 20 finite coefficients, got [1]")
    check(
      .metalog(fitting: [(0.1, 1), (0.9, 2)], terms: 3),
      "metalog needs 2 to 20 terms and as many points, got 3, 2")
    check(
      .metalog(fitting: [(0.1, 2), (0.9, 1)], terms: 2),
      "metalog needs points whose probabilities and values increase, got 0.1, 2, 0.9, 1")
    check(
      .metalog(fitting: [(0, 1), (0.9, 2)], terms: 2),
      "metalog needs probabilities in 0...1, ends excluded, got 0")
    check(
      .metalog(fitting: [(0.1, 1), (0.9, 2)], terms: 2, lowerBound: 1),
      "metalog needs finite values within its bounds, got 1")
  }
}

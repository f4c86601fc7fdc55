import Foundation
import Testing
import Uncertainty

/// Tails may be off by what rounding of the parameters does to them: some 5 units in the last
/// place of the logarithm, and 1e-13 for the sums.
@Suite("Discrete laws") struct DiscreteReferenceTests {
  @Test("have probabilities right to 2e-13 in both tails", arguments: DiscreteReference.all)
  func probabilities(reference: DiscreteReference) {
    let law = reference.subject
    for point in reference.points {
      let (x, expected) = (point[0], Array(point[1...]))
      let found = [law.density(x), law.cumulative(x), law.survival(x)]
      for (a, b) in zip(found, expected) {
        let allowed = 2e-13 + 2e-15 * abs(log(b))
        #expect(
          b == 0 ? a < 1e-300 : abs(a / b - 1) <= allowed,
          "\(reference) at \(x): \(found), mpmath \(expected)")
      }
      #expect(
        abs(law.logDensity(x) - log(expected[0])) <= 4e-13 * (1 + abs(log(expected[0]))),
        "\(reference) at \(x)")
    }
  }

  @Test("have their moments", arguments: DiscreteReference.all)
  func moments(reference: DiscreteReference) {
    let law = reference.subject
    let found = [law.mean, law.variance, law.skewness, law.excessKurtosis]
    for (a, b) in zip(found, reference.moments) {
      guard let b else { continue }
      #expect(abs(a - b) <= 1e-14 * max(1e-300, abs(b)), "\(reference): \(found)")
    }
  }

  /// Some of them, because the wide ones take their time without optimization.
  static let some = DiscreteReference.all.indices.filter { $0 % 6 == 0 }.map {
    DiscreteReference.all[$0]
  }

  @Test("give the smallest value that reaches a level", arguments: some)
  func quantiles(reference: DiscreteReference) {
    LawChecks.discrete(reference.subject)
  }

  @Test("refuse probabilities that are none", arguments: [-0.1, 1.5, Double.nan])
  func badProbability(p: Double) {
    let laws: [any Law] = [
      .bernoulli(probability: p), .binomial(trials: 3, probability: p),
      .geometric(probability: p), .negativeBinomial(size: 2, probability: p),
      .pascal(successes: 2, probability: p), .logarithmic(probability: p),
    ]
    let rules = [
      "Bernoulli needs 0 ≤ probability ≤ 1", "binomial needs 0 ≤ probability ≤ 1",
      "geometric needs 0 < probability ≤ 1", "negative binomial needs 0 < probability ≤ 1",
      "Pascal needs 0 < probability ≤ 1", "logarithmic needs 0 < probability < 1",
    ]
    let value = p.isNaN ? "nan" : "\(p)"
    for (law, rule) in zip(laws, rules) {
      #expect(law.faultTexts == ["\(rule), got \(value)"])
      #expect(LawChecks.flaw(in: law) == nil)
    }
  }
}

import Foundation
import Testing
import Uncertainty

@Suite("Chances and tails of an output") struct RiskTests {
  static func normal(_ count: Int, seed: UInt64) -> OutputSummary {
    var stream = TestStream(seed: seed)
    return summary(stream.numbers(count) { $0.normal() })
  }

  /// McNeil, Frey & Embrechts, Quantitative Risk Management, example 2.14: φ(Φ⁻¹(p))/(1 − p).
  @Test(
    "give the normal law's conditional value at risk",
    arguments: [
      (0.9, 1.754_983_319_324_869), (0.95, 2.062_712_807_507_425_7),
      (0.99, 2.665_214_220_345_806),
    ])
  func conditionalValueAtRisk(probability: Double, truth: Double) {
    let output = Self.normal(100_000, seed: 50)
    let upper = output.conditionalValueAtRisk(probability)
    let lower = output.conditionalValueAtRisk(1 - probability, tail: .lower)
    // Four standard errors: a false alarm in 16,000.
    #expect(abs(upper.value - truth) < 4 * (upper.standardError ?? 0))
    #expect(abs(lower.value + truth) < 4 * (lower.standardError ?? 0))
    #expect(upper.standardError ?? 1 < 0.02)
  }

  @Test("count the sample at the percentile in part")
  func partial() {
    let output = summary([1, 2, 3, 4])
    // Rockafellar & Uryasev (2002): (½·3 + 4)/1.5 for the upper 37.5 %.
    #expect(abs(output.conditionalValueAtRisk(0.625).value - 5.5 / 1.5) < 1e-15)
    #expect(output.conditionalValueAtRisk(0.5, tail: .lower).value == 1.5)
    #expect(output.conditionalValueAtRisk(0).value == 2.5)
    #expect(summary([]).conditionalValueAtRisk(0.9).value.isNaN)
  }

  @Test(
    "have the same conditional value at risk in any unit", arguments: [-1_040, -900, 900, 1_016])
  func tailOfAnySize(exponent: Int) {
    let unit = Double(sign: .plus, exponent: exponent, significand: 1)
    let values = (0..<1_024).map { Double(($0 * 37) % 128) - 64 }
    let usual = summary(values).conditionalValueAtRisk(0.9)
    let scaled = summary(values.map { $0 * unit }).conditionalValueAtRisk(0.9)
    #expect(scaled.value == usual.value * unit)
    let (error, same) = (scaled.standardError ?? .nan, (usual.standardError ?? .nan) * unit)
    #expect(abs(error - same) <= max(1e-12 * same, .leastNonzeroMagnitude))
    #expect(usual.standardError ?? 0 > 0)
  }

  @Test("refuse an empty tail")
  func emptyTail() async {
    await #expect(processExitsWith: .failure) { _ = summary([1]).conditionalValueAtRisk(1) }
    await #expect(processExitsWith: .failure) {
      _ = summary([1]).conditionalValueAtRisk(0, tail: .lower)
    }
  }

  @Test(
    "have a conditional value at risk whose interval covers in about 95 runs of 100",
    .enabled(if: isOptimized))
  func tailCoverage() {
    let truth = 1 + log(10.0)
    let coverage = Coverage(
      of: truth, samples: 2000, seed: 51, draw: { -log($0.uniform()) },
      interval: { $0.conditionalValueAtRisk(0.9).interval })
    #expect(coverage.isWithin(0.93, 0.96), "\(coverage.hits)")
    // The standard deviation of the tail alone ignores that its edge is estimated, too.
    let twin = Coverage(
      of: truth, samples: 2000, seed: 52, draw: { -log($0.uniform()) },
      interval: { output in
        let value = output.conditionalValueAtRisk(0.9).value
        let half = 1.96 / 200.0.squareRoot() * 0.5
        return Interval(lower: value - half, upper: value + half)
      })
    #expect(!twin.isWithin(0.93, 0.96))
  }

  /// scipy.stats.binomtest(k, n).proportion_ci(0.95), exact method.
  @Test("have exact limits")
  func clopperPearson() {
    #expect(abs(ClopperPearson.lower(30, of: 100) - 0.212_406_4) < 1e-7)
    #expect(abs(ClopperPearson.upper(30, of: 100) - 0.399_814_7) < 1e-7)
    #expect(ClopperPearson.lower(0, of: 20) == 0)
    #expect(abs(ClopperPearson.upper(0, of: 20) - 0.168_433_5) < 1e-7)
    #expect(abs(ClopperPearson.lower(20, of: 20) - 0.831_566_5) < 1e-7)
    #expect(ClopperPearson.upper(20, of: 20) == 1)
  }

  @Test("have limits at which the tails hold 2.5 %, for any number of trials")
  func clopperPearsonTails() {
    for (k, n) in [
      (1, 1_000_000), (500_000, 1_000_000), (999_999, 1_000_000), (3_000_000, 30_000_000),
    ] {
      let (low, high) = (ClopperPearson.lower(k, of: n), ClopperPearson.upper(k, of: n))
      #expect(abs(BinomialTail.atLeast(k, of: n, chance: low) - 0.025) < 1e-6)
      #expect(abs(BinomialTail.atMost(k, of: n, chance: high) - 0.025) < 1e-6)
    }
  }

  @Test("count samples above a value, and allow for those in its bin")
  func probability() {
    let output = summary((1...2000).map { Double($0) + 0.3 })
    let half = output.probability(above: 1000)
    #expect(half.value == 0.5005 || abs(half.value - 0.5005) < 0.0005)
    #expect(half.interval.contains(0.5))
    #expect(output.probability(above: 0).value == 1)
    #expect(output.probability(above: 5000).value == 0)
    #expect(output.probability(above: 5000).interval.upper > 0)
    let below = output.probability(notAbove: 1000)
    #expect(abs(below.value + half.value - 1) < 1e-12)
    #expect(abs(below.interval.lower + half.interval.upper - 1) < 1e-9)
    #expect(summary([1]).probability(above: .nan).value.isNaN)
    #expect(summary([]).probability(above: 0).value.isNaN)
  }

  @Test("are counted in the unit shown")
  func unit() {
    let output = summary((1...100).map(Double.init), scale: 1e-3)
    #expect(output.probability(above: 0.075).value == 0.25)
  }

  @Test("have chances whose interval covers in at least 95 runs of 100", .enabled(if: isOptimized))
  func probabilityCoverage() {
    let coverage = Coverage(
      of: 0.03, samples: 1000, seed: 53, draw: { $0.uniform() },
      interval: { $0.probability(above: 0.97).interval })
    #expect(coverage.isWithin(0.95, 0.975), "\(coverage.hits)")
    let twin = Coverage(
      of: 0.03, samples: 1000, seed: 54, draw: { $0.uniform() },
      interval: {
        let share = $0.probability(above: 0.97)
        let half = 1.3 * (share.standardError ?? 0)
        return Interval(lower: share.value - half, upper: share.value + half)
      })
    #expect(!twin.isWithin(0.95, 0.975))
  }
}

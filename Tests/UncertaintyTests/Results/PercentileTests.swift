import Foundation
import Testing
import Uncertainty

@Suite("Percentiles of an output") struct PercentileTests {
  static func lognormal(_ stream: inout TestStream) -> Double { exp(stream.normal()) }

  /// NumPy: np.quantile([3, 1, 4, 1, 5, 9, 2, 6, 5, 3], p, method="inverted_cdf").
  static let inverted = [
    (0.0, 1.0), (0.05, 1), (0.1, 1), (0.2, 1), (0.25, 2), (0.3, 2), (0.31, 3), (0.5, 3),
    (0.55, 4), (0.7, 5), (0.9, 6), (0.95, 9), (1.0, 9),
  ]

  @Test("are inverses of the empirical distribution", arguments: inverted)
  func definition(probability: Double, value: Double) {
    let output = summary([3, 1, 4, 1, 5, 9, 2, 6, 5, 3])
    #expect(output.quantile(probability).value == value)
  }

  @Test("have the rank N·p where that is a whole number but for rounding")
  func wholeRanks() {
    let hundred = summary((1...100).map(Double.init))
    for percent in 1...100 {
      #expect(hundred.quantile(Double(percent) / 100).value == Double(percent))
    }
  }

  @Test("are exactly zero where samples are, as of costs that mostly do not arise")
  func zeros() {
    var stream = TestStream(seed: 4)
    let samples = stream.numbers(20_000) { $0.uniform() < 0.8 ? 0 : exp($0.normal()) }
    let output = summary(samples)
    #expect(output.p10.value == 0 && output.p10.halfWidth == 0 && output.p50.value == 0)
    #expect(output.p90.value > 0)
    // Where there is no zero, none is made up.
    #expect(summary(samples.map { 0x1p-1064 * (1 + $0) }).p10.value > 0)
  }

  @Test("from the histogram lie within a bin of the exact ones, and their bounds hold")
  func histogramBound() {
    var stream = TestStream(seed: 3)
    let samples = stream.numbers(30_000) { $0.normal() * 5 - 1 }
    let sorted = samples.sorted()
    let ordered = summary(samples).ordered
    for rank in [1, 2, 17, 15_000, 29_990, 30_000] {
      let sample = ordered.sample(rank)
      let exact = sorted[rank - 1]
      #expect(sample.lower <= exact && exact <= sample.upper)
      #expect(abs(sample.value - exact) <= 0x1p-12 * abs(exact))
    }
  }

  @Test("of whole numbers are exact")
  func wholeNumbers() {
    var stream = TestStream(seed: 4)
    let samples = stream.numbers(5000) { ($0.uniform() * 40).rounded(.down) - 7 }
    let sorted = samples.sorted()
    for p in [0.01, 0.1, 0.5, 0.9] {
      #expect(summary(samples).quantile(p).value == sorted[Int((5000 * p).rounded()) - 1])
    }
    #expect(summary(samples).isExact([0.1, 0.5, 0.9]))
  }

  @Test("become exact by a second pass over the bins that matter")
  func secondPass() {
    var stream = TestStream(seed: 5)
    let samples = stream.numbers(40_000, Self.lognormal)
    let output = summary(samples)
    let levels = [0.1, 0.5, 0.9]
    let ranks = output.ranks(for: levels)
    let bins = output.binsNeeded(for: ranks)
    let collected = samples.filter { bins.contains(LogBin(of: $0)) }
    let exact = output.resolve(ranks, collected: collected.reversed())
    let sorted = samples.sorted()
    #expect(!output.isExact(levels) && exact.isExact(levels))
    #expect(collected.count < samples.count / 50)
    for p in levels {
      let around = QuantileRanks.central(count: samples.count, probability: p)
      let estimate = exact.quantile(p)
      #expect(estimate.value == sorted[Int((p * 40_000).rounded()) - 1])
      #expect(estimate.interval.lower == around.lower.map { sorted[$0 - 1] })
      #expect(estimate.interval.upper == around.upper.map { sorted[$0 - 1] })
      #expect(output.quantile(p).interval.lower <= estimate.interval.lower)
      #expect(output.quantile(p).interval.upper >= estimate.interval.upper)
    }
  }

  @Test("refuse a second pass that missed a sample")
  func incompleteSecondPass() async {
    await #expect(processExitsWith: .failure) {
      let output = summary((1...5000).map { Double($0) + 0.1 })
      let ranks = output.ranks(for: [0.5])
      _ = output.resolve(ranks, collected: [])
    }
  }

  @Test(
    "have intervals that hold the truth in 95 runs of 100", .enabled(if: isOptimized),
    arguments: [0.1, 0.5, 0.9, 0.99])
  func coverage(probability: Double) {
    let truth = -log1p(-probability)
    for samples in [100, 2000] {
      let ranks = QuantileRanks.central(count: samples, probability: probability)
      let below = ranks.lower.map {
        BinomialTail.atMost($0 - 1, of: samples, chance: probability)
      }
      let above = ranks.upper.map {
        BinomialTail.atLeast($0, of: samples, chance: probability)
      }
      // Exact samples cover as the binomial law says; bins widen the interval a little.
      let promised = 1 - (below ?? 0) - (above ?? 0)
      let coverage = Coverage(
        of: truth, samples: samples, seed: 6, draw: { -log($0.uniform()) },
        interval: { $0.quantile(probability).interval })
      #expect(coverage.isWithin(promised, min(1, promised + 0.01)), "\(coverage.hits)")
      #expect(promised >= 0.95)
    }
  }

  @Test(
    "have intervals that would not cover if they were a third narrower", .enabled(if: isOptimized))
  func coverageTwin() {
    let coverage = Coverage(
      of: log(2), samples: 2000, seed: 7, draw: { -log($0.uniform()) },
      interval: {
        let estimate = $0.quantile(0.5)
        let value = estimate.value
        return Interval(
          lower: value - (value - estimate.interval.lower) * 2 / 3,
          upper: value + (estimate.interval.upper - value) * 2 / 3)
      })
    #expect(!coverage.isWithin(0.95, 0.97))
  }

  @Test("count from above in the sense of exceedance")
  func exceedance() {
    let output = summary((1...1000).map(Double.init))
    #expect(output.quantile(0.9, sense: .exceedance).value == 100)
    #expect(output.quantile(0.9).value == 900)
    #expect(PercentileSense.below.statement == "P90: 90 % of samples lie below")
    #expect(PercentileSense.exceedance.statement.contains("lie above"))
  }

  @Test("make a band with the median, in the unit shown")
  func band() {
    let output = summary((1...1000).map(Double.init), scale: 0.001, unit: "k")
    let band = output.band(0.10...0.90)
    #expect(band.low.value == 0.1 && band.median.value == 0.5 && band.high.value == 0.9)
    #expect(band.width == 0.8 && band.levels == 0.10...0.90)
    #expect(output.band() == band)
    #expect(band.low == output.p10 && band.median == output.p50 && band.high == output.p90)
  }

  @Test("of no samples are unknown, of one that sample, with nothing to bound it")
  func few() {
    #expect(summary([]).p50.value.isNaN && summary([]).p50.interval.lower.isNaN)
    #expect(summary([]).band().high.value.isNaN)
    let one = summary([7]).p90
    #expect(one.value == 7 && one.interval == Interval(lower: -.infinity, upper: .infinity))
    let two = summary([7, 8])
    #expect(two.p10.value == 7 && two.p50.value == 7 && two.p90.value == 8)
  }

  @Test("of equal values are that value, without error", arguments: [7.0, -1e300, 0, 0x1p-1060])
  func equal(value: Double) {
    let output = summary(Array(repeating: value, count: 3000))
    #expect(output.p90.value == value)
    #expect(output.p90.interval == Interval(lower: value, upper: value))
    #expect(output.minimum == value && output.maximum == value)
  }

  @Test("leave out what is not finite")
  func nonFinite() {
    let output = summary([.nan, 1, 2, 3, .infinity, -.infinity])
    #expect(output.p50.value == 2 && output.count == 3 && output.nonFinite.total == 3)
    #expect(output.minimum == 1 && output.maximum == 3)
  }

  @Test("refuse a probability that is none")
  func refused() async {
    await #expect(processExitsWith: .failure) { _ = summary([1]).quantile(-0.1) }
    await #expect(processExitsWith: .failure) { _ = summary([1]).quantile(1.1) }
    await #expect(processExitsWith: .failure) { _ = summary([1]).quantile(.nan) }
  }
}

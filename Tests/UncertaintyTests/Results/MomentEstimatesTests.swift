import Foundation
import Testing
import Uncertainty

@Suite("Moments of an output") struct MomentEstimatesTests {
  /// scipy.stats of [1, 2, 4, 8, 16, 32, 64]: mean, std(ddof=1), skew, kurtosis, sem.
  @Test("agree with SciPy")
  func references() {
    let output = summary([1, 2, 4, 8, 16, 32, 64])
    // 1e-13: the values are printed in full.
    #expect(abs(output.mean.value - 18.142_857_142_857_142) < 1e-12)
    #expect(abs((output.mean.standardError ?? 0) - 8.669_675_040_399_293) < 1e-13 * 10)
    #expect(abs(output.standardDeviation.value - 22.937_804_104_640_385) < 1e-12)
    #expect(abs(output.skewness.value - 1.282_311_543_498_053_4) < 1e-12)
    #expect(abs(output.excessKurtosis.value - 0.275_916_684_611_807_74) < 1e-12)
  }

  /// SciPy: the jackknife of the standard deviation, one value left out at a time.
  @Test("have the jackknife's standard error in small samples")
  func jackknife() {
    let output = summary([1, 2, 4, 8, 16, 32, 64])
    #expect(abs((output.standardDeviation.standardError ?? 0) - 10.707_559_973_417_412) < 1e-11)
  }

  @Test("scale with the unit, but for their shape")
  func scaled() {
    var stream = TestStream(seed: 8)
    let samples = stream.numbers(3000) { exp($0.normal() / 2) }
    let (plain, milli) = (summary(samples), summary(samples, scale: 1e3))
    #expect(milli.mean == plain.mean.scaled(by: 1e3))
    #expect(milli.standardDeviation == plain.standardDeviation.scaled(by: 1e3))
    #expect(milli.skewness == plain.skewness && milli.excessKurtosis == plain.excessKurtosis)
  }

  @Test("do not exist for too few samples, or without spread")
  func few() {
    #expect(summary([]).mean.value.isNaN && summary([]).excessKurtosis.value.isNaN)
    let one = summary([3])
    #expect(one.mean.value == 3 && one.standardDeviation.value.isNaN)
    #expect(one.mean.interval.lower.isNaN)
    let two = summary([3, 5])
    #expect(two.mean.value == 4 && abs(two.standardDeviation.value - 2.0.squareRoot()) < 1e-15)
    let equal = summary(Array(repeating: 0.1, count: 2000))
    #expect(equal.mean.value == 0.1 && equal.standardDeviation.value == 0)
    #expect(equal.mean.halfWidth == 0 && equal.standardDeviation.halfWidth == 0)
    #expect(equal.skewness.value.isNaN && equal.excessKurtosis.value.isNaN)
  }

  @Test("keep their digits far from zero")
  func farFromZero() {
    var stream = TestStream(seed: 9)
    let samples = stream.numbers(5000) { ($0.uniform() * 1024).rounded(.down) }
    let (near, far) = (summary(samples), summary(samples.map { $0 + 0x1p40 }))
    #expect(far.standardDeviation.value == near.standardDeviation.value)
    #expect(far.mean.value - 0x1p40 - near.mean.value < 0x1p-12)
  }

  @Test("survive huge and tiny values", arguments: [1e300, 1e-300])
  func extremeSizes(size: Double) {
    var stream = TestStream(seed: 10)
    let samples = stream.numbers(3000) { $0.normal() }
    let (plain, sized) = (summary(samples), summary(samples.map { $0 * size }))
    #expect(abs(sized.standardDeviation.value / size - plain.standardDeviation.value) < 1e-12)
    #expect(abs(sized.excessKurtosis.value - plain.excessKurtosis.value) < 1e-9)
  }

  /// Nominal 95 %; moments of few or skewed samples are known to cover less.
  @Test("have intervals that hold the truth in about 95 runs of 100", .enabled(if: isOptimized))
  func coverage() {
    func covers(
      _ truth: Double, _ samples: Int, _ draw: (inout TestStream) -> Double,
      _ interval: (OutputSummary) -> Interval
    ) -> Coverage {
      Coverage(of: truth, samples: samples, seed: 11, draw: draw, interval: interval)
    }
    let mean = covers(1, 200, { -log($0.uniform()) }, { $0.mean.interval })
    let deviation = covers(1, 1500, { $0.normal() }, { $0.standardDeviation.interval })
    let skewness = covers(0, 1500, { $0.normal() }, { $0.skewness.interval })
    let kurtosis = covers(-1.2, 1500, { $0.uniform() }, { $0.excessKurtosis.interval })
    #expect(mean.isWithin(0.93, 0.96), "\(mean.hits)")
    #expect(deviation.isWithin(0.94, 0.96), "\(deviation.hits)")
    #expect(skewness.isWithin(0.94, 0.96), "\(skewness.hits)")
    #expect(kurtosis.isWithin(0.94, 0.96), "\(kurtosis.hits)")
  }

  @Test(
    "would not cover with the spread in place of the error, or without the factor √N",
    .enabled(if: isOptimized))
  func coverageTwin() {
    let spread = Coverage(
      of: 1, samples: 200, seed: 12, draw: { -log($0.uniform()) },
      interval: { output in
        let half = 1.96 * output.standardDeviation.value
        return Interval(lower: output.mean.value - half, upper: output.mean.value + half)
      })
    #expect(!spread.isWithin(0.93, 0.96))
  }
}

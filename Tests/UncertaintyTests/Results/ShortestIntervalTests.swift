import Foundation
import Testing
import Uncertainty

@Suite("The shortest interval") struct ShortestIntervalTests {
  @Test("is found among sorted samples as GUM Supplement 1 describes")
  func definition() {
    // Of ten samples, 80 % are eight: 1.0…1.7 is the tightest run of eight.
    let samples = [0.0, 1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 5.0]
    let shortest = summary(samples).shortestInterval(mass: 0.8)
    #expect(shortest.interval == Interval(lower: 1.0, upper: 1.7))
    #expect(shortest.mass == 0.8)
    let all = summary(samples).shortestInterval(mass: 1)
    #expect(all.interval == Interval(lower: 0, upper: 5))
  }

  /// JCGM 101:2008, 9.4, table 8: comparison loss x1 = 0.010, r = 0: [0, 367] · 10⁻⁶, and the
  /// probabilistically symmetric interval differs.
  @Test("of the comparison loss agrees with GUM Supplement 1, 9.4", .enabled(if: isOptimized))
  func comparisonLoss() {
    var stream = TestStream(seed: 60)
    let output = summary(
      stream.numbers(200_000) {
        let (x1, x2) = (0.01 + 0.005 * $0.normal(), 0.005 * $0.normal())
        return x1 * x1 + x2 * x2
      })
    let shortest = output.shortestInterval()
    // 4e-6 is the tolerance of the reference; the width's own error is added.
    #expect(shortest.interval.lower >= 0 && shortest.interval.lower < 4e-6)
    #expect(abs(shortest.interval.upper - 367e-6) < 4e-6 + shortest.width.halfWidth)
    #expect(output.quantile(0.025).value > 7e-6)
    #expect(shortest.width.interval.contains(shortest.interval.width))
  }

  @Test(
    "of a normal law has the width of the symmetric one, with an interval that covers it",
    .enabled(if: isOptimized))
  func normal() {
    let coverage = Coverage(
      of: 2 * 1.959_963_984_540_054, runs: 200, samples: 3000, seed: 61, draw: { $0.normal() },
      interval: { $0.shortestInterval(mass: 0.95).width.interval })
    // The shortest of many nearly equal intervals is a little too short, so less than 95 %.
    #expect(coverage.isWithin(0.85, 0.98), "\(coverage.hits)")
  }

  @Test("of equal values has no width; of none it is unknown")
  func degenerate() {
    #expect(summary([2, 2, 2]).shortestInterval().interval == Interval(lower: 2, upper: 2))
    #expect(summary([]).shortestInterval().interval.lower.isNaN)
  }

  @Test("needs a share of the samples")
  func refused() async {
    await #expect(processExitsWith: .failure) { _ = summary([1]).shortestInterval(mass: 0) }
    await #expect(processExitsWith: .failure) { _ = summary([1]).shortestInterval(mass: 1.5) }
    await #expect(processExitsWith: .failure) { _ = summary([1]).shortestInterval(mass: .nan) }
  }
}

import Foundation
import Uncertainty

/// A summary of samples at hand.
func summary(_ samples: [Double], scale: Double = 1, unit: String = "") -> OutputSummary {
  OutputSummary(name: "x", unitSymbol: unit, scale: scale, tally: Tally(of: samples))
}

/// How often an interval holds the truth, over runs of different seeds.
struct Coverage {
  let hits: Int
  let runs: Int

  /// Counts the runs in which `interval` of so many samples holds `truth`.
  init(
    of truth: Double, runs: Int = 1000, samples: Int, seed: UInt64,
    draw: (inout TestStream) -> Double, interval: (OutputSummary) -> Interval
  ) {
    self.runs = runs
    hits = (0..<runs).reduce(0) { hits, run in
      var stream = TestStream(seed: seed &* 1_000_003 &+ UInt64(run))
      let result = interval(summary(stream.numbers(samples, draw)))
      return hits + (result.contains(truth) ? 1 : 0)
    }
  }

  /// Whether as many hits as this, or fewer (more), would come up with a chance below one in a
  /// million if the coverage were `least` (`most`).
  func isWithin(_ least: Double, _ most: Double) -> Bool {
    BinomialTail.atMost(hits, of: runs, chance: least) > 1e-6
      && BinomialTail.atLeast(hits, of: runs, chance: most) > 1e-6
  }
}

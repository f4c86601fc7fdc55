import Testing
import Uncertainty

@Suite("Running counts") struct RunningCountsTests {
  @Test(
    "add up what they are given, in 32 bits or in 64",
    arguments: [[], [1], [3, 0, 4], [4_294_967_294, 1], [4_294_967_295, 1, 7_000_000_000]])
  func sums(counts: [Int]) {
    let running = RunningCounts(total: counts.reduce(0, +), most: counts.count) {
      counts.forEach($0)
    }
    #expect(Array(running) == counts.indices.map { counts[...$0].reduce(0, +) })
  }
}

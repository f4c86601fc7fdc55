import Foundation
import Testing
import Uncertainty

@Suite("A histogram for drawing") struct HistogramTests {
  static let output: OutputSummary = {
    var stream = TestStream(seed: 70)
    return summary(stream.numbers(50_000) { exp($0.normal()) })
  }()

  @Test("holds every sample once, in equal widths or equal ratios", arguments: [true, false])
  func total(isLinear: Bool) throws {
    let histogram = try #require(
      Self.output.histogram(bins: 30, spacing: isLinear ? .linear : .logarithmic))
    #expect(histogram.edges.count == 31 && histogram.counts.count == 30)
    #expect(abs(histogram.total - 50_000) < 1e-6)
    // 0.1 % on either side.
    #expect(abs(histogram.below - 50) < 1.5 && abs(histogram.above - 50) < 1.5)
    #expect(histogram.counts.allSatisfy { $0 >= 0 })
  }

  @Test("agrees with counting the samples themselves")
  func counts() throws {
    var stream = TestStream(seed: 71)
    let samples = stream.numbers(20_000) { $0.normal() }
    let histogram = try #require(summary(samples).histogram(bins: 8, over: -2...2))
    for bin in 0..<8 {
      let exact = samples.filter { histogram.edges[bin] <= $0 && $0 < histogram.edges[bin + 1] }
      // Only samples in the fine bins at the two edges can be counted wrongly.
      #expect(abs(histogram.counts[bin] - Double(exact.count)) < 6)
    }
    let density = histogram.densities[4]
    #expect(abs(density - 0.38) < 0.02)
  }

  @Test("holds its upper end in its last bin")
  func upperEnd() throws {
    let histogram = try #require(summary([0, 1, 2, 3, 4]).histogram(bins: 4, over: 0...4))
    #expect(histogram.counts == [1, 1, 1, 2] && histogram.total == 5)
  }

  @Test("does not exist without spread or samples, or on a log scale through zero")
  func none() {
    #expect(summary([]).histogram() == nil)
    #expect(summary([1, 1]).histogram() == nil)
    #expect(summary([-1, 1]).histogram(spacing: .logarithmic) == nil)
  }
}

import Testing
import Uncertainty

/// Leaving out a group moves ranks of both columns of a table; here by ranking anew in earnest.
@Suite("Rank correlations of a table") struct RankMatrixTests {
  /// The replicates are right to first order in the share left out, a 64th: to a few hundredths of
  /// their own spread.
  @Test("are ranked anew without each group")
  func replicates() throws {
    var stream = TestStream(seed: 77)
    let (n, groups) = (2_048, 64)
    let x = stream.numbers(n) { $0.normal() }
    let y = x.map { $0 + 0.5 * stream.normal() }
    let data = GivenData(of: "y", values: y, drivers: [SampledDriver("x", values: x)])
    let found = try #require(data.indices(.rankCorrelation)["x"])
    let left = (0..<groups).map { group -> Double in
      let kept = (0..<n).filter { !(group * n / groups..<(group + 1) * n / groups).contains($0) }
      return Correlation.spearman(kept.map { x[$0] }, kept.map { y[$0] }).value
    }
    let spread = Resampling.deviation(of: left)
    for (ours, theirs) in zip(found.replicates, left) { #expect(abs(ours - theirs) < 0.1 * spread) }
    // The twin: a driver known by its uniforms keeps them, which is another matter.
    let known = GivenData(
      of: "y", values: y,
      drivers: [SampledDriver("x", uniforms: SampledDriver.shares(below: x))])
    let kept = try #require(known.indices(.rankCorrelation)["x"]).replicates
    #expect(zip(kept, left).contains { abs($0 - $1) > 0.1 * spread })
  }
}

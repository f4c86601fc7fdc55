import Testing
import Uncertainty

@Suite("A binomial tail") struct BinomialTailTests {
  /// mpmath 1.3, 40 digits: the masses from k up, added until they no longer count.
  static let upper: [(k: Int, n: Int, p: Double, value: Double)] = [
    (3, 10, 0.25, 0.47440719604492188),
    (59, 59, 0.95, 0.048494525249423104),
    (150, 1000, 0.1, 4.4894428594500228e-7),
    (4900, 100000, 0.05, 0.92794976300038909),
    (500900, 1_000_000, 0.5, 0.036009313838240893),
    (10, 1_000_000, 1e-06, 1.1142142328861837e-7),
    (100_030_000, 1_000_000_000, 0.1, 0.00078318289365525626),
  ]

  /// 1e-9: the continued fraction's and the saddle point's rounding over ten thousand steps.
  @Test("agrees with sums in 40 digits", arguments: upper)
  func references(k: Int, n: Int, p: Double, value: Double) {
    let tail = BinomialTail.atLeast(k, of: n, chance: p)
    let complement = BinomialTail.atMost(k - 1, of: n, chance: p)
    #expect(abs(tail - value) < 1e-9 * value)
    #expect(abs(tail + complement - 1) < 1e-9)
    #expect(abs(BinomialTail.atLeast(k + 1, of: n, chance: p) - value) > 1e-9 * value)
  }

  @Test("adds up from its masses", arguments: [0.0, 0.01, 0.3, 0.5, 0.97, 1])
  func masses(p: Double) {
    var sum = 0.0
    for k in 0...40 {
      sum += BinomialTail.mass(k, of: 40, chance: p)
      #expect(abs(BinomialTail.atMost(k, of: 40, chance: p) - sum) < 1e-13)
    }
    #expect(abs(sum - 1) < 1e-13)
  }
}

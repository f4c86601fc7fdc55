import Foundation
import Testing
import Uncertainty

@Suite("A correlation of two columns") struct CorrelationTests {
  static let x = [1.0, 2, 3, 4, 5, 6]
  static let y = [2.0, 1, 4, 4, 7, 3]

  /// scipy.stats.pearsonr and spearmanr of x and y.
  @Test("agrees with SciPy, with ties")
  func references() {
    #expect(abs(Correlation.pearson(Self.x, Self.y).value - 0.592_870_151_560_437) < 1e-14)
    #expect(abs(Correlation.spearman(Self.x, Self.y).value - 0.579_771_035_652_448_4) < 1e-14)
  }

  @Test("is 1 or −1 for straight lines, without error")
  func lines() {
    let up = Correlation.pearson(Self.x, Self.x.map { 3 * $0 + 1 })
    let down = Correlation.spearman(Self.x, Self.x.map { -exp($0) })
    #expect(abs(up.value - 1) < 1e-15)
    #expect(down.value == -1 && down.interval == Interval(lower: -1, upper: -1))
  }

  @Test("is the same in any unit", arguments: [-1_060, -700, 700, 1_020])
  func anyUnit(exponent: Int) {
    let unit = Double(sign: .plus, exponent: exponent, significand: 1)
    let scaled = Correlation.pearson(Self.x.map { $0 * unit }, Self.y)
    #expect(scaled == Correlation.pearson(Self.x, Self.y))
    #expect(scaled != Correlation.pearson(Self.x.map { $0 * $0 * unit }, Self.y))
  }

  @Test("does not exist without spread, and leaves out pairs that are not finite")
  func degenerate() {
    let flat = Array(repeating: 0.1, count: 6)
    #expect(Correlation.pearson(Self.x, flat).value.isNaN)
    #expect(Correlation.pearson([], []).value.isNaN)
    let with = Correlation.pearson(Self.x + [.nan, 1], Self.y + [1, .infinity])
    #expect(with.value == Correlation.pearson(Self.x, Self.y).value)
  }

  @Test("refuses columns that do not pair")
  func unpaired() async {
    await #expect(processExitsWith: .failure) { _ = Correlation.pearson([1], []) }
  }

  /// Columns of r = 0.6 that are far from normal: exponentials of correlated normals.
  @Test("has an interval that holds the truth in about 95 runs of 100", .enabled(if: isOptimized))
  func coverage() {
    var hits = 0
    var narrow = 0
    let truth = (exp(0.6 * 0.25) - 1) / (exp(0.25) - 1)
    for run in 0..<1000 {
      var stream = TestStream(seed: 80_000 + UInt64(run))
      var (x, y): ([Double], [Double]) = ([], [])
      for _ in 0..<2000 {
        let (a, b) = (stream.normal(), stream.normal())
        x.append(exp(0.5 * a))
        y.append(exp(0.5 * (0.6 * a + 0.8 * b)))
      }
      let estimate = Correlation.pearson(x, y)
      if estimate.interval.contains(truth) { hits += 1 }
      // Fisher's own interval is right for normal columns only.
      let z = atanh(estimate.value)
      let half = 1.96 / 1997.0.squareRoot()
      if tanh(z - half) <= truth && truth <= tanh(z + half) { narrow += 1 }
    }
    #expect(BinomialTail.atMost(hits, of: 1000, chance: 0.93) > 1e-6, "\(hits)")
    #expect(BinomialTail.atMost(narrow, of: 1000, chance: 0.93) < 1e-6, "\(narrow)")
  }
}

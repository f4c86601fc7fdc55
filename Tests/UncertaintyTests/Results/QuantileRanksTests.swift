import Testing
import Uncertainty

@Suite("Ranks around a percentile") struct QuantileRanksTests {
  /// OpenTURNS, t_QuantileConfidence_std.py: count, first and last rank, counted from 0.
  static let bilateral = [
    (59, 0, 9),
    (60, 0, 8),
    (70, 0, 8),
    (80, 0, 8),
    (90, 0, 8),
    (100, 1, 10),
    (150, 1, 12),
    (200, 2, 15),
    (250, 3, 18),
    (300, 4, 21),
    (400, 11, 28),
    (500, 12, 33),
    (600, 19, 40),
    (700, 25, 50),
    (800, 22, 50),
    (900, 34, 69),
    (1000, 36, 63),
    (10000, 437, 536),
    (100000, 4879, 5160),
  ]
  /// OpenTURNS, as above: bounds of the 5 % point from below.
  static let lower = [
    (59, 0), (93, 1), (124, 2), (153, 3), (181, 4), (208, 5), (311, 9), (410, 13), (506, 17),
    (717, 26), (809, 30), (900, 34), (1036, 40), (1013, 39),
  ]
  /// OpenTURNS, as above: bounds of the 95 % point from above.
  static let upper = [
    (59, 58), (93, 91), (124, 121), (153, 149), (181, 176), (208, 202), (311, 301), (410, 396),
    (506, 488), (601, 579), (717, 690), (809, 778), (900, 865), (1013, 973), (1036, 995),
  ]

  @Test("agree with OpenTURNS for the 5 % point", arguments: bilateral)
  func bilateralRanks(count: Int, first: Int, last: Int) {
    let ranks = QuantileRanks.bilateral(count: count, probability: 0.05)
    #expect(ranks?.lower == first + 1 && ranks?.upper == last + 1)
  }

  @Test("bound from below as OpenTURNS has it", arguments: lower)
  func lowerRanks(count: Int, rank: Int) {
    #expect(QuantileRanks.lowerBound(count: count, probability: 0.05) == rank + 1)
  }

  @Test("bound from above as OpenTURNS has it", arguments: upper)
  func upperRanks(count: Int, rank: Int) {
    #expect(QuantileRanks.upperBound(count: count, probability: 0.95) == rank + 1)
  }

  @Test("are absent where no sample is far enough out (Wilks: 59 for 95 % / 95 %)")
  func absent() {
    #expect(QuantileRanks.upperBound(count: 58, probability: 0.95) == nil)
    #expect(QuantileRanks.upperBound(count: 59, probability: 0.95) == 59)
    #expect(QuantileRanks.bilateral(count: 5, probability: 0.05) == nil)
    for count in [0, 1, 2] {
      let ranks = QuantileRanks.central(count: count, probability: 0.5)
      #expect(ranks.lower == nil && ranks.upper == nil)
    }
  }

  @Test(
    "have the coverage promised, and would not with one rank less",
    arguments: [20, 100, 1000, 54_321, 1_000_000, 300_000_000], [0.001, 0.1, 0.5, 0.9, 0.95])
  func coverage(count: Int, probability: Double) {
    let ranks = QuantileRanks.central(count: count, probability: probability)
    if let lower = ranks.lower {
      #expect(BinomialTail.atMost(lower - 1, of: count, chance: probability) <= 0.025 + 1e-12)
      #expect(BinomialTail.atMost(lower, of: count, chance: probability) > 0.025 - 1e-12)
    }
    if let upper = ranks.upper {
      #expect(BinomialTail.atLeast(upper, of: count, chance: probability) <= 0.025 + 1e-12)
      #expect(BinomialTail.atLeast(upper - 1, of: count, chance: probability) > 0.025 - 1e-12)
    }
  }
}

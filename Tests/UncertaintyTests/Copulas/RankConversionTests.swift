import Foundation
import Testing
import Uncertainty

@Suite("Rank correlations and copulas' parameters") struct RankConversionTests {
  /// OpenTURNS (t_NormalCopula_std.expout): 0.25, 0.239359, 0.160861, to the digits printed.
  @Test("are converted exactly for normal scores")
  func normal() {
    #expect(abs(RankConversion.spearman(ofNormal: 0.25) - 0.23935852604860938) < 1e-15)
    #expect(abs(RankConversion.kendall(ofNormal: 0.25) - 0.16086124651033248) < 1e-15)
    for r in [-1, -0.9, -0.3, 0, 0.2, 0.7, 1] {
      #expect(
        abs(RankConversion.normal(ofSpearman: RankConversion.spearman(ofNormal: r)) - r) < 1e-15)
      #expect(
        abs(RankConversion.normal(ofKendall: RankConversion.kendall(ofNormal: r)) - r) < 1e-15)
    }
  }

  /// OpenTURNS' Kendall, and Spearman by an integral of its distribution function to 10⁻⁹ and less.
  @Test("are those of OpenTURNS for pairs, both ways")
  func pairs() throws {
    for row in CopulaReference.shared.ranks {
      let family = try #require(ArchimedeanFamily.allCases.first { $0.name == row.copula })
      #expect(abs(family.kendall(parameter: row.theta) - row.kendall) < 1e-9, "\(row)")
      #expect(abs(family.spearman(parameter: row.theta) - row.spearman) < 2e-6, "\(row)")
      let fromKendall = try #require(
        family.parameter(kendall: family.kendall(parameter: row.theta)))
      let least = family.parameters.lowerBound
      #expect(abs(fromKendall / row.theta - 1) < 1e-6 || abs(fromKendall - row.theta) < 1e-6)
      let rank = family.spearman(parameter: row.theta)
      let fromSpearman = try #require(family.parameter(spearman: rank))
      #expect(abs(fromSpearman - row.theta) < 1e-6 * (row.theta - least) + 1e-6, "\(row)")
      // The twin: another parameter has another correlation.
      #expect(
        abs(family.spearman(parameter: least + 1.02 * (row.theta - least)) - row.spearman) > 2e-6)
    }
    #expect(ArchimedeanFamily.clayton.parameter(kendall: 0.99) == nil)
    #expect(ArchimedeanFamily.gumbel.parameter(kendall: 0.995) == nil)
    #expect(ArchimedeanFamily.frank.parameter(kendall: 0.999) == nil)
    #expect(ArchimedeanFamily.clayton.parameter(kendall: -0.1) == nil)
  }

  /// SciPy, 12 E[UV] − 3 by a grid of 300 × 300 points.
  @Test("are those of SciPy for the t copula, both ways")
  func student() throws {
    for row in CopulaReference.shared.studentRanks {
      let rank = StudentTRank(degreesOfFreedom: row.degrees)
      #expect(abs(rank.spearman(ofScores: row.scores) - row.spearman) < 1e-5, "\(row)")
      let back = try #require(rank.scores(ofSpearman: rank.spearman(ofScores: row.scores)))
      #expect(abs(back - row.scores) < 1e-9)
      // The twin: the normal conversion is not it.
      #expect(abs(RankConversion.spearman(ofNormal: row.scores) - row.spearman) > 2e-5)
    }
    #expect(StudentTRank(degreesOfFreedom: 5).scores(ofSpearman: 1) == 1)
    #expect(StudentTRank(degreesOfFreedom: 5).scores(ofSpearman: 0) == 0)
  }
}

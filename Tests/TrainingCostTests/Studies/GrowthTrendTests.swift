import Testing
import TrainingCost
import Uncertainty

@Suite("The trend") struct GrowthTrendTests {
  /// Method, systems, slope, standard error, R², growth, its 90 % and 95 % interval: Epoch AI,
  /// training-cost-trends v1.0.0, run again (statsmodels' ordinary least squares).
  static let published:
    [(PublishedCost.Method, Int, Double, Double, Double, Double, [Double], [Double])] = [
      (
        .capexAndEnergy, 45, 0.3887992, 0.0476459, 0.607623, 2.448, [2.036, 2.944], [1.962, 3.054]
      ),
      (.acquisition, 37, 0.39334, 0.04076, 0.7268, 2.474, [2.111, 2.899], [2.045, 2.993]),
      (.cloud, 40, 0.41364, 0.04585, 0.6817, 2.592, [2.169, 3.097], [2.093, 3.210]),
    ]

  @Test("of the frontier is 2.4 times a year, as published", arguments: published)
  func frontier(
    method: PublishedCost.Method, count: Int, slope: Double, error: Double, explained: Double,
    growth: Double, ninety: [Double], ninetyFive: [Double]
  ) {
    let trend = EpochStudy.trend(of: method)
    #expect(trend.count == count)
    // Half a unit of the last digit printed.
    let digits = method == .capexAndEnergy ? 5e-8 : 5e-6
    #expect(abs(trend.slope - slope) < digits)
    #expect(abs(trend.slopeError - error) < digits)
    #expect(abs(trend.explained - explained) < (method == .capexAndEnergy ? 5e-7 : 5e-5))
    #expect(abs(trend.growth().value - growth) < 0.0006)
    for (confidence, expected) in [(0.90, ninety), (0.95, ninetyFive)] {
      let interval = trend.growth(confidence: confidence).interval
      #expect(abs(interval.lower - expected[0]) < 0.0006)
      #expect(abs(interval.upper - expected[1]) < 0.0006)
    }
  }

  @Test("of hardware and energy meets the published intercept")
  func intercept() {
    #expect(abs(EpochStudy.trend().intercept - -780.17611) < 1e-4)
  }

  @Test("is exact for points on a line, and nothing for points that fix none")
  func ends() {
    let line = GrowthTrend((0..<10).map { (2015 + Double($0), 3 * powerOfTen(0.25 * Double($0))) })
    #expect(agree(line.slope, 0.25, within: 1e-12))
    #expect(line.slopeError < 1e-8 && line.explained > 1 - 1e-12)
    for points in [
      [], [(2020.0, 1.0)], [(2020, 1), (2021, 2)], [(2020, 1), (2020, 2), (2020, 3)],
      [(2020, 1), (2021, -2), (2022, 3)], [(2020, 1), (2021, .nan), (2022, 3)],
    ] {
      let trend = GrowthTrend(points.map { ($0.0, $0.1) })
      #expect(trend.slope.isNaN || trend.slopeError.isNaN)
      #expect(trend.growth().interval.lower.isNaN)
    }
  }

  /// 10 to the power of a normal law. 1 % is five standard errors of P5 and P95.
  @Test("is a driver whose 90 % are those of the line, to the difference of two laws")
  func driver() throws {
    let growth = EpochStudy.trend().growthFactor("growth").named("growth factor")
    let result = try Model(growth).simulate(samples: 100_000, seed: 1)[growth]
    #expect(agree(result.p50.value, 2.448, within: 0.005))
    #expect(agree(result.quantile(0.05).value, 2.044, within: 0.01))
    #expect(agree(result.quantile(0.95).value, 2.932, within: 0.01))
  }
}

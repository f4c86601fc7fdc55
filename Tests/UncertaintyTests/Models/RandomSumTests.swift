import Testing
import Uncertainty

@Suite("A sum of a random number of draws") struct RandomSumTests {
  /// The mean of n draws with standard deviation s is off by more than 5 s/√n for one seed in
  /// 1.7 million.
  @Test("has the mean and the variance of Wald's and the compound formulas")
  func moments() throws {
    let n = 20_000
    let count = Quantity.driver("failures", .discreteUniform(from: 0, to: 10))
    let cost = Quantity.sum("repairs", of: .exponential(mean: 3), count: count, unit: .usDollar)
    let product = count * Quantity.driver("one repair", .exponential(mean: 3), unit: .usDollar)
    let run = try Model(cost, product).simulate(samples: n, seed: 5)
    let values = run.values(of: [cost, product])
    // E N = 5, Var N = 10; Var = E N × 9 + Var N × 9 = 135.
    let (mean, variance) = sampleMoments(values[0])
    #expect(abs(mean - 15) < 5 * (135 / Double(n)).squareRoot())
    #expect(abs(variance - 135) < 10)
    // The twin: one draw times the count has a far larger variance, 9 × 35 + 9 × 10.
    #expect(abs(sampleMoments(values[1]).variance - 135) > 100)
  }

  @Test("is NaN for a count that is none, and zero for none")
  func badCounts() throws {
    let law = Exponential(mean: 1)
    func value(_ count: Double) throws -> Double {
      let sum = Quantity.sum("terms", of: law, count: Quantity(count))
      return try Model(sum).simulate(samples: 1, seed: 1).values(of: [sum])[0][0]
    }
    #expect(try value(0) == 0)
    #expect(try value(-0.4) == 0)
    #expect(try value(-1).isNaN)
    #expect(try value(16_777_216).isNaN)
    #expect(try value(2) > value(1))
  }

  private func sampleMoments(_ values: [Double]) -> (mean: Double, variance: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    return (mean, squares / Double(values.count - 1))
  }
}

import Testing
import Uncertainty

/// The model that time-to-botec (github.com/NunoSempere/time-to-botec) times languages with.
/// Its programs print means of 0.887 to 0.889; the closed form is from SciPy.
@Suite("A mixture of two numbers and two ranges") struct MixtureProblemTests {
  static let parts: [(weight: Double, law: any Law)] = [
    (0.6, PointMass(0)), (0.2, PointMass(1)), (0.1, Lognormal.lognormal(p5: 1, p95: 3)),
    (0.1, Lognormal.lognormal(p5: 2, p95: 10)),
  ]

  @Test("has the known mean, spread and chance of nothing")
  func mixture() throws {
    let years = Quantity.driver("years", .mixture(Self.parts))
    let run = try KnownProblem.run(years)
    #expect(run[years].mean.agrees(with: 0.8872059869639739))
    #expect(run[years].standardDeviation.agrees(with: 1.736600834683224))
    #expect(run[years].minimum == 0)
    #expect(run[years].probability(notAbove: 0).agrees(with: 0.6))
    #expect(run[years].p50.value == 0)
    // Known to a bin of the histogram, 2⁻¹² of the value.
    #expect(abs(run[years].quantile(0.7).value - 1) < 0x1p-12)
  }

  @Test("is no weighted sum, which has its mean and not its spread")
  func weightedSum() throws {
    let terms = Self.parts.enumerated().map { index, part in
      Quantity.driver("part \(index)", part.law) * part.weight
    }
    let sum = Quantity.sum(terms).named("sum")
    let run = try KnownProblem.run(sum)
    #expect(run[sum].mean.agrees(with: 0.8872059869639739))
    #expect(!run[sum].standardDeviation.agrees(with: 1.736600834683224))
  }
}

import Testing
import Uncertainty

@Suite("A driver's summary") struct DriverSummaryTests {
  @Test("holds the law and the driver itself, to be drawn and asked about")
  func lawAndQuantity() throws {
    let spread = Quantity.driver("spread", .uniform(from: 1, to: 2))
    let x = Quantity.driver("x", .normal(mean: Quantity(0), standardDeviation: spread))
    let model = try Model(x.named("out"))
    let summaries = Dictionary(uniqueKeysWithValues: model.drivers.map { ($0.name, $0) })
    let (first, second) = (try #require(summaries["spread"]), try #require(summaries["x"]))
    #expect(first.fixedLaw?.quantile(0.25) == 1.25)
    #expect(second.fixedLaw == nil)
    let run = model.simulate(samples: 50, seed: 1)
    #expect(run.values(of: [second.quantity]) == run.values(of: [x]))
  }
}

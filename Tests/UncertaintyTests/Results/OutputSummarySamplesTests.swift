import Testing
import Uncertainty

@Suite("A summary of samples made elsewhere") struct OutputSummarySamplesTests {
  @Test("says what a run of the same samples says")
  func likeARun() throws {
    let price = Quantity.driver("price", .lognormal(p5: 1.7, p95: 4.0), unit: .usDollar)
    let output = price.named("bill", in: .usDollar)
    let run = try Model(output).simulate(samples: 5_000, seed: 3)
    let summary = OutputSummary(of: run.values(of: [output])[0], named: "bill", unit: .usDollar)
    #expect(summary.name == "bill" && summary.unitSymbol == "US$")
    #expect(summary.p90 == run[output].p90)
    #expect(summary.mean == run[output].mean)
  }

  @Test("counts what is not finite, and knows nothing of nothing")
  func nonFinite() {
    let summary = OutputSummary(of: [3, .nan, 1, .infinity, 2], named: "x")
    #expect(summary.count == 3 && summary.nonFinite.total == 2)
    #expect(summary.p50.value == 2)
    #expect(OutputSummary(of: [], named: "x").p50.value.isNaN)
  }
}

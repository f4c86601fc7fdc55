import Testing
import Uncertainty

@Suite("An exponential law") struct ExponentialTests {
  @Test("is consistent with itself", arguments: [1e-200, 0.4, 1, 3e5])
  func consistent(mean: Double) { LawChecks.all(Exponential(mean: mean)) }

  @Test("survives any parameter")
  func fuzz() {
    LawChecks.fuzz(parameters: 1) { .exponential(mean: $0[0]) as Exponential }
    LawChecks.fuzz(parameters: 1) { .exponential(rate: $0[0]) as Exponential }
  }

  @Test("names the rule it breaks")
  func faults() {
    #expect(Exponential(mean: -2).faultTexts == ["exponential needs 0 < mean < ∞, got -2"])
    #expect(Exponential(rate: 0).faultTexts == ["exponential needs 0 < rate < ∞, got 0"])
    #expect(
      Exponential(rate: .leastNonzeroMagnitude).faultTexts == [
        "exponential cannot be resolved in double precision from rate: 5e-324: "
          + "location 0, scale inf"
      ])
  }
}

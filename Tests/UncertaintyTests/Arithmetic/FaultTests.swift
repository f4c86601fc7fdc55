import Testing
import Uncertainty

@Suite("A fault") struct FaultTests {
  @Test("names its subject, its rule and the values")
  func text() {
    let fault = Normal(mean: 0, standardDeviation: -8).faults.first?.of("utilization")
    #expect(fault?.description == "utilization: normal needs 0 < standardDeviation < ∞, got -8")
  }
}

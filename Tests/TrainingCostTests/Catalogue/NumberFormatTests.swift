import Testing
import TrainingCost
import Uncertainty

@Suite("A number format") struct NumberFormatTests {
  @Test("counts its operations in a unit of its own, so that formats cannot be mixed")
  func ownUnits() {
    #expect(NumberFormat.bf16.peakRate.dimension != NumberFormat.fp8.peakRate.dimension)
    #expect(
      (NumberFormat.bf16.peakRate * NumberFormat.bf16.utilization).factor(
        to: .flop / (.chip * .second)) == 1)
    #expect(
      (NumberFormat.fp8.peakRate * NumberFormat.bf16.utilization).factor(
        to: .flop / (.chip * .second)) == nil)
  }
}

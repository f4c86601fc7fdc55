import Testing
import TrainingCost
import Uncertainty

@Suite("A chip") struct ChipTests {
  @Test("of the catalogue has every figure, with its unit and a source", arguments: Chip.all)
  func complete(chip: Chip) {
    let figures =
      [chip.ratedPower, chip.serverPower, chip.serverPrice, chip.serverOverhead] + chip.peaks.values
    for figure in figures {
      #expect(figure.value > 0 && figure.value.isFinite)
      #expect(figure.source.citation.count > 10)
      #expect(figure.unit.faults.isEmpty)
    }
    #expect(chip.peaks[.bf16] != nil)
    #expect(chip.ratedPower.unit.factor(to: .kilowatt / .chip) == 1e-3)
    #expect(chip.serverPower.value >= 1.2 && chip.serverPower.value <= 3)
    #expect(chip.chipPrice < chip.serverPrice.value)
  }

  @Test("draws with its server what the maker rates the server at")
  func serverRating() {
    // NVIDIA: DGX H100 10.2 kW, DGX A100 6.5 kW, each with eight chips.
    #expect(abs(8 * Chip.h100.ratedServerPower - 10_200) < 1e-9)
    #expect(abs(8 * Chip.a100.ratedServerPower - 6_500) < 1e-9)
  }

  @Test("of a DGX A100 costs an eighth of 199,000 US$")
  func dgxPrice() { #expect(8 * Chip.a100.serverPrice.value == 199_000) }
}

import Testing
import TrainingCost
import Uncertainty

@Suite("A chip") struct ChipTests {
  @Test("of the catalogue has its figures, each with its unit and a source", arguments: Chip.all)
  func complete(chip: Chip) {
    for (name, figure) in chip.figures {
      #expect(
        figure.isPublished ? figure.value > 0 : figure.source.evidence == .judged,
        "\(chip.name), \(name)")
      #expect(figure.source.citation.count >= 8 && figure.unit.faults.isEmpty, "\(name)")
    }
    #expect(!chip.peaks.isEmpty)
    #expect(chip.ratedPower.unit.factor(to: .kilowatt / .chip) == 1e-3)
    #expect(chip.serverPower.value >= 1.2 && chip.serverPower.value <= 3)
    if chip.serverPrice.isPublished { #expect(chip.chipPrice < chip.serverPrice.value) }
  }

  @Test("has a name of its own, and is found by it or by a part that fits no other")
  func names() {
    #expect(Set(Chip.all.map(\.name)).count == Chip.all.count)
    for chip in Chip.all { #expect(Chip.named(chip.name)?.name == chip.name) }
    #expect(Chip.named("h100 sxm5")?.name == Chip.h100.name)
    #expect(Chip.named("Ascend-910B")?.name == Chip.ascend910B.name)
    for nobody in ["", "h100", "z9000"] { #expect(Chip.named(nobody) == nil) }
  }

  @Test("of which a figure is not known makes no model, but a fault")
  func unpublished() {
    let peak = Chip.tpuV7.peak(.bf16)
    #expect(!peak.isPublished && peak.description.contains("no BF16 peak"))
    #expect(throws: ModelError.self) { try Model(peak.quantity.named("peak")) }
    #expect(throws: ModelError.self) {
      try Model((Chip.ascend910C.ratedPower.quantity * 2).named("power"))
    }
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

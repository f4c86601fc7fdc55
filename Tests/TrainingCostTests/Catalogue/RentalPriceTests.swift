import Testing
import TrainingCost
import Uncertainty

@Suite("A rental price") struct RentalPriceTests {
  @Test("is lower the longer one binds oneself, in the same year")
  func ordered() {
    let groups = Dictionary(grouping: RentalPrice.all) { "\($0.chip), \($0.vendor), \($0.year)" }
    var compared = 0
    for (name, offers) in groups {
      let byContract = Dictionary(
        offers.map { ($0.contract, $0.price.value) }, uniquingKeysWith: { first, _ in first })
      for (short, long) in [
        (RentalPrice.Contract.onDemand, RentalPrice.Contract.oneYear), (.oneYear, .threeYears),
      ] {
        guard let now = byContract[short], let bound = byContract[long] else { continue }
        compared += 1
        // One vendor's list of 2024 asks more of those who bind themselves for a year.
        if name != "NVIDIA H100 SXM5 80 GB, Oblivus, 2024" { #expect(bound < now, "\(name)") }
      }
    }
    #expect(compared > 50)
  }

  @Test("is in US$ a chip-hour, inside its range, with a source")
  func units() {
    #expect(RentalPrice.all.count > 220)
    for offer in RentalPrice.all {
      #expect(offer.price.unit == .usDollar / (.chip * .hour))
      #expect(offer.price.source.citation.count > 10)
      #expect(offer.range.contains(offer.price.value), "\(offer.chip), \(offer.vendor)")
      #expect((2015...2026).contains(offer.year) && offer.count >= 1)
    }
  }

  @Test("is found by chip, years and contract")
  func search() {
    let azure = RentalPrice.of("v100", years: 2019...2019).filter { $0.vendor == "Azure" }
    #expect(azure.map(\.price.value).sorted() == [1.16, 1.95, 3.06])
    #expect(
      RentalPrice.of("H800", years: 2024...2024, contract: .assumed).map(\.price.value) == [2])
    #expect(RentalPrice.of("no such chip", years: 2000...2030).isEmpty)
  }

  @Test("of the named systems lies in the law of their rent")
  func systems() throws {
    for (name, prices) in [
      ("GPT-3 175B", [1.16, 1.95]), ("PaLM 540B", [1.45, 3.22]), ("Claude 3 Opus", [1.45, 2.40]),
      ("Gopher 280B", [0.90, 2.00]),
    ] {
      let system = try #require(TrainedSystem.named(name))
      let law = try #require(system.assumption(named: "rental price")).law
      for (level, price) in zip([0.05, 0.95], prices) {
        #expect(agree(law.quantile(level), price, within: 1e-9))
        #expect(RentalPrice.all.contains { $0.price.value == price })
      }
    }
  }
}

@Suite("A state of the rental market") struct RentalRegimeTests {
  @Test("is a law of prices that were asked", arguments: RentalRegime.all.map(\.name))
  func laws(name: String) throws {
    let regime = try #require(RentalRegime.all.first { $0.name == name })
    #expect(regime.price.faults.isEmpty && regime.source.citation.count > 10)
    #expect(regime.price.quantile(0.05) < regime.price.quantile(0.95))
  }

  @Test("was four times dearer while H100 were scarce")
  func shortage() {
    let ratio =
      RentalRegime.h100Shortage.price.quantile(0.5) / RentalRegime.h100.price.quantile(0.5)
    #expect(ratio > 3 && ratio < 4)
  }

  @Test("and its discounts grow with the commitment")
  func discounts() {
    for discount in CommittedUse.all {
      #expect(0 < discount.oneYear.value && discount.oneYear.value < discount.threeYears.value)
      #expect(discount.threeYears.value < 1)
    }
  }
}

@Suite("A purchase price") struct PurchasePriceTests {
  @Test("is in US$ a chip, with a source")
  func units() {
    #expect(PurchasePrice.all.count == 77)
    for price in PurchasePrice.all {
      #expect(price.price.value > 1000 && price.price.value < 50_000, "\(price.chip)")
      #expect(price.price.unit == .usDollar / .chip && price.price.source.evidence == .sourced)
    }
  }

  @Test(
    "of a chip of the catalogue is the one in its figures",
    arguments: [(Chip.h100, 44_489.88), (.a100, 24_875), (.b200, 47_409.13), (.h200, 39_083.38)])
  func chips(chip: Chip, price: Double) {
    #expect(chip.serverPrice.value == price)
    #expect(PurchasePrice.all.contains { $0.price.value == price && $0.scope == .partOfServer })
  }
}

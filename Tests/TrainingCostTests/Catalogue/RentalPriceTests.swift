import Testing
import TrainingCost
import Uncertainty

@Suite("A rental price") struct RentalPriceTests {
  @Test("is lower the longer one binds oneself")
  func ordered() {
    let prices = Dictionary(grouping: RentalPrice.all) { "\($0.chip), \($0.vendor)" }
    for offers in prices.values where offers.count == 3 {
      let byContract = Dictionary(
        uniqueKeysWithValues: offers.map { ($0.contract, $0.price.value) })
      #expect(byContract[.onDemand, default: 0] > byContract[.oneYear, default: .infinity])
      #expect(byContract[.oneYear, default: 0] > byContract[.threeYears, default: .infinity])
    }
    #expect(prices.values.filter { $0.count == 3 }.count == 4)
  }

  @Test("is in US$ a chip-hour, with a source")
  func units() {
    for offer in RentalPrice.all {
      #expect(offer.price.unit == .usDollar / (.chip * .hour))
      #expect(offer.price.source.evidence == .sourced)
    }
  }
}

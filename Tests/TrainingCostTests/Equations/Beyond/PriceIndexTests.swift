import Testing
import TrainingCost
import Uncertainty

@Suite("A price index") struct PriceIndexTests {
  let old = PriceIndex.december2023
  let new = PriceIndex.december2024

  @Test("restates an amount by the ratio of the two months")
  func restated() throws {
    let amount = old.dated(Quantity(100, .usDollar))
    let restated = old.restated(amount, in: new)
    #expect(agree(try value(restated, in: new.dollar), 100 * 119.349 / 119.029, within: 1e-14))
    let back = new.restated(restated, in: old)
    #expect(agree(try value(back, in: old.dollar), 100, within: 1e-14))
  }

  @Test("keeps money of two months apart")
  func apart() {
    let sum = old.dated(Quantity(1, .usDollar)) + new.dated(Quantity(1, .usDollar))
    #expect(
      faults(of: sum).contains { $0.contains("cannot add US$ of 2023-12 and US$ of 2024-12") })
    let wrong = new.restated(old.dated(Quantity(1, .usDollar)), in: old)
    #expect(!faults(of: wrong.named("cost", in: old.dollar)).isEmpty)
  }

  @Test("refuses two vintages, and an index that is none")
  func vintages() {
    let revised = PriceIndex(
      series: old.series, month: "2025-02", vintage: "2025-09-01", value: 122.218,
      source: .judged("test"))
    #expect(
      faults(of: old.restated(old.dated(Quantity(1, .usDollar)), in: revised)) == [
        "price index: needs one series and vintage, got PCU518210518210 of 2025-06-20 and "
          + "PCU518210518210 of 2025-09-01"
      ])
    let none = PriceIndex(
      series: old.series, month: "2030-01", vintage: old.vintage, value: 0, source: .judged("test"))
    #expect(
      faults(of: old.restated(old.dated(Quantity(1, .usDollar)), in: none)) == [
        "2030-01: needs 0 < index < ∞, got 0.0"
      ])
  }
}

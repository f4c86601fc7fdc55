import Testing
import TrainingCost
import Uncertainty

@Suite("A commitment") struct CommittedUseTests {
  let onDemand = Quantity(4, .usDollar / (.chip * .hour))
  let rate = Unit.usDollar / (.chip * .hour)

  @Test("takes the vendor's discount off the price on demand")
  func price() throws {
    let three = CommittedUse.aws.price(onDemand: onDemand, .threeYears)
    #expect(agree(try value(three, in: rate), 4 * 0.36, within: 1e-14))
    #expect(try value(CommittedUse.aws.price(onDemand: onDemand, .onDemand), in: rate) == 4)
  }

  @Test("pays as soon as the reserved time is used by more than what is left of the price")
  func breakEven() throws {
    for vendor in [CommittedUse.aws, .googleCloud, .azure, .lambda] {
      for contract in [RentalPrice.Contract.oneYear, .threeYears] {
        let share = vendor.breakEvenUse(contract)
        let reserved = RentalCost.cost(
          price: vendor.price(onDemand: onDemand, contract), chipHours: Quantity(7, .chip * .hour),
          used: Quantity(try value(share)))
        #expect(agree(try value(reserved, in: .usDollar), 28, within: 1e-14))
      }
    }
  }

  @Test("is refused with a discount of everything")
  func nonsense() {
    let gift = CommittedUse(
      vendor: "gift", oneYear: 1, threeYears: .nan, source: .judged("test"))
    #expect(
      faults(of: gift.price(onDemand: onDemand, .oneYear)) == [
        "gift, one year: needs 0 ≤ discount < 1, got 1.0"
      ])
    #expect(!faults(of: gift.price(onDemand: onDemand, .threeYears)).isEmpty)
  }
}

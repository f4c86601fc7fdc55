import Testing
import TrainingCost
import Uncertainty

@Suite("The building") struct FacilityTests {
  @Test("at 11.7 M US$/MW and 1.275 kW a chip is 0.113 US$ an hour over 15 years")
  func hourly() throws {
    let cost = Facility.cost(
      building: Quantity(11.7, .million(.usDollar) / .megawatt),
      ratedPower: Quantity(1.275, .kilowatt / .chip), life: Quantity(15, .year),
      chipHours: Quantity(1, .chip * .hour))
    let byHand = 11.7 * 1275 / (15 * 8766)
    #expect(agree(try value(cost, in: .usDollar), byHand, within: 1e-14))
    #expect(abs(byHand - 0.113) < 0.0005)
  }

  @Test("as a loan at 8 % is 0.199 US$ an hour")
  func loan() throws {
    func hourly(_ spread: Amortization) throws -> Double {
      try value(
        Facility.cost(
          building: Quantity(11.7, .million(.usDollar) / .megawatt),
          ratedPower: Quantity(1.275, .kilowatt / .chip), spread: spread,
          chipHours: Quantity(1, .chip * .hour)), in: .usDollar)
    }
    let life = Quantity(15, .year)
    let loan = try hourly(
      .capitalRecovery(interest: Quantity(0.08, .one / .year), life: life, residual: Quantity(0)))
    #expect(abs(loan - 0.199) < 0.0005)
    #expect(abs(try hourly(.straightLine(life: life, residual: Quantity(0))) - 0.113) < 0.0005)
  }
}

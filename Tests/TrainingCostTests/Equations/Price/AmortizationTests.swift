import Testing
import TrainingCost
import Uncertainty

@Suite("Amortization") struct AmortizationTests {
  let chip = Quantity(10_000, .usDollar / .chip)
  let rate = Unit.usDollar / (.chip * .hour)

  @Test("by hardware progress of 0.14 orders a year is a straight line of 3.10 years")
  func equivalentLife() throws {
    let progress = Amortization.hardwareProgress(Quantity(0.14, .one / .year))
    let line = Amortization.straightLine(
      life: Quantity(1 / (0.14 * 2.302585092994046), .year), residual: Quantity(0))
    let hourly = try value(progress.hourlyCost(of: chip), in: rate)
    #expect(agree(hourly, try value(line.hourlyCost(of: chip), in: rate), within: 1e-14))
    #expect(agree(hourly, 10_000 / 3.102 / 8766, within: 1e-4))
  }

  @Test("in a straight line uses up all but the residual over the life")
  func straightLine() throws {
    let line = Amortization.straightLine(life: Quantity(4, .year), residual: Quantity(0.1))
    #expect(
      agree(try value(line.hourlyCost(of: chip), in: rate), 9000 / (4 * 8766), within: 1e-14))
  }

  /// The annuity factor 0.08/(1 − 1.08⁻¹⁵) is 0.116830 (any table of them).
  @Test("by capital recovery is the annuity of the tables")
  func annuity() throws {
    let loan = Amortization.capitalRecovery(
      interest: Quantity(0.08, .one / .year), life: Quantity(15, .year), residual: Quantity(0))
    #expect(
      agree(
        try value(loan.hourlyCost(of: chip), in: rate), 10_000 * 0.116830 / 8766, within: 5e-6))
  }

  @Test("by capital recovery without interest is a straight line")
  func noInterest() throws {
    let residual = Quantity(0.2)
    let loan = Amortization.capitalRecovery(
      interest: Quantity(1e-6, .one / .year), life: Quantity(5, .year), residual: residual)
    let line = Amortization.straightLine(life: Quantity(5, .year), residual: residual)
    #expect(
      agree(
        try value(loan.hourlyCost(of: chip), in: rate),
        try value(line.hourlyCost(of: chip), in: rate), within: 1e-5))
  }

  @Test("is dearer by the hour if part of the hours are not used")
  func partlyUsed() throws {
    for way in [
      Amortization.hardwareProgress(Quantity(0.14, .one / .year)),
      .straightLine(life: Quantity(4, .year), residual: Quantity(0.1)),
    ] {
      let all = try value(way.hourlyCost(of: chip), in: rate)
      let most = try value(way.hourlyCost(of: chip, used: Quantity(80, .percent)), in: rate)
      #expect(agree(most / all, 1.25, within: 1e-14))
    }
    let life = Amortization.hardwareProgress(Quantity(0.14, .one / .year)).equivalentLife
    #expect(abs(try value(life, in: .year) - 3.102) < 0.0005)
  }

  @Test("is refused for lives, residuals, interests and shares that cannot be")
  func nonsense() {
    let line = Amortization.straightLine(life: Quantity(-3, .year), residual: Quantity(1.2))
    #expect(
      faults(of: line.hourlyCost(of: chip, used: Quantity(0))) == [
        "amortization: needs 0 ≤ residual < 1, got 1.2",
        "amortization: needs 0 < life < ∞, got -3.0 yr",
        "amortization: needs 0 < share used ≤ 1, got 0.0",
      ])
    let loan = Amortization.capitalRecovery(
      interest: Quantity(0, .one / .year), life: Quantity(3, .year), residual: Quantity(0))
    #expect(
      faults(of: loan.hourlyCost(of: chip)) == [
        "amortization: needs 0 < interest < ∞, got 0.0 1/yr"
      ])
  }
}

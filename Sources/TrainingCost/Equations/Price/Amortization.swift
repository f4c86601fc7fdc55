import Uncertainty

/// How the value of hardware wears off while it is used.
public enum Amortization: Sendable {
  /// At the rate at which newer hardware gives more for the money: value × k × ln 10 a year,
  /// k in orders of magnitude a year.
  ///
  /// - SeeAlso: Cottier et al. (2024), arXiv 2405.21015, appendix A.
  case hardwareProgress(Quantity)
  /// In equal parts over a life, down to a residual share of the value.
  case straightLine(life: Quantity, residual: Quantity)
  /// As a loan of constant payments at an interest rate (1/yr) over a life, down to a
  /// residual share of the value.
  case capitalRecovery(interest: Quantity, life: Quantity, residual: Quantity)

  /// What an hour of use costs, from the value at the start: US$/(chip·h) from US$/chip.
  ///
  /// - Parameters:
  ///   - value: at the start.
  ///   - used: share of the hours of ownership that are used for anything; the published study
  ///     takes it to be 1, which makes an hour too cheap.
  /// - Faults: a known share outside 0 … 1, a known life that is not positive, a known residual
  ///   outside 0 … 1, an interest that is not positive.
  public func hourlyCost(of value: Quantity, used: Quantity = Quantity(1)) -> Quantity {
    let hourly = value * yearlyShare / Quantity(8766, .hour / .year)
    if used.knownValue() == 1 { return hourly }
    return hourly / used.checked(.share, "share used", of: "amortization")
  }

  /// Share of the value used up in a year, 1/yr.
  public var yearlyShare: Quantity {
    switch self {
    case .hardwareProgress(let rate):
      rate * naturalLogarithmOfTen
    case .straightLine(let life, let residual):
      (1 - Self.checked(residual: residual)) / Self.checked(life: life)
    case .capitalRecovery(let interest, let life, let residual):
      Self.payment(
        interest.checked(.positive, "interest", of: "amortization", in: .one / .year),
        Self.checked(life: life), Self.checked(residual: residual))
    }
  }

  /// The life of a straight line without residual that wears off as fast at the start: 3.10
  /// years for 0.14 orders of magnitude a year.
  public var equivalentLife: Quantity { 1 / yearlyShare }

  /// Yearly payment by value, of a loan that pays all but a residual back over its life.
  private static func payment(
    _ interest: Quantity, _ life: Quantity, _ residual: Quantity
  ) -> Quantity {
    let growth = pow(1 + interest * Quantity(1, .year), life / Quantity(1, .year))
    return (1 - residual / growth) * interest / (1 - 1 / growth)
  }

  private static func checked(life: Quantity) -> Quantity {
    life.checked(.positive, "life", of: "amortization", in: .year)
  }

  private static func checked(residual: Quantity) -> Quantity {
    residual.checked(.shareBelowOne, "residual", of: "amortization")
  }
}

/// ln 10.
let naturalLogarithmOfTen = 2.302_585_092_994_045_7

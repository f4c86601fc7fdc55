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
  public func hourlyCost(of value: Quantity) -> Quantity {
    value * yearlyShare / Quantity(8766, .hour / .year)
  }

  /// Share of the value used up in a year, 1/yr.
  private var yearlyShare: Quantity {
    switch self {
    case .hardwareProgress(let rate):
      rate * naturalLogarithmOfTen
    case .straightLine(let life, let residual):
      (1 - residual) / life
    case .capitalRecovery(let interest, let life, let residual):
      Self.payment(
        interest, pow(1 + interest * Quantity(1, .year), life / Quantity(1, .year)), residual)
    }
  }

  /// Yearly payment by value, of a loan that grows by `growth` over its life.
  private static func payment(
    _ interest: Quantity, _ growth: Quantity, _ residual: Quantity
  ) -> Quantity {
    (1 - residual / growth) * interest / (1 - 1 / growth)
  }
}

/// ln 10.
let naturalLogarithmOfTen = 2.302_585_092_994_045_7

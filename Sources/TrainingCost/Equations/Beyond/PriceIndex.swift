import Uncertainty

/// A month of a price index: money of that month is a unit of its own, so that amounts of two
/// months, or of two vintages of the index, cannot be added by accident.
///
/// Indices are revised: the February 2025 value of the one used here was 119.580 in June 2025
/// and 122.218 later. A factor between two months must come from one vintage.
public struct PriceIndex: Sendable, Hashable {
  /// What the index is: "PCU518210518210".
  public let series: String
  /// The month, ISO 8601: "2024-12".
  public let month: String
  /// When the value was published, ISO 8601.
  public let vintage: String
  /// The index.
  public let value: Figure

  /// Creates a month of an index.
  public init(series: String, month: String, vintage: String, value: Double, source: Source) {
    self.series = series
    self.month = month
    self.vintage = vintage
    self.value = Figure(value, .one, source)
  }

  /// A dollar of this month.
  public var dollar: Unit { .base("US$ of \(month)") }

  /// An amount of plain dollars spent in this month, as money of this month.
  public func dated(_ amount: Quantity) -> Quantity {
    amount * Quantity(1, dollar / .usDollar)
  }

  /// An amount of this month in money of another: × other index / this index.
  ///
  /// - Faults: another series or vintage, an index that is not positive; an amount that is not
  ///   in this month's dollars cannot be shown in the other's.
  public func restated(_ amount: Quantity, in other: PriceIndex) -> Quantity {
    guard series == other.series && vintage == other.vintage else {
      return .invalid(
        Fault(
          "needs one series and vintage, got \(series) of \(vintage) and \(other.series) of "
            + "\(other.vintage)", of: "price index"))
    }
    let factor =
      other.value.quantity.checked(.positive, "index", of: other.month)
      / value.quantity.checked(.positive, "index", of: month)
    return amount * factor * Quantity(1, other.dollar / dollar)
  }
}

extension PriceIndex {
  /// Producer prices of data processing and hosting in the United States, December 2023.
  public static let december2023 = hosting("2023-12", 119.029)
  /// The same, December 2024: the base of the published costs.
  public static let december2024 = hosting("2024-12", 119.349)

  private static func hosting(_ month: String, _ value: Double) -> PriceIndex {
    PriceIndex(
      series: "PCU518210518210", month: month, vintage: "2025-06-20", value: value,
      source: .sourced(
        "US Bureau of Labor Statistics, producer prices of data processing and hosting, by way of "
          + "FRED and Epoch AI, training-cost-trends"))
  }
}

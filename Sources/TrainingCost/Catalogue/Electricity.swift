import Uncertainty

/// Prices of electricity and overheads of data centres.
public enum Electricity {
  /// Mean price to industry in the United States by year, US$/kWh.
  public static let usIndustry: [Int: Figure] = Dictionary(
    uniqueKeysWithValues: [
      (2019, 0.0681), (2020, 0.0667), (2021, 0.0718), (2022, 0.0832), (2023, 0.0806),
      (2024, 0.0771), (2025, 0.0826),
    ].map { ($0, Figure($1, .usDollar / .kilowattHour, eia)) })

  private static let eia = Source.sourced(
    "US Energy Information Administration, mean industrial price, "
      + "as tabulated by Epoch AI, training-cost-trends, 263c40a")
}

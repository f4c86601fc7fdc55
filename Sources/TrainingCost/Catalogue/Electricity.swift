import Uncertainty

/// Prices of electricity.
public enum Electricity {
  /// Mean price to industry in the United States by year, US$/kWh.
  public static let usIndustry: [Int: Figure] = Dictionary(
    uniqueKeysWithValues: [
      (2010, 0.0677), (2011, 0.0682), (2012, 0.0667), (2013, 0.0689), (2014, 0.0710),
      (2015, 0.0691), (2016, 0.0676), (2017, 0.0688), (2018, 0.0692), (2019, 0.0681),
      (2020, 0.0667), (2021, 0.0718), (2022, 0.0832), (2023, 0.0806), (2024, 0.0771),
      (2025, 0.0826),
    ].map { ($0, Figure($1, .usDollar / .kilowattHour, eia)) })

  /// A price to industry in a region.
  public struct Region: Sendable, Hashable {
    /// "EU, 2024".
    public let name: String
    /// Price of energy, in the region's currency.
    public let price: Figure
    /// The least and the most inside the region; nil if not known.
    public let range: ClosedRange<Double>?
  }

  /// Prices by region, in the currency they were published in.
  public static let regions = [
    Region("California, 2020", 0.1273, nrel), Region("Nevada, 2020", 0.0615, nrel),
    Region("Oregon, 2020", 0.0598, nrel), Region("Washington, 2020", 0.0460, nrel),
    Region(
      "EU, 2024", 0.199, .sourced("BusinessEurope, via prometheusgroup.xyz, secondary"),
      .euro, 0.093...0.256),
    Region("China, 2024", 0.082, .sourced("BusinessEurope, via facthem.eu, secondary"), .euro),
    Region(
      "United States, 2024", 0.075, .sourced("BusinessEurope, via facthem.eu, secondary"), .euro),
    Region("China, undated", 0.64, .sourced("wifitalents.com, secondary"), .yuan),
  ]

  private static let eia = Source.sourced(
    "US Energy Information Administration, mean industrial price, "
      + "as tabulated by Epoch AI, training-cost-trends, 263c40a")
  private static let nrel = Source.sourced(
    "NREL, fy20osti/73901, as tabulated by Epoch AI, training-cost-trends v1.0.0, energy.py")
}

extension Electricity.Region {
  fileprivate init(
    _ name: String, _ price: Double, _ source: Source, _ currency: Unit = .usDollar,
    _ range: ClosedRange<Double>? = nil
  ) {
    self.name = name
    self.price = Figure(price, currency / .kilowattHour, source)
    self.range = range
  }
}

extension Electricity {
  /// How the price of a run's electricity is known.
  public enum Tariff: Sendable {
    /// The mean to industry in the United States in a year, uncertain by place and contract.
    case usIndustry(year: Int)
    /// A law of the price.
    case assumed(Assumption)

    /// What is assumed.
    var assumption: Assumption {
      switch self {
      case .usIndustry:
        .range(
          "electricity price by US mean", 0.6, 1.7,
          source: .sourced(
            "range of CA, NV, OR and WA: Epoch AI, training-cost-trends v1.0.0, "
              + "uncertainty.ipynb"))
      case .assumed(let assumption): assumption
      }
    }

    /// US$/kWh.
    func price(_ drivers: DriverPool) -> Quantity {
      let driver = drivers[assumption]
      guard case .usIndustry(let year) = self else { return driver }
      let mean =
        Electricity.usIndustry[year]
        ?? .unpublished(.usDollar / .kilowattHour, "US mean of \(year)")
      return mean.quantity * driver
    }
  }
}

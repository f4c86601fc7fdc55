import Uncertainty

/// What a vendor asks for one chip-hour, US$.
public struct RentalPrice: Sendable, Hashable {
  /// For how long one binds oneself.
  public enum Contract: String, Sendable, Hashable {
    /// By the hour, ended at will.
    case onDemand = "on demand"
    /// Reserved for a year.
    case oneYear = "one year"
    /// Reserved for three years.
    case threeYears = "three years"
    /// Assumed by an author, whatever the contract.
    case assumed
  }
  /// The chip's name.
  public let chip: String
  /// Who asks for it.
  public let vendor: String
  /// For how long.
  public let contract: Contract
  /// US$/(chip·h).
  public let price: Figure

  /// Creates a price, in US$ for one chip-hour.
  public init(
    _ price: Double, chip: Chip, vendor: String, contract: Contract, source: Source
  ) {
    self.chip = chip.name
    self.vendor = vendor
    self.contract = contract
    self.price = Figure(price, .usDollar / (.chip * .hour), source)
  }
}

extension RentalPrice {
  /// Asking prices that bound the rents of the named systems.
  public static let all = [
    RentalPrice(3.06, chip: .v100, vendor: "Azure", contract: .onDemand, source: list("2019")),
    RentalPrice(1.95, chip: .v100, vendor: "Azure", contract: .oneYear, source: list("2019")),
    RentalPrice(1.16, chip: .v100, vendor: "Azure", contract: .threeYears, source: list("2019")),
    RentalPrice(4.10, chip: .a100, vendor: "AWS", contract: .onDemand, source: list("2022")),
    RentalPrice(2.40, chip: .a100, vendor: "AWS", contract: .oneYear, source: list("2022")),
    RentalPrice(1.45, chip: .a100, vendor: "AWS", contract: .threeYears, source: list("2022")),
    RentalPrice(3.40, chip: .a100, vendor: "Azure", contract: .onDemand, source: list("2022")),
    RentalPrice(2.35, chip: .a100, vendor: "Azure", contract: .oneYear, source: list("2022")),
    RentalPrice(1.36, chip: .a100, vendor: "Azure", contract: .threeYears, source: list("2022")),
    RentalPrice(3.22, chip: .tpuV4, vendor: "Google", contract: .onDemand, source: list("2022")),
    RentalPrice(2.03, chip: .tpuV4, vendor: "Google", contract: .oneYear, source: list("2022")),
    RentalPrice(1.45, chip: .tpuV4, vendor: "Google", contract: .threeYears, source: list("2022")),
    RentalPrice(3.39, chip: .h100, vendor: "Lambda", contract: .onDemand, source: list("2024")),
    RentalPrice(
      1.70, chip: .h100, vendor: "index", contract: .oneYear, source: index("October 2025")),
    RentalPrice(
      2.35, chip: .h100, vendor: "index", contract: .oneYear, source: index("March 2026")),
    RentalPrice(
      2.00, chip: .h800, vendor: "DeepSeek", contract: .assumed,
      source: .sourced("arXiv 2412.19437, section 1, table 1: assumed rental price")),
  ]

  private static func index(_ month: String) -> Source {
    .sourced("SemiAnalysis index of one-year contracts, \(month), as quoted by compux.net")
  }

  private static func list(_ year: String) -> Source {
    .sourced("asking price of \(year): Epoch AI, training-cost-trends, 263c40a, hardware prices")
  }
}

import Uncertainty

/// What a vendor asks for one chip-hour, US$.
public struct RentalPrice: Sendable, Hashable {
  /// For how long one binds oneself.
  public enum Contract: String, Sendable, Hashable, CaseIterable {
    /// By the hour, ended at will.
    case onDemand = "on demand"
    /// Reserved for a year.
    case oneYear = "one year"
    /// Reserved for three years.
    case threeYears = "three years"
    /// Assumed by an author, whatever the contract.
    case assumed
  }
  /// The chip's name as the list has it; a name without a variant stands for any.
  public let chip: String
  /// Who asks for it.
  public let vendor: String
  /// The year it was asked in.
  public let year: Int
  /// For how long.
  public let contract: Contract
  /// US$/(chip·h): the median, where several were seen.
  public let price: Figure
  /// The least and the most that was seen, US$/(chip·h).
  public let range: ClosedRange<Double>
  /// How many were seen in that year.
  public let count: Int

  /// Creates a price, in US$ for one chip-hour.
  public init(
    _ price: Double, chip: String, vendor: String, year: Int, contract: Contract,
    range: ClosedRange<Double>? = nil, count: Int = 1, source: Source
  ) {
    self.chip = chip
    self.vendor = vendor
    self.year = year
    self.contract = contract
    self.price = Figure(price, .usDollar / (.chip * .hour), source)
    self.range = range ?? price...price
    self.count = count
  }
}

extension RentalPrice {
  /// All prices of the catalogue.
  public static let all: [RentalPrice] = ofTPU + ofOlder + ofA100 + ofHopper + single

  /// The prices of a chip, by part of its name, year and contract; any contract if nil.
  public static func of(
    _ chip: String, years: ClosedRange<Int>, contract: Contract? = nil
  ) -> [RentalPrice] {
    all.filter {
      $0.chip.lowercased().contains(chip.lowercased()) && years.contains($0.year)
        && (contract == nil || $0.contract == contract)
    }
  }

  /// One line of Epoch AI's list.
  struct Offer {
    let vendor: String
    let year: Int
    let contract: Contract
    let price: Double
    let count: Int
    let range: ClosedRange<Double>?

    init(
      _ vendor: String, _ year: Int, _ contract: Contract, _ price: Double, _ count: Int = 1,
      _ range: ClosedRange<Double>? = nil
    ) {
      (self.vendor, self.year, self.contract) = (vendor, year, contract)
      (self.price, self.count, self.range) = (price, count, range)
    }
  }

  /// The lines of one chip.
  static func listed(_ chip: String, _ offers: [Offer]) -> [RentalPrice] {
    offers.map {
      RentalPrice(
        $0.price, chip: chip, vendor: $0.vendor, year: $0.year, contract: $0.contract,
        range: $0.range, count: $0.count,
        source: .sourced("Epoch AI, training-cost-trends, 263c40a, hardware prices"))
    }
  }
}

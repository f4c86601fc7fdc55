import Uncertainty

/// What a vendor takes off the price on demand for a commitment.
public struct CommittedUse: Sendable, Hashable {
  /// Who gives the discount.
  public let vendor: String
  /// Share taken off for one year.
  public let oneYear: Figure
  /// Share taken off for three years.
  public let threeYears: Figure

  /// Creates the discounts of a vendor, as shares of the price on demand.
  public init(vendor: String, oneYear: Double, threeYears: Double, source: Source) {
    self.vendor = vendor
    self.oneYear = Figure(oneYear, .one, source)
    self.threeYears = Figure(threeYears, .one, source)
  }

  /// The share taken off under a contract; nothing on demand or for an assumed price.
  public func discount(_ contract: RentalPrice.Contract) -> Quantity {
    switch contract {
    case .onDemand, .assumed: Quantity(0)
    case .oneYear: oneYear.quantity
    case .threeYears: threeYears.quantity
    }
  }

  /// The price under a contract, from that on demand.
  ///
  /// - Faults: a discount outside 0 … 1.
  public func price(onDemand: Quantity, _ contract: RentalPrice.Contract) -> Quantity {
    onDemand * (1 - checked(contract))
  }

  /// The share of the reserved time that must be used for the commitment to be cheaper than
  /// paying on demand for the time used.
  public func breakEvenUse(_ contract: RentalPrice.Contract) -> Quantity {
    1 - checked(contract)
  }

  private func checked(_ contract: RentalPrice.Contract) -> Quantity {
    discount(contract).checked(.shareBelowOne, "discount", of: "\(vendor), \(contract.rawValue)")
  }
}

extension CommittedUse {
  /// Amazon Web Services.
  public static let aws = CommittedUse(
    vendor: "AWS", oneYear: 0.41, threeYears: 0.64, source: epoch)
  /// Google Cloud.
  public static let googleCloud = CommittedUse(
    vendor: "Google Cloud", oneYear: 0.37, threeYears: 0.56, source: epoch)
  /// Microsoft Azure.
  public static let azure = CommittedUse(
    vendor: "Azure", oneYear: 0.25, threeYears: 0.49, source: epoch)
  /// Lambda.
  public static let lambda = CommittedUse(
    vendor: "Lambda", oneYear: 0.34, threeYears: 0.56, source: epoch)

  /// All discounts of the catalogue.
  public static let all = [aws, googleCloud, azure, lambda]

  private static let epoch = Source.sourced(
    "default discounts: Epoch AI, training-cost-trends, 263c40a, cost_analysis_standalone.py")
}

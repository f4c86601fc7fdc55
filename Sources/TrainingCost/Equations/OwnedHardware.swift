import Uncertainty

/// The cost of using one's own hardware for a run, by part.
///
/// - SeeAlso: Cottier et al. (2024), arXiv 2405.21015, appendix A; the code of that paper,
///   Epoch AI, training-cost-trends, gives the same numbers.
public struct OwnedHardware: Sendable {
  /// Chips, US$.
  public let chips: Quantity
  /// The servers around them, US$.
  public let servers: Quantity
  /// The network between the servers, US$.
  public let network: Quantity
  /// All three, US$.
  public var total: Quantity { chips + servers + network }

  /// Creates the parts.
  ///
  /// - Parameters:
  ///   - chipHours: chip-hours used.
  ///   - chipValue: value of a chip when the run starts, US$/chip; see
  ///     ``valueAtStart(price:progress:age:)``.
  ///   - serverOverhead: price of a server by that of its chips.
  ///   - networkOverhead: price of a cluster by that of its servers; 1/(1 − 0.19) if the
  ///     network is 19 % of the cluster.
  ///   - amortization: how the value wears off.
  public init(
    chipHours: Quantity, chipValue: Quantity, serverOverhead: Quantity,
    networkOverhead: Quantity, amortization: Amortization
  ) {
    chips = amortization.hourlyCost(of: chipValue) * chipHours
    servers = chips * (serverOverhead - 1)
    network = chips * serverOverhead * (networkOverhead - 1)
  }

  /// What hardware is worth some time after it was bought: price × 10^(−progress × age).
  ///
  /// - Parameters:
  ///   - price: US$/chip when bought.
  ///   - progress: orders of magnitude a year that newer hardware gives more for the money.
  ///   - age: time since.
  public static func valueAtStart(
    price: Quantity, progress: Quantity, age: Quantity
  ) -> Quantity {
    price * exp(-(progress * age * naturalLogarithmOfTen))
  }
}

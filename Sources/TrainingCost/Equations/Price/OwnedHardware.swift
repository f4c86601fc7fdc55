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
  ///   - used: share of the hours of ownership that are used for anything.
  /// - Faults: known overheads below 1, a known share outside 0 … 1.
  public init(
    chipHours: Quantity, chipValue: Quantity, serverOverhead: Quantity,
    networkOverhead: Quantity, amortization: Amortization, used: Quantity = Quantity(1)
  ) {
    let server = serverOverhead.checked(.atLeastOne, "server overhead", of: "owned hardware")
    let cluster = networkOverhead.checked(.atLeastOne, "network overhead", of: "owned hardware")
    chips = amortization.hourlyCost(of: chipValue, used: used) * chipHours
    servers = chips * (server - 1)
    network = chips * server * (cluster - 1)
  }

  /// Price of a cluster by that of its servers, from the network's share of the whole:
  /// 1/(1 − 0.19) if it is 19 %.
  public static func networkOverhead(share: Quantity) -> Quantity {
    1 / (1 - share.checked(.shareBelowOne, "network's share", of: "owned hardware"))
  }

  /// What it takes to buy the cluster, of which a run uses up a part: chips × price of a
  /// server's part × network overhead.
  ///
  /// - Parameters:
  ///   - chips: how many.
  ///   - serverPrice: price of one chip's part of a server, US$/chip.
  ///   - networkOverhead: price of a cluster by that of its servers.
  public static func acquisition(
    chips: Quantity, serverPrice: Quantity, networkOverhead: Quantity
  ) -> Quantity {
    chips.checked(.positive, "chips", of: "acquisition", in: .chip) * serverPrice
      * networkOverhead.checked(.atLeastOne, "network overhead", of: "acquisition")
  }

  /// What hardware is worth some time after it was bought: price × 10^(−progress × age).
  ///
  /// - Parameters:
  ///   - price: US$/chip when bought.
  ///   - progress: orders of magnitude a year that newer hardware gives more for the money.
  ///   - age: time since; below 0 for makers who use their chips before others can, as Google does
  ///     its TPUs, so that hardware is worth more than its later price.
  /// - Faults: a known price below 0.
  public static func valueAtStart(
    price: Quantity, progress: Quantity, age: Quantity
  ) -> Quantity {
    let paid = price.checked(.notNegative, "price", of: "value", in: .usDollar / .chip)
    return paid * exp(-(progress * age * naturalLogarithmOfTen))
  }
}

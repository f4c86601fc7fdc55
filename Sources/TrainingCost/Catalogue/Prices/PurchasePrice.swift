import Uncertainty

/// What a chip, or its part of a server, cost to buy, US$.
public struct PurchasePrice: Sendable, Hashable {
  /// What the price buys.
  public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// The chip alone, or its board.
    case singleUnit = "single unit"
    /// A server, divided by its chips.
    case partOfServer = "part of a server"
  }
  /// The chip's name.
  public let chip: String
  /// The year of the price.
  public let year: Int
  /// What it buys.
  public let scope: Scope
  /// US$/chip.
  public let price: Figure
}

extension PurchasePrice {
  /// All prices of the catalogue.
  public static let all: [PurchasePrice] = ofOlder + ofNewer

  /// One line of Epoch AI's list.
  struct Offer {
    let year: Int
    let scope: Scope
    let price: Double
    let page: String

    init(_ year: Int, _ scope: Scope, _ price: Double, _ page: String) {
      (self.year, self.scope, self.price, self.page) = (year, scope, price, page)
    }
  }

  /// The lines of one chip.
  static func listed(_ chip: String, _ offers: [Offer]) -> [PurchasePrice] {
    offers.map {
      PurchasePrice(
        chip: chip, year: $0.year, scope: $0.scope,
        price: Figure(
          $0.price, .usDollar / .chip,
          .sourced("\($0.page): Epoch AI, training-cost-trends, 263c40a, hardware prices")))
    }
  }
}

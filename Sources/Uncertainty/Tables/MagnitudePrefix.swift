/// A letter for a power of a thousand, so that a row of numbers stays short.
public struct MagnitudePrefix: Sendable, Hashable {
  /// Which letters are used.
  public enum Style: Sendable, Hashable {
    /// Thousands k, millions M, billions B, trillions T: amounts of money.
    case finance
    /// SI prefixes from n to P.
    case si
    /// None: the numbers as they are.
    case none
  }

  /// The letter, "" for ones.
  public let symbol: String
  /// What the letter stands for.
  public let factor: Double

  private static let finance = [
    ("T", 1e12), ("B", 1e9), ("M", 1e6), ("k", 1e3), ("", 1),
  ]
  private static let si = [
    ("P", 1e15), ("T", 1e12), ("G", 1e9), ("M", 1e6), ("k", 1e3), ("", 1), ("m", 1e-3),
    ("µ", 1e-6), ("n", 1e-9),
  ]

  /// The greatest prefix that leaves `size` at 1 or above; in finance, amounts below ten
  /// thousand are left as they are.
  public init(for size: Double, style: Style) {
    let magnitude = size.magnitude
    let table = style == .si ? Self.si : style == .finance ? Self.finance : [("", 1)]
    let fits = table.first { magnitude >= $0.1 }
    let small = style == .finance && magnitude < 10_000
    let chosen =
      magnitude.isFinite && magnitude > 0 && !small ? fits ?? table[table.count - 1] : ("", 1)
    // Below a prefix table that ends in ones there is nothing to choose.
    symbol = chosen.0
    factor = chosen.1
  }

  /// Finance for amounts in a currency, none for all else.
  public static func usualStyle(for unitSymbol: String) -> Style {
    ["US$", "€", "£", "¥", "EUR", "GBP", "USD", "CNY"].contains { unitSymbol.hasPrefix($0) }
      ? .finance : .none
  }

  /// The unit with the prefix before it: `M US$`, `kW`.
  public func applied(to unitSymbol: String, style: Style) -> String {
    if symbol.isEmpty { return unitSymbol }
    if unitSymbol.isEmpty { return symbol }
    return style == .si ? symbol + unitSymbol : "\(symbol) \(unitSymbol)"
  }
}

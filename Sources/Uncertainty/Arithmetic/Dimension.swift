/// What kind of thing a unit measures: base quantities with rational exponents.
///
/// Hours and seconds have one dimension, dollars and euros two: a currency is a dimension of
/// its own as long as no rate is given. Only quantities of one dimension can be added.
public struct Dimension: Sendable, Hashable, CustomStringConvertible {
  /// Exponents by base symbol, sorted by symbol, none of them zero.
  package let exponents: [Exponent]

  /// One base symbol and its exponent.
  package struct Exponent: Sendable, Hashable {
    /// The symbol of the base unit: "kg", "US$".
    package let symbol: String
    /// Its power.
    package let power: Rational
  }

  /// Nothing: the dimension of a plain number.
  public static let none = Dimension(exponents: [])

  private init(exponents: [Exponent]) { self.exponents = exponents }

  /// The dimension of a base unit. Two bases with one symbol are one dimension.
  init(base symbol: String) {
    self.init(exponents: [Exponent(symbol: symbol, power: Rational(1))])
  }

  /// Whether this is the dimension of a plain number.
  public var isNone: Bool { exponents.isEmpty }

  /// Whether every exponent is a number; false after a power that is no small fraction.
  public var isDefined: Bool { exponents.allSatisfy(\.power.isDefined) }

  /// The dimension of a product.
  public static func * (a: Dimension, b: Dimension) -> Dimension {
    var merged: [String: Rational] = [:]
    for exponent in a.exponents + b.exponents {
      merged[exponent.symbol] = (merged[exponent.symbol] ?? .zero) + exponent.power
    }
    return Dimension(
      exponents: merged.filter { $0.value != .zero }.sorted { $0.key < $1.key }
        .map { Exponent(symbol: $0.key, power: $0.value) })
  }

  /// The dimension of a quotient.
  public static func / (a: Dimension, b: Dimension) -> Dimension { a * b.power(-1) }

  /// The dimension of a power: `power(0.5)` of an area is a length.
  public func power(_ exponent: Double) -> Dimension { power(Rational(exponent)) }

  /// The dimension of a power.
  func power(_ exponent: Rational) -> Dimension {
    exponent == .zero
      ? .none
      : Dimension(
        exponents: exponents.map { Exponent(symbol: $0.symbol, power: $0.power * exponent) })
  }

  /// In base symbols, `kg·m²/s²`; "plain number" if there are none.
  public var description: String {
    isNone
      ? "plain number" : PowerProduct.text(exponents.map { ($0.symbol, $0.power) })
  }
}

import Foundation

/// One symbol in a unit, with its exponent: the `h` of `US$/(chip·h)`.
struct UnitFactor: Sendable, Hashable {
  /// As printed: "h", "kW", "M US$".
  let symbol: String
  /// Coherent base units in one of this.
  let scale: Double
  /// What it measures, before the exponent.
  let dimension: Dimension
  /// Its power in the unit.
  var exponent = Rational(1)

  /// Whether both are one symbol for one thing, so that their exponents add.
  func isSameSymbol(as other: UnitFactor) -> Bool {
    symbol == other.symbol && scale == other.scale && dimension == other.dimension
  }

  /// The scale raised to the exponent's size; whole powers by multiplication, so that they
  /// are exact where they can be.
  var magnitude: Double {
    let size = exponent.value.magnitude
    if size == 0.5 { return scale.squareRoot() }
    guard exponent.denominator == 1, size <= 16 else { return Foundation.pow(scale, size) }
    return (0..<Int(size)).reduce(1.0) { product, _ in product * scale }
  }
}

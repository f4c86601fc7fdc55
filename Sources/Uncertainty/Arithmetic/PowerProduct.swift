/// Symbols with exponents, written as people write them: `US$/(chip·h)`, `m^(1/2)`, `1/s`.
enum PowerProduct {
  /// The text of a product of powers, in the order given; empty if there is nothing to write.
  static func text(_ powers: [(symbol: String, exponent: Rational)]) -> String {
    let above = powers.filter { !($0.exponent.numerator < 0) }
      .map { $0.symbol + suffix($0.exponent) }
    let below = powers.filter { $0.exponent.numerator < 0 }
      .map { $0.symbol + suffix($0.exponent * Rational(-1)) }
    let numerator = above.joined(separator: "·")
    guard !below.isEmpty else { return numerator }
    let denominator = below.joined(separator: "·")
    return (above.isEmpty ? "1" : numerator) + "/"
      + (below.count == 1 ? denominator : "(\(denominator))")
  }

  private static func suffix(_ exponent: Rational) -> String {
    switch exponent.denominator {
    case 1 where exponent.numerator == 1: ""
    case 1: String("\(exponent.numerator)".map { raised[$0] ?? $0 })
    default: "^(\(exponent))"
    }
  }

  private static let raised: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "-": "⁻",
  ]
}

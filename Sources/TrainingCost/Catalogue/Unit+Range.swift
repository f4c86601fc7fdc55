import Uncertainty

extension Unit {
  /// A range of values with its unit, to three digits: "0.5 to 10 M US$", "1.4 to 2.9 US$/(chip·h)".
  ///
  /// Money of ten thousand and more is in thousands, of a million and more in millions. An end that
  /// is zero but for rounding is zero.
  public func text(from low: Double, to high: Double) -> String {
    let shown = shown(upTo: max(low.magnitude, high.magnitude))
    let numbers = shown.texts([low, high])
    let symbol = shown.symbol
    return "\(numbers[0]) to \(numbers[1])" + (symbol.isEmpty ? "" : " \(symbol)")
  }

  /// The unit, or a multiple of it, in which values up to a size are short to write.
  func shown(upTo size: Double) -> ShownUnit {
    guard symbol.hasPrefix("US$"), size >= 1e4 else { return ShownUnit(unit: self, factor: 1) }
    return size >= 1e6
      ? ShownUnit(unit: .million(self), factor: 1e-6)
      : ShownUnit(unit: Unit("k \(symbol)", 1e3, self), factor: 1e-3)
  }
}

/// A unit for display.
struct ShownUnit {
  let unit: Unit
  /// What turns a value of the original unit into one of this.
  let factor: Double

  /// The unit in words; nothing for what is counted, which its name says.
  var symbol: String {
    if [Unit.person, .token, .chip].contains(unit) { return "" }
    for format in NumberFormat.allCases where unit == format.utilization {
      return "of the \(format.rawValue) peak"
    }
    return unit.symbol
  }

  /// Numbers of the original unit, to three digits, or two where they need an exponent; zero where
  /// they are zero by the size of others.
  func texts(_ values: [Double]) -> [String] {
    let size = values.map(\.magnitude).max() ?? 0
    return values.map { value in
      let scaled = value.magnitude < 1e-9 * size ? 0 : value * factor
      let text = NumberText.text(Double(Unit.one.text(scaled)) ?? scaled, error: 0)
      return text.contains("e") ? Unit.one.text(scaled, significantDigits: 2) : text
    }
  }
}

import Foundation
import Uncertainty

/// The unit that a chart writes an output's numbers in: a prefix or a power of ten keeps them
/// short.
struct ChartUnit {
  /// What one of the chart's units is in the unit of the output.
  let factor: Double
  /// "M US$", "MW", "×10²⁴ token"; empty for plain numbers.
  let symbol: String

  /// Units that take the letters of the SI; others, `kWh` say, have one already or never do.
  private static let prefixed: Set<String> = [
    "W", "J", "Wh", "FLOP", "FLOP/s", "B", "B/s", "bit", "bit/s", "Hz", "V", "A", "N", "Pa",
  ]

  /// The unit for numbers of such sizes.
  init(for sizes: [Double], unit: String) {
    let size = sizes.map(\.magnitude).filter(\.isFinite).max() ?? 0
    let style = Self.prefixed.contains(unit) ? .si : MagnitudePrefix.usualStyle(for: unit)
    let prefix = MagnitudePrefix(for: size, style: style)
    guard size > 0, !(1e-3..<1e7).contains(size / prefix.factor) else {
      factor = prefix.factor
      symbol = prefix.applied(to: unit, style: style)
      return
    }
    // A double's own powers of ten end near these.
    let power = max(-300, min(300, Int((log10(size) / 3).rounded(.down)) * 3))
    factor = pow(10, Double(power))
    symbol = "×10\(Self.raised(power))" + (unit.isEmpty ? "" : " \(unit)")
  }

  /// "M US$" after a space; nothing for plain numbers.
  var suffix: String { symbol.isEmpty ? "" : " \(symbol)" }

  /// A number of the output's unit, to three digits or as many as are certain.
  func text(_ value: Double, error: Double = .infinity) -> String {
    NumberText.text(value / factor, error: error / factor)
  }

  /// A number among others that lie so far apart: to a fiftieth of that, so that they differ, but
  /// no fewer than three digits.
  ///
  /// One that would be written as zero has three digits of its own, unless it is zero but for
  /// rounding.
  func text(_ value: Double, apart spread: Double) -> String {
    guard spread > 0, spread.isFinite else { return text(value) }
    let isSmall = value.magnitude < spread / 50 && value.magnitude > 1e-12 * spread
    return isSmall ? text(value) : text(value, error: spread / 50)
  }

  /// `57.6 ± 0.3`.
  func text(_ estimate: Estimate) -> String {
    let error = estimate.halfWidth
    let shown = text(estimate.value, error: error)
    return error == 0 ? shown : "\(shown) ± \(NumberText.errorText(error / factor))"
  }

  private static func raised(_ power: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return (power < 0 ? "⁻" : "")
      + String("\(power.magnitude)".compactMap(\.wholeNumberValue).map { digits[$0] })
  }
}

extension ChartUnit {
  /// Numbers as they are.
  static let plain = ChartUnit(factor: 1, symbol: "")

  /// Hundredths, written without a sign.
  static let percent = ChartUnit(factor: 0.01, symbol: "%")

  private init(factor: Double, symbol: String) {
    self.factor = factor
    self.symbol = symbol
  }
}

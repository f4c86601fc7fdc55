import Uncertainty

extension OutputSummary {
  /// A number of this output as a sentence says it, to three digits: "6.18 M US$". Its spaces do
  /// not break lines.
  ///
  /// - Parameter value: in the unit that `unitSymbol` names.
  public func text(_ value: Double) -> String {
    let unit = ChartUnit(for: [value], unit: unitSymbol)
    return (unit.text(value) + unit.suffix).replacing(" ", with: "\u{A0}")
  }

  /// An estimate of this output with its Monte Carlo error, to the digits that are certain:
  /// "6.178 ± 0.006 M US$". Its spaces do not break lines.
  ///
  /// - Parameter estimate: in the unit that `unitSymbol` names.
  public func text(_ estimate: Estimate) -> String {
    let unit = ChartUnit(for: [estimate.value], unit: unitSymbol)
    return (unit.text(estimate) + unit.suffix).replacing(" ", with: "\u{A0}")
  }
}

import Foundation

extension OneAtATime: CustomStringConvertible {
  /// The bars as a table, at most 100 columns wide.
  public var description: String { table.text }

  /// The bars as a table, for text or Markdown.
  public var table: TextTable {
    let levels = [lowLevel, highLevel].map { "P" + NumberText.exact($0 * 100) }
    var table = TextTable([
      .words("driver"), .numbers("at " + levels[0]), .numbers("at " + levels[1]), .words("unit"),
      .numbers("output at " + levels[0]), .numbers("at " + levels[1]), .numbers("swing"),
      .words(""),
    ])
    table.caption = [
      "\(output) is \(Self.text(base)) \(unit) where all drivers are at their medians; each row "
        + "moves one of them. Outputs in \(unit.isEmpty ? "plain numbers" : unit)."
    ]
    let longest = bars.map(\.swing.magnitude).filter(\.isFinite).max() ?? 0
    for bar in bars {
      table.add(
        [bar.driver, Self.text(bar.low), Self.text(bar.high), bar.unit]
          + [bar.outputAtLow, bar.outputAtHigh, bar.swing].map(Self.text)
          + [SensitivityTable.bar(bar.swing.magnitude, of: longest)])
    }
    table.notes = ["What drivers do only together is not seen."]
    return table
  }

  /// With four digits.
  static func text(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return NumberText.text(value, error: 0) }
    return NumberText.text(value, error: pow(10, log10(value.magnitude).rounded(.down) - 3))
  }
}

extension TwoWayTable: CustomStringConvertible {
  /// The grid as text, a row a value of the one driver, a column a value of the other.
  public var description: String { table.text }

  /// The grid as a table, for text or Markdown.
  public var table: TextTable {
    func head(_ side: Side, _ place: Int) -> String {
      "P\(NumberText.exact(side.levels[place] * 100)): \(OneAtATime.text(side.values[place]))"
    }
    let across = columns.values.indices.map { head(columns, $0) }
    var table = TextTable(
      [.words(rows.driver + (rows.unit.isEmpty ? "" : " [\(rows.unit)]"))]
        + across.map { .numbers($0) })
    table.caption = [
      "\(output)\(unit.isEmpty ? "" : " [\(unit)]") by \(rows.driver), down, and "
        + "\(columns.driver)\(columns.unit.isEmpty ? "" : " [\(columns.unit)]"), across; all other "
        + "drivers at their medians."
    ]
    for (place, row) in values.enumerated() {
      table.add([head(rows, place)] + row.map(OneAtATime.text))
    }
    return table
  }
}

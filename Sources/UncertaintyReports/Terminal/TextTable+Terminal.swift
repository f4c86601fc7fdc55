import Uncertainty

extension Tabular {
  /// The result as a table of text, as wide as there is room.
  public func text(on terminal: Terminal) -> String { table.text(on: terminal) }
}

extension TextTable {
  /// The table as text, as wide as there is room.
  public func text(on terminal: Terminal) -> String {
    var table = self
    table.width = terminal.columns
    return table.text
  }
}

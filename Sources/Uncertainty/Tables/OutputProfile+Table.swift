extension OutputProfile: CustomStringConvertible {
  /// The profile as a table, at most 100 columns wide.
  public var description: String { table.text }

  /// A row for each tenth, or case, of the driver.
  public var table: TextTable {
    let unit = unit.isEmpty ? "" : " [\(unit)]"
    var table = TextTable(
      [.words(driver)]
        + ["mean", "P10", "P50", "P90"].flatMap { [.numbers($0 + unit), .errors] })
    table.caption = [
      "\(output) by \(driver); ± is half the 95 % interval of the estimate (Monte Carlo error)."
    ]
    for part in parts {
      table.add(
        [part.name]
          + [part.mean, part.p10, part.p50, part.p90].flatMap { estimate in
            [
              NumberText.text(estimate.value, error: estimate.halfWidth),
              NumberText.errorText(estimate.halfWidth),
            ]
          })
    }
    return table
  }
}

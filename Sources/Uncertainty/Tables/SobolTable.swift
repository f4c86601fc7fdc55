extension SobolIndices: CustomStringConvertible {
  /// First-order and total indices side by side, with bars of the total, then the pairs.
  public var description: String {
    table.text + (secondOrder.map { "\n" + SensitivityTable($0, limit: 20).table.text } ?? "")
  }

  /// First-order and total indices side by side, the greatest total first; for text or Markdown.
  public var table: TextTable {
    var table = TextTable([
      .numbers("#"), .words("driver"), .numbers("alone"), .numbers("±"), .numbers("in all"),
      .numbers("±"), .words(""),
    ])
    table.caption = [
      "What drives \(output): share of its variance that each driver explains alone (first-order "
        + "index) and has a part in (total index); ± is half the 95 % interval of the estimate."
    ]
    let longest = total.indices.map(\.estimate.value).filter(\.isFinite).max() ?? 0
    let ties = total.tiedWithNext
    for (place, index) in total.indices.enumerated() {
      let mark = place < ties.count && ties[place] ? "≈" : " "
      table.add(
        ["\(place + 1)\(mark)", index.name]
          + SensitivityTable.fraction(firstOrder[index.name]?.estimate ?? .unknown)
          + SensitivityTable.fraction(index.estimate)
          + [SensitivityTable.bar(index.estimate.value, of: longest)])
    }
    table.notes = SensitivityTable.notes(
      total, interactions: firstOrder.interactions, isTied: ties.contains(true))
    return table
  }
}

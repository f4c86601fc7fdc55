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
          + Self.cells(firstOrder[index.name]?.estimate ?? .unknown) + Self.cells(index.estimate)
          + [SensitivityTable.bar(index.estimate.value, of: longest)])
    }
    table.notes = notes(isTied: ties.contains(true))
    return table
  }

  private static func cells(_ estimate: Estimate) -> [String] {
    guard estimate.value.isFinite else { return ["n/a", "n/a"] }
    return [
      SensitivityTable.fixed(estimate.value),
      estimate.halfWidth.isFinite ? SensitivityTable.fixed(estimate.halfWidth) : "n/a",
    ]
  }

  private func notes(isTied: Bool) -> [String] {
    var notes: [String] = []
    if isTied {
      notes.append(
        "≈ cannot be told apart from the next one: the interval of the difference holds 0.")
    }
    if let rest = firstOrder.interactions, rest.interval.lower > 0 {
      notes.append(
        "Interaction: \(NumberText.percent(rest.value)) of the variance (± "
          + "\(NumberText.percent(rest.halfWidth))) is explained by no driver alone.")
    }
    if total.samplesLeftOut > 0 {
      let verb = total.samplesLeftOut == 1 ? "is" : "are"
      notes.append(
        "\(NumberText.text(total.samplesLeftOut, of: "sample")) that \(verb) not finite \(verb) "
          + "left out.")
    }
    return notes + total.notes + (total.refusal.map { [$0] } ?? [])
  }
}

extension MorrisScreening: CustomStringConvertible {
  /// The twenty strongest drivers, each with μ*, μ and σ.
  public var description: String { table(limit: 20).text }

  /// Drivers or groups by the mean size of their effects, for text or Markdown.
  ///
  /// - Parameter limit: how many at most; the others are counted in a note.
  public func table(limit: Int = .max) -> TextTable {
    let shown = strength.top(limit)
    let unit = strength.unit.isEmpty ? "" : " [\(strength.unit)]"
    var table = TextTable([
      .numbers("#"), .words("driver"), .numbers("mean size μ*" + unit), .errors,
      .numbers("mean μ"), .numbers("spread σ"), .words(""),
    ])
    table.caption = [
      "What \(output) would gain over each driver's whole range, from \(trajectories) starting "
        + "points; ± is half the 95 % interval of the estimate."
    ]
    let longest = strength.indices.map(\.estimate.value).filter(\.isFinite).max() ?? 0
    let ties = shown.tiedWithNext
    for (place, index) in shown.indices.enumerated() {
      let mark = place < ties.count && ties[place] ? "≈" : " "
      table.add(
        [
          "\(place + 1)\(mark)", index.name, Self.text(index.estimate),
          NumberText.errorText(index.estimate.halfWidth), Self.text(mean[index.name]?.estimate),
          Self.text(spread[index.name]?.estimate),
          SensitivityTable.bar(index.estimate.value, of: longest),
        ])
    }
    table.notes = notes(isTied: ties.contains(true), omitted: shown.omitted)
    return table
  }

  private static func text(_ estimate: Estimate?) -> String {
    estimate.map { NumberText.text($0.value, error: $0.halfWidth) } ?? ""
  }

  private func notes(isTied: Bool, omitted: Int) -> [String] {
    (isTied
      ? ["≈ cannot be told apart from the next one: the interval of the difference holds 0."] : [])
      + (omitted > 0 ? ["\(NumberText.text(omitted)) weaker ones are not shown."] : [])
      + ["A large σ: the effect bends, or depends on other drivers."]
      + strength.notes + (strength.refusal.map { [$0] } ?? [])
  }
}

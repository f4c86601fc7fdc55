import Uncertainty

extension RankingChart {
  /// The chart as text: a bar for each driver, an arrow for the direction in which it moves the
  /// output, the index and its Monte Carlo error. On a color terminal bars are blue where more of
  /// the driver raises the output, and orange where it lowers it.
  ///
  /// - Parameter terminal: where it goes, which decides on width and colors.
  public func text(on terminal: Terminal = .file) -> String {
    let shown = ranking.top(limit).indices.filter { ranking.importance(of: $0).isFinite }
    let bars = shown.map { RankingBar($0, ranking) }
    let longest = shown.map { ranking.importance(of: $0).magnitude }.max() ?? 0
    var table = table(bars, columns: 0, lengths: [])
    let room = terminal.columns - width(of: table) - 1
    table = self.table(
      bars, columns: max(8, min(50, room)),
      lengths: shown.map { longest > 0 ? ranking.importance(of: $0).magnitude / longest : 0 })
    table.width = terminal.columns
    table.caption = ["\(title) (\(ranking.measure.caption))"]
    table.notes =
      ["↑ more of it raises the output, ↓ lowers it; ±: half the 95 % interval"] + notes
    return color(table.text, bars, on: terminal)
  }

  private func table(_ bars: [RankingBar], columns: Int, lengths: [Double]) -> TextTable {
    var table = TextTable([.words("driver"), .words(""), .words(""), .numbers("index ± error")])
    for (place, bar) in bars.enumerated() {
      let arrow = bar.color == .band ? "↑" : bar.color == .accent ? "↓" : ""
      let length = columns == 0 ? "" : TextBlocks.bar(lengths[place], columns: columns)
      table.add([bar.name, arrow, length, bar.text])
    }
    return table
  }

  /// How many columns the table takes as it is.
  private func width(of table: TextTable) -> Int {
    table.text.split(separator: "\n").map(\.count).max() ?? 0
  }

  /// Colors the bars, which come in their order, one a line at most.
  private func color(_ text: String, _ bars: [RankingBar], on terminal: Terminal) -> String {
    guard terminal.usesColor else { return text }
    let blocks: ClosedRange<Character> = "▁"..."█"
    var rest = bars.filter { $0.estimate.value != 0 }[...]
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let start = line.firstIndex { blocks.contains($0) || ("▉"..."▏").contains($0) }
      guard let start, let bar = rest.popFirst() else { return String(line) }
      let length = line[start...].prefix { $0 != " " }
      let color: Terminal.Color =
        bar.color == .band ? .blue : bar.color == .accent ? .orange : .dim
      return line[..<start] + terminal.colored(String(length), color) + line[length.endIndex...]
    }.joined(separator: "\n")
  }
}

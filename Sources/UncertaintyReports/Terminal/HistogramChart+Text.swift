import Uncertainty

extension HistogramChart {
  /// The chart as text: columns of blocks, P10, P50 and P90 marked below them, each with its
  /// Monte Carlo error. On a color terminal the 80 % between P10 and P90 are blue.
  ///
  /// - Parameters:
  ///   - terminal: where it goes, which decides on width and colors.
  ///   - rows: how high the columns are.
  /// - Precondition: there is at least one row.
  public func text(on terminal: Terminal = .file, rows: Int = 8) -> String {
    precondition(rows >= 1, "a histogram has at least 1 row, not \(rows)")
    return HistogramText(self, terminal, rows: rows)?.text ?? "\(title): nothing to show\n"
  }
}

/// Writes a histogram chart as text.
private struct HistogramText {
  private static let margin = 2

  private let chart: HistogramChart
  private let terminal: Terminal
  private let rows: Int
  private let width: Int
  private let histogram: Histogram
  private let scale: ChartScale
  private let unit: ChartUnit
  private let marks: [PercentileMark]

  init?(_ chart: HistogramChart, _ terminal: Terminal, rows: Int) {
    let output = chart.output
    let width = min(80, terminal.columns - 2 * Self.margin)
    guard
      let bins = HistogramBins(of: output, reported: nil, spacing: chart.spacing)?.histogram,
      let (low, high) = bins.edges.first.flatMap({ low in bins.edges.last.map { (low, $0) } }),
      let histogram = output.histogram(bins: width, over: low...high, spacing: bins.spacing)
    else { return nil }
    self.chart = chart
    self.terminal = terminal
    self.rows = rows
    self.width = width
    self.histogram = histogram
    marks = [0.10, 0.50, 0.90].map { PercentileMark(of: output, level: $0) }
    unit = ChartUnit(for: marks.map(\.estimate.value), unit: output.unitSymbol)
    scale = ChartScale(domain: low...high, spacing: bins.spacing, span: 0...Double(width))
  }

  var text: String {
    let head = chart.title + (unit.symbol.isEmpty ? "" : ", \(unit.symbol)")
    let count = NumberText.text(chart.output.count)
    let notes = ["P90: 90 % of \(count) samples lie below; ±: Monte Carlo error"] + chart.warnings
    let lines = [head, ""] + columns + [axis] + labels + [""] + notes
    let margin = String(repeating: " ", count: Self.margin)
    return lines.map { $0.isEmpty ? "\n" : margin + $0 + "\n" }.joined()
  }

  private func column(of value: Double) -> Int {
    min(width - 1, Int(scale.position(value)))
  }

  private var columns: [String] {
    let highest = histogram.counts.max() ?? 0
    let shares = histogram.counts.map { highest > 0 ? $0 / highest : 0 }
    let band = column(of: marks[0].estimate.value)...column(of: marks[2].estimate.value)
    return TextBlocks.columns(shares, rows: rows).map { row in
      let all = Array(row)
      let parts = [
        0..<band.lowerBound, band.lowerBound..<band.upperBound + 1, band.upperBound + 1..<width,
      ]
      let colored = parts.enumerated().map { place, part in
        terminal.colored(String(all[part]), place == 1 ? .blue : .dim)
      }.joined()
      return terminal.usesColor ? colored : Self.withoutTrailingSpaces(colored)
    }
  }

  private var axis: String {
    var axis = [Character](repeating: "─", count: width)
    for mark in marks { axis[column(of: mark.estimate.value)] = "┬" }
    return String(axis)
  }

  /// The percentiles' names, values and errors, below their marks as far as there is room.
  private var labels: [String] {
    let texts = marks.enumerated().map { place, mark in
      let error = mark.estimate.halfWidth
      return [
        ["P10", "P50", "P90"][place], unit.text(mark.estimate.value, error: error),
        error.isFinite ? "±" + NumberText.errorText(error / unit.factor) : "",
      ]
    }
    let widths = texts.map { Double(($0.map(\.count).max() ?? 0) + 2) }
    let places = LabelRow.spread(
      marks.map { Double(column(of: $0.estimate.value)) + 0.5 }, widths: widths,
      in: 0...Double(width))
    return (0..<3).map { row in
      var line = ""
      for (text, place) in zip(texts, places) {
        let start = Int((place - Double(text[row].count) / 2).rounded())
        line += String(repeating: " ", count: max(line.isEmpty ? 0 : 1, start - line.count))
        line += text[row]
      }
      return Self.withoutTrailingSpaces(line)
    }
  }

  private static func withoutTrailingSpaces(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}

import Uncertainty

/// Draws a table of correlations.
struct CorrelationPicture {
  private static let mostForNames = 280.0

  /// Most quantities that are read.
  private static let most = 40

  private let chart: CorrelationChart
  private let names: [String]
  private let frame: ChartFrame
  /// Width and height of a square.
  private let cell: (width: Double, height: Double)
  private let heads: Double
  /// Of the names above.
  private let headSize: Double
  /// Whether the names above read from below, because they do not fit side by side.
  private let areUpright: Bool
  /// Width of the names at the left, with a gap.
  private let nameRoom: Double

  init(_ chart: CorrelationChart) {
    self.chart = chart
    names = Array(chart.names.prefix(Self.most))
    let widest = names.map { TextMeasure.width(of: $0, size: 16) }.max() ?? 0
    nameRoom = min(Self.mostForNames, widest + 16)
    let room = ChartFrame.width - 2 * ChartFrame.margin - nameRoom
    // Wide enough for numbers and names side by side where there is room, else square.
    let width = min(132, (room / Double(names.count)).rounded(.down))
    cell = (width, min(width, 56))
    let size = Self.headSize(cell.height)
    let longest = names.map { TextMeasure.width(of: $0, size: size) }.max() ?? 0
    let level = size * min(1, (width - 6) / max(1, longest))
    areUpright = level < 13
    headSize = areUpright ? size : level
    heads = areUpright ? min(180, longest) + 10 : level + 10
    let isPartial = chart.correlations.contains { $0.contains { !$0.isFinite } }
    let more = chart.names.count - names.count
    frame = ChartFrame(
      title: chart.title, lines: chart.caption.isEmpty ? [] : [chart.caption],
      notes: (isPartial ? ["Blank: one of the two does not vary, or is not finite"] : [])
        + (more > 0
          ? [
            OutputNotes.counted(
              more, "more quantity is not shown", "more quantities are not shown")
          ] : []))
  }

  private static func headSize(_ height: Double) -> Double { max(5, min(16, height - 3)) }

  private var size: Double { Self.headSize(cell.height) }
  private var left: Double { ChartFrame.margin + nameRoom }
  private var top: Double { frame.top + 18 + heads }
  private var base: Double { top + cell.height * Double(names.count) }
  private var height: Double { base + 14 + frame.footHeight }

  var svg: String {
    var page = SVGWriter(theme: chart.theme)
    frame.draw(on: &page, height: height)
    for (place, name) in names.enumerated() { drawNames(name, place, on: &page) }
    for row in names.indices {
      for column in names.indices { draw(row, column, on: &page) }
    }
    return page.document(
      width: ChartFrame.width, height: height, title: chart.title, description: description)
  }

  /// A name at the left of its row and above its column.
  private func drawNames(_ name: String, _ place: Int, on page: inout SVGWriter) {
    let middle = Double(place) + 0.5
    page.text(
      TextMeasure.fittedName(name, to: nameRoom - 14, size: size),
      at: (left - 10, top + middle * cell.height + 0.35 * size), size: size, anchor: .end)
    let x = left + middle * cell.width
    page.text(
      areUpright ? TextMeasure.fittedName(name, to: heads - 10, size: headSize) : name,
      at: areUpright ? (x + 0.35 * headSize, top - 8) : (x, top - 10), size: headSize,
      anchor: areUpright ? .start : .middle, isUpright: areUpright)
  }

  /// "-0.59"; no minus before a zero.
  private static func hundredths(_ value: Double) -> String {
    let text = NumberText.percent(value / 100, decimals: 2).dropLast(2)
    return String(text)
  }

  private func draw(_ row: Int, _ column: Int, on page: inout SVGWriter) {
    let value = chart.correlations[row][column]
    let (x, y) = (left + Double(column) * cell.width, top + Double(row) * cell.height)
    let gap = cell.height > 16 ? 1.0 : 0.25
    let (width, height) = (cell.width - 2 * gap, cell.height - 2 * gap)
    guard value.isFinite else {
      page.rectangle(x: x + gap, y: y + gap, width: width, height: height, .grid, opacity: 0.4)
      return
    }
    let text = Self.hundredths(value)
    let isDiagonal = row == column
    let color: ChartColor = isDiagonal ? .grid : value < -0.005 ? .accent : .band
    page.rectangle(
      x: x + gap, y: y + gap, width: width, height: height, color,
      opacity: isDiagonal ? 1 : 0.06 + 0.84 * min(1, value.magnitude),
      note: "\(chart.names[row]) and \(chart.names[column]): \(text)")
    guard cell.width >= 34, !isDiagonal else { return }
    // Black is read on deep squares of either theme.
    page.text(
      text, at: (x + cell.width / 2, y + cell.height / 2 + 5), size: cell.width < 44 ? 12 : 15,
      value.magnitude > 0.7 ? .black : .ink, anchor: .middle)
  }

  private var description: String {
    let pairs = chart.names.indices.flatMap { row in (0..<row).map { (row, $0) } }
      .filter { chart.correlations[$0.0][$0.1].isFinite }
      .sorted {
        chart.correlations[$0.0][$0.1].magnitude > chart.correlations[$1.0][$1.1].magnitude
      }
    let strongest = pairs.prefix(10).map { row, column in
      "\(chart.names[row]) and \(chart.names[column]) "
        + Self.hundredths(chart.correlations[row][column])
    }
    return "Correlations of \(chart.names.count) quantities, the strongest: "
      + (strongest.isEmpty ? "none" : strongest.joined(separator: "; ")) + "."
  }
}

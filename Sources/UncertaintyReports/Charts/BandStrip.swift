import Uncertainty

/// An output as a strip along an axis: from P10 to P90, with a dot at the median.
struct BandStrip {
  private let output: OutputSummary
  private let scale: ChartScale

  init(_ output: OutputSummary, _ scale: ChartScale) {
    self.output = output
    self.scale = scale
  }

  func draw(on page: inout SVGWriter, at y: Double, _ color: ChartColor, note: String) {
    let ends = [output.p10.value, output.p90.value].map(scale.position)
    page.rectangle(
      x: ends[0], y: y - 3, width: max(1, ends[1] - ends[0]), height: 6, color, note: note)
    page.circle(
      at: (scale.position(output.p50.value), y), radius: 6, color, ring: .background, note: note)
  }

  /// "median 6.18  (P10 3.9, P90 10.4)".
  static func text(
    of output: OutputSummary, _ unit: ChartUnit, _ spacing: Histogram.Spacing
  ) -> String {
    // On an axis of ratios each number has its own size.
    let spread = spacing == .linear ? output.p90.value - output.p10.value : .infinity
    let values = [output.p50, output.p10, output.p90].map { unit.text($0.value, apart: spread) }
    return "median \(values[0])  (P10 \(values[1]), P90 \(values[2]))"
  }
}

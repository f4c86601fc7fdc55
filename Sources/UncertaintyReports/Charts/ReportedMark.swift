import Uncertainty

/// Draws what somebody reports: a diamond or a bar in the strip under the histogram, with the
/// words beside it, and dashed lines up through the bars.
struct ReportedMark {
  private let reported: ReportedValue
  private let value: String
  private let scale: ChartScale

  init(
    _ reported: ReportedValue, _ output: OutputSummary, _ unit: ChartUnit, _ scale: ChartScale
  ) {
    self.reported = reported
    self.scale = scale
    value = reported.valueText(in: unit, of: output)
  }

  /// "Epoch AI 2024: 40.6 M US$ (P52)".
  var text: String { text(label: reported.label) }

  private func text(label: String) -> String { label.isEmpty ? value : "\(label): \(value)" }

  /// The ends as drawn; those out of sight are at the ends of the axis.
  private var span: ClosedRange<Double> {
    scale.position(reported.range.lower)...scale.position(reported.range.upper)
  }

  func draw(on page: inout SVGWriter, top: Double, base: Double, middle: Double) {
    for end in reported.ends where scale.domain.contains(end) {
      let x = scale.position(end)
      page.line([(x, middle), (x, top)], .accent, width: 2, isDashed: true)
    }
    if span.lowerBound < span.upperBound {
      page.rectangle(
        x: span.lowerBound, y: top, width: span.upperBound - span.lowerBound,
        height: base - top, .accent, opacity: 0.1)
      page.rectangle(
        x: span.lowerBound, y: middle - 3, width: span.upperBound - span.lowerBound, height: 6,
        .accent, note: text)
    }
    drawEnds(on: &page, middle)
    drawText(on: &page, middle)
  }

  /// A diamond for an end in sight, an arrow for one that is not.
  private func drawEnds(on page: inout SVGWriter, _ y: Double) {
    for (end, side) in [(reported.range.lower, -1.0), (reported.range.upper, 1)] {
      let x = scale.position(end)
      if scale.domain.contains(end) {
        page.polygon([(x - 9, y), (x, y - 9), (x + 9, y), (x, y + 9)], .accent, note: text)
      } else if (end > scale.domain.upperBound) == (side > 0) || reported.range.width == 0 {
        let out = end > scale.domain.upperBound ? 1.0 : -1
        let tip = x + out * 6
        page.polygon(
          [(tip, y), (tip - out * 15, y - 9), (tip - out * 15, y + 9)], .accent, note: text)
      }
    }
  }

  /// On the right if it fits there, else on the side with more room; if need be, the label is
  /// cut, not the value.
  private func drawText(on page: inout SVGWriter, _ middle: Double) {
    let size = ChartFrame.textSize
    let gap = 16.0
    let left = span.lowerBound - ChartFrame.margin - gap
    let right = ChartFrame.right - span.upperBound - gap
    let isRight = TextMeasure.width(of: text, size: size) <= right || right >= left
    let rest = TextMeasure.width(of: ": \(value)", size: size)
    let label = TextMeasure.fitted(reported.label, to: max(left, right) - rest, size: size)
    page.text(
      TextMeasure.fitted(text(label: label), to: max(left, right), size: size),
      at: (isRight ? span.upperBound + gap : span.lowerBound - gap, middle + 5.5), size: size,
      anchor: isRight ? .start : .end)
  }
}

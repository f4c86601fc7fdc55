import Uncertainty

/// Where numbers are drawn: grid and axes, at the left and below.
struct PlotArea {
  let x: ChartScale
  let y: ChartScale

  /// - Parameter unit: of the numbers at the left, which get more room if they are long; nil if
  ///   there are none.
  init(
    left: Double = ChartFrame.left, right: Double = ChartFrame.right, top: Double, bottom: Double,
    x: (ends: ClosedRange<Double>, spacing: Histogram.Spacing),
    y: (ends: ClosedRange<Double>, spacing: Histogram.Spacing), unit: ChartUnit? = nil
  ) {
    let scale = ChartScale(
      domain: y.ends, spacing: y.spacing, span: top...max(top, bottom), isVertical: true)
    let ticks = unit.map { scale.ticks(in: $0, size: 14) } ?? []
    let widest = ticks.map { TextMeasure.width(of: $0.text, size: 14) }.max() ?? 0
    let start = widest <= left - 36 ? left : min(220, widest + 46)
    self.y = scale
    self.x = ChartScale(domain: x.ends, spacing: x.spacing, span: start...right)
  }

  var left: Double { x.span.lowerBound }
  var right: Double { x.span.upperBound }
  var top: Double { y.span.lowerBound }
  var bottom: Double { y.span.upperBound }

  /// Where a pair of numbers stands.
  func point(_ x: Double, _ y: Double) -> SVGWriter.Point {
    (self.x.position(x), self.y.position(y))
  }

  /// Lines at round numbers of the left axis, its numbers, and its title, which reads upwards.
  func drawRows(
    on page: inout SVGWriter, in unit: ChartUnit, title: String, sign: String = "", most: Int = 6
  ) {
    let ticks = y.ticks(in: unit, size: 14, most: most)
    let widest = ticks.map { TextMeasure.width(of: $0.text + sign, size: 14) }.max() ?? 0
    // Numbers of many digits are smaller, so that they keep clear of the title.
    let size = 14 * min(1, (left - 36) / max(1, widest))
    for tick in ticks {
      page.line([(left, tick.position), (right, tick.position)], .grid, width: 1)
      page.text(
        tick.text + sign, at: (left - 10, tick.position + 5), size: size, .muted, anchor: .end)
    }
    let place = max(20, left - 10 - widest - 14)
    page.text(
      TextMeasure.fittedName(title, to: bottom - top + 40, size: 14),
      at: (place, (top + bottom) / 2),
      size: 14, .muted, anchor: .middle, isUpright: true)
  }

  /// The lower axis with its numbers, and its title below.
  func drawColumns(on page: inout SVGWriter, in unit: ChartUnit, title: String) {
    page.line([(left, bottom), (right, bottom)], .ink, width: 1.5)
    for tick in x.ticks(in: unit, size: ChartFrame.textSize) {
      page.line([(tick.position, bottom), (tick.position, bottom + 6)], .muted, width: 1.5)
      page.text(
        tick.text, at: (tick.position, bottom + 25), size: ChartFrame.textSize, anchor: .middle)
    }
    page.text(
      TextMeasure.fittedName(title, to: right - left, size: 18),
      at: ((left + right) / 2, bottom + 54), size: 18, anchor: .middle)
  }

  /// Upright strips that say something when the pointer rests on them.
  func drawNotes(on page: inout SVGWriter, at middles: [Double], _ note: (Int) -> String) {
    for (index, middle) in middles.enumerated() {
      let start = index == 0 ? left : (middles[index - 1] + middle) / 2
      let end = index + 1 == middles.count ? right : (middle + middles[index + 1]) / 2
      page.rectangle(
        x: start, y: top, width: max(0, end - start), height: bottom - top, .ink, opacity: 0,
        note: note(index))
    }
  }
}

extension ChartUnit {
  /// A name with the unit after a comma; the unit alone where there is no name.
  func title(_ name: String) -> String {
    symbol.isEmpty || name.isEmpty ? name + symbol : "\(name), \(symbol)"
  }
}

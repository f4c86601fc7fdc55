import Foundation
import Uncertainty

/// An axis: which numbers stand where.
struct ChartScale {
  /// A mark on the axis.
  struct Tick {
    let position: Double
    let text: String
  }

  /// The numbers at both ends, in the unit of the output.
  let domain: ClosedRange<Double>
  /// Equal widths or equal ratios.
  let spacing: Histogram.Spacing
  /// Where the ends are, in pixels.
  let span: ClosedRange<Double>
  /// True if numbers rise towards the top of the page, so that texts stand above each other.
  var isVertical = false

  /// Where a number stands on the page; outside the domain, at its nearer end.
  func position(_ value: Double) -> Double {
    let inside = max(domain.lowerBound, min(domain.upperBound, value))
    let share =
      spacing == .linear
      ? (inside - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
      : (log(inside) - log(domain.lowerBound)) / logLength
    // Where the domain is at the edge of what doubles hold, the share may be no number.
    let kept = share.isFinite ? max(0, min(1, share)) : 0
    let length = span.upperBound - span.lowerBound
    return isVertical ? span.upperBound - kept * length : span.lowerBound + kept * length
  }

  /// By logarithms of both ends, because their ratio may be beyond doubles.
  private var logLength: Double { log(domain.upperBound) - log(domain.lowerBound) }

  /// What number stands at a place.
  func value(_ position: Double) -> Double {
    let along = (position - span.lowerBound) / (span.upperBound - span.lowerBound)
    let share = max(0, min(1, isVertical ? 1 - along : along))
    let value =
      spacing == .linear
      ? domain.lowerBound + share * (domain.upperBound - domain.lowerBound)
      : exp(log(domain.lowerBound) + share * logLength)
    return max(domain.lowerBound, min(domain.upperBound, value))
  }

  /// Marks at round numbers of a unit, as many as have room for their texts, but at most so
  /// many.
  func ticks(in unit: ChartUnit, size: Double, most: Int = 8) -> [Tick] {
    let (low, high) = (domain.lowerBound / unit.factor, domain.upperBound / unit.factor)
    let choices =
      spacing == .logarithmic
      ? RoundNumbers.ofEqualRatio(from: low, to: high, most: most)
      : (2...most).reversed().map { RoundNumbers.ofEqualWidth(from: low, to: high, about: $0) }
    let ticks = choices.map { values in
      zip(values, Self.texts(values)).map {
        Tick(position: position($0 * unit.factor), text: $1)
      }
    }
    return ticks.first { !$0.isEmpty && hasRoom($0, size) } ?? []
  }

  /// Texts that differ where the numbers do.
  private static func texts(_ values: [Double]) -> [String] {
    let short = values.map { NumberText.text($0, error: 0) }
    return Set(short).count == values.count ? short : values.map(NumberText.exact)
  }

  private func hasRoom(_ ticks: [Tick], _ size: Double) -> Bool {
    zip(ticks, ticks.dropFirst()).allSatisfy { left, right in
      if isVertical { return left.position - right.position >= 1.8 * size }
      let halves = [left, right].reduce(0) {
        $0 + TextMeasure.width(of: $1.text, size: size) / 2
      }
      return right.position - left.position >= halves + size
    }
  }
}

import Foundation
import Uncertainty

/// The outline of a law on an axis from 0 to 1, at most 1 high.
struct LawShape {
  private(set) var curve: [(Double, Double)] = []
  private(set) var bars: [(Double, Double)] = []
  private(set) var median = 0.5

  /// - Returns: nil for a law with a fault, or that is too wide for an axis.
  init?(_ law: any Law) {
    guard law.faults.isEmpty else { return nil }
    let (low, high) = (law.quantile(0.005), law.quantile(0.995))
    guard low.isFinite, high.isFinite, (high - low).isFinite else { return nil }
    guard low < high else {
      bars = [(0.5, 1)]
      return
    }
    // Where most of the law is near its low end, ratios show it better.
    let isWide = low > 0 && high > 50 * low
    func place(_ value: Double) -> Double {
      isWide ? log(value / low) / log(high / low) : (value - low) / (high - low)
    }
    func value(_ place: Double) -> Double {
      isWide ? low * pow(high / low, place) : low + (high - low) * place
    }
    median = place(law.quantile(0.5))
    switch law.support.kind {
    case .lattice where high - low <= 60:
      bars = (Int(low)...Int(high)).map { (place(Double($0)), law.density(Double($0))) }
    case .atomic where law.support.atoms.count <= 60:
      let atoms = law.support.atoms.filter { $0 >= low && $0 <= high }
      bars = atoms.map { (place($0), law.cumulative($0) - law.cumulative($0.nextDown)) }
    default:
      drawCurve(law, place, value)
    }
    scale()
  }

  /// The chance of each small part of the axis, which is finite even where a density is not; values
  /// of their own probability stand out as bars.
  private mutating func drawCurve(
    _ law: any Law, _ place: (Double) -> Double, _ value: (Double) -> Double
  ) {
    let parts = 80
    let edges = (0...parts).map { value(Double($0) / Double(parts)) }
    let atoms = law.support.kind == .mixed ? law.support.atoms : []
    let chances = edges.indices.dropLast().map { part -> Double in
      let inside = atoms.filter { $0 > edges[part] && $0 <= edges[part + 1] }
      let alone = inside.reduce(0) { $0 + law.cumulative($1) - law.cumulative($1.nextDown) }
      return max(0, law.cumulative(edges[part + 1]) - law.cumulative(edges[part]) - alone)
    }
    curve = chances.enumerated().map { ((Double($0.offset) + 0.5) / Double(parts), $0.element) }
    let highest = chances.max() ?? 0
    bars = atoms.filter { $0 >= edges[0] && $0 <= edges[parts] }.prefix(20).map {
      (place($0), min(1, law.cumulative($0) - law.cumulative($0.nextDown)) * max(highest, 1e-300))
    }
    // Bars tell chances, the curve densities: each kind has a height of its own.
    let tallest = bars.map(\.1).max() ?? 0
    if tallest > 0 { bars = bars.map { ($0.0, $0.1 / tallest * highest) } }
  }

  /// - Returns: nil without samples, or if they are too far apart.
  init?(_ samples: OutputSummary) {
    guard let bins = HistogramBins(of: samples, reported: nil, spacing: nil) else { return nil }
    let (edges, counts) = (bins.histogram.edges, bins.histogram.counts)
    let scale = ChartScale(domain: bins.domain, spacing: bins.histogram.spacing, span: 0...1)
    let points = counts.indices.map {
      ((scale.position(edges[$0]) + scale.position(edges[$0 + 1])) / 2, counts[$0])
    }
    if bins.areWhole { bars = points } else { curve = points }
    median = scale.position(samples.p50.value)
    self.scale()
  }

  private mutating func scale() {
    let highest = (curve + bars).map(\.1).max() ?? 0
    guard highest > 0, highest.isFinite else { return }
    curve = curve.map { ($0.0, max(0, min(1, $0.1 / highest))) }
    bars = bars.map { ($0.0, max(0, min(1, $0.1 / highest))) }
  }
}

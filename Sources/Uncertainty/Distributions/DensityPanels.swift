import Foundation

/// Cuts a density into stretches on each of which a Chebyshev series gives it to about twelve
/// digits, and adds up their integrals from both ends.
///
/// Stretches shrink towards the ends of the support, so that poles there are caught and both
/// tails keep their digits, and so that no stretch spans more than three decades of density.
struct DensityPanels: Sendable {
  /// In order, with probabilities scaled to 1.
  let panels: [DensityPanel]
  /// The integral before scaling.
  let total: Double
  /// What is wrong with the density; nil if it can be used.
  let problem: String?

  private static let limit = 6_000

  init(from lower: Double, to upper: Double, cuts: [Double], of density: (Double) -> Double) {
    var builder = Builder(lower: lower, upper: upper)
    let grid = Self.grid(lower, upper, cuts, density)
    builder.run(grid, density)
    var panels = builder.panels
    let total = panels.reduce(0) { $0 + $1.mass }
    problem =
      builder.problem
      ?? (total > 0 && total.isFinite
        ? nil : "needs a positive, finite area, got \(total.shortText)")
    self.total = total
    var sum = 0.0
    for index in panels.indices {
      panels[index].below = sum / total
      sum += panels[index].mass
    }
    sum = 0
    for index in panels.indices.reversed() {
      panels[index].above = sum / total
      sum += panels[index].mass
    }
    self.panels = problem == nil ? panels : []
  }

  /// First cuts: the ones given; outwards from the greatest density by doubling steps where
  /// the support has no end; towards the ends by halving steps where it has.
  private static func grid(
    _ lower: Double, _ upper: Double, _ cuts: [Double], _ density: (Double) -> Double
  ) -> [Double] {
    var points = Set(cuts.filter { $0 > lower && $0 < upper })
    if lower.isFinite && upper.isFinite {
      points.formUnion((0...16).map { lower + (upper - lower) * Double($0) / 16 })
      points.formUnion([lower, upper])
      return points.sorted()
    }
    let anchor = lower.isFinite ? lower : upper.isFinite ? upper : peak(cuts, density)
    let width = scale(anchor, lower, upper, density)
    for exponent in -12...1_090 {
      let step = width * scalbn(1, exponent)
      if step.isInfinite { break }
      points.formUnion([anchor - step, anchor + step])
    }
    points.formUnion([anchor, lower, upper])
    return points.filter { $0 >= lower && $0 <= upper && $0.isFinite }.sorted()
  }

  /// Where the density is greatest among powers of 2 and the cuts given.
  private static func peak(_ cuts: [Double], _ density: (Double) -> Double) -> Double {
    let powers = (-40...80).map { scalbn(1.0, $0) }
    let candidates = cuts + [0] + powers + powers.map { -$0 }
    return candidates.max { Self.order(density($0)) < Self.order(density($1)) } ?? 0
  }

  /// The distance from the anchor at which most probability per factor of 2 lies.
  private static func scale(
    _ anchor: Double, _ lower: Double, _ upper: Double, _ density: (Double) -> Double
  ) -> Double {
    let steps = (-80...80).map { scalbn(1.0, $0) }
    func weight(_ step: Double) -> Double {
      let sides = [anchor - step, anchor + step].filter { $0 > lower && $0 < upper }
      return sides.reduce(0) { $0 + order(density($1)) } * step
    }
    return steps.max { weight($0) < weight($1) } ?? 1
  }

  private static func order(_ value: Double) -> Double { value > 0 ? value : 0 }

  /// Splits stretches until each is good enough, from left to right.
  private struct Builder {
    let lower: Double
    let upper: Double
    var panels: [DensityPanel] = []
    var problem: String?
    /// A first idea of the whole.
    private var whole = 0.0

    init(lower: Double, upper: Double) {
      self.lower = lower
      self.upper = upper
    }

    mutating func run(_ grid: [Double], _ density: (Double) -> Double) {
      let first = zip(grid, grid.dropFirst()).map { DensityPanel($0, $1, of: density) }
      whole = first.reduce(0) { $0 + ($1.mass.isFinite ? $1.mass : 0) }
      for panel in first where problem == nil { split(panel, 0, density) }
      if let first = panels.first, let last = panels.last, problem == nil {
        checkEnd(first, at: lower)
        checkEnd(last, at: upper)
      }
    }

    /// Whatever lies beyond the last stretch must be negligible.
    private mutating func checkEnd(_ panel: DensityPanel, at end: Double) {
      if panel.mass > 1e-13 * whole && (end.isInfinite || panel.roughness > 1e-6) {
        problem = "needs a finite area, but cannot be integrated up to \(end.shortText)"
      }
    }

    private mutating func split(
      _ panel: DensityPanel, _ depth: Int, _ density: (Double) -> Double
    ) {
      if !(panel.least >= 0 && panel.greatest.isFinite) {
        let odd = panel.greatest.isFinite ? panel.least : panel.greatest
        let place = "between \(panel.start.shortText) and \(panel.end.shortText)"
        problem = "needs finite values ≥ 0, got \(odd.shortText) \(place)"
        return
      }
      let middle = panel.start + (panel.end - panel.start) / 2
      let canSplit = middle > panel.start && middle < panel.end && depth < 1_000
      if isGood(panel) || !canSplit {
        panels.append(panel)
        panels[panels.count - 1].isCoarse = panel.mass < 1e-22 * whole
        if panels.count > DensityPanels.limit { problem = "is too rough to integrate" }
        return
      }
      split(DensityPanel(panel.start, middle, of: density), depth + 1, density)
      if problem == nil { split(DensityPanel(middle, panel.end, of: density), depth + 1, density) }
    }

    private func isGood(_ panel: DensityPanel) -> Bool {
      let share = panel.mass / whole
      if panel.greatest == 0 || share < 1e-25 { return true }
      let isEnd = panel.start == lower || panel.end == upper
      if isEnd && share > 1e-19 { return false }
      return panel.roughness < (share < 1e-14 ? 1e-8 : 1e-12)
        && (panel.greatest < 1e3 * panel.least || share < 1e-22)
    }
  }

  /// Position of the first panel that ends beyond x.
  private func index(_ x: Double) -> Int {
    var (low, high) = (0, panels.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if x < panels[middle].end { high = middle } else { low = middle + 1 }
    }
    return low
  }

  func cumulative(_ x: Double) -> Double {
    if panels.isEmpty || x.isNaN { return .nan }
    let panel = panels[index(x)]
    if x <= panel.start { return min(panel.below, 1) }
    if x >= panel.end { return 1 }
    return min(panel.below + panel.through(x) / total, 1)
  }

  func survival(_ x: Double) -> Double {
    if panels.isEmpty || x.isNaN { return .nan }
    let panel = panels[index(x)]
    if x <= panel.start { return min(panel.above + panel.mass / total, 1) }
    if x >= panel.end { return 0 }
    return min(panel.above + max(panel.mass - panel.through(x), 0) / total, 1)
  }
}

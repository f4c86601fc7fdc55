import Foundation

extension QuantileTable {
  /// Builds the table of a law with a density, or returns nil if it would not be accurate.
  ///
  /// The quantile function is solved at a few dozen points an octave or less, and the bins'
  /// polynomials are taken from series through these. The cheapest transform and degree that
  /// fit are chosen, and the finished table is checked against the law's own distribution
  /// function.
  package static func build(for law: any Law) -> (table: QuantileTable, error: TableError)? {
    let cuts = TableCuts(of: law)
    let lower = SideCurve(of: law, .lower, cuts: cuts.lower)
    let upper = SideCurve(of: law, .upper, cuts: cuts.upper)
    if lower.isExhausted || upper.isExhausted { return nil }
    let jumps = lower.isCut(QuantileBins.count) || upper.isCut(QuantileBins.count)
    let median = jumps ? Double.nan : law.inverse(lower: 0.5)
    var best: QuantileTable?
    var least = (probability: Double.infinity, count: Int.max)
    var choice: (() -> QuantileTable)?
    for transform in TableTransform.candidates(for: law) {
      for degree in [5, 7] {
        let sides = (
          BinFitter(lower, transform, degree: degree, median: median),
          BinFitter(upper, transform, degree: degree, median: median)
        )
        let probability = sides.0.missedProbability + sides.1.missedProbability
        let count = sides.0.missedCount + sides.1.missedCount
        if (probability, count) < least {
          least = (probability, count)
          choice = {
            QuantileTable(sides: sides, transform: transform, degree: degree, support: law.support)
          }
        }
        if probability <= 0.004 && count <= 96 { break }
      }
      if least.probability <= 0.004 && least.count <= 96 { break }
    }
    best = choice?()
    guard let best else { return nil }
    let error = TableError(of: best, against: law)
    return error.isAcceptable ? (best, error) : nil
  }
}

/// Where a law's quantile function jumps or bends, as probabilities of the tails.
struct TableCuts {
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []

  init(of law: any Law) {
    let support = law.support
    for point in support.breakpoints { add(law, at: point) }
    for atom in support.atoms {
      add(law, at: atom.nextDown)
      add(law, at: atom)
    }
    lower = Set(lower).sorted()
    upper = Set(upper).sorted()
  }

  private mutating func add(_ law: any Law, at x: Double) {
    let below = law.cumulative(x)
    let above = law.survival(x)
    if below <= 0.5 && below > QuantileBins.least { lower.append(below) }
    if above <= 0.5 && above > QuantileBins.least { upper.append(above) }
  }
}

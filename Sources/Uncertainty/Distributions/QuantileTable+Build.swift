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
    let fitters = { (choice: TableChoice, isTrial: Bool) in
      [lower, upper].map {
        BinFitter($0, choice.transform, degree: choice.degree, median: median, isTrial: isTrial)
      }
    }
    let choice = TableChoice.best(for: law) { fitters($0, true) }
    let table = QuantileTable(sides: fitters(choice, false), choice, support: law.support)
    let error = TableError(of: table, against: law)
    return error.isAcceptable ? (table, error) : nil
  }
}

/// The transform and degree of a table.
struct TableChoice {
  let transform: TableTransform
  let degree: Int

  /// The cheapest that fits nearly all bins of a trial, or else the one that misses least.
  static func best(for law: any Law, trial: (TableChoice) -> [BinFitter]) -> TableChoice {
    var best = TableChoice(transform: .identity, degree: 7)
    var least = Double.infinity
    for transform in TableTransform.candidates(for: law) {
      for degree in [5, 7] {
        let choice = TableChoice(transform: transform, degree: degree)
        // A trial fits the widest of 16 bins of each octave.
        let sides = trial(choice)
        let share = 16 * sides.reduce(0) { $0 + $1.missedProbability }
        let octaves = sides.reduce(0) { $0 + $1.missedCount }
        if share <= 0.004 && octaves <= 6 { return choice }
        if share < least { (best, least) = (choice, share) }
      }
    }
    return best
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

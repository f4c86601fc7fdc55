import Foundation

extension QuantileTable {
  /// Builds the table of a law with a density; none if it would not be accurate, or would take
  /// too much work.
  ///
  /// The quantile function is solved at a few dozen points an octave or less, and the bins'
  /// polynomials are taken from series through these. The cheapest transform and degree that
  /// fit are chosen, and the finished table is checked against the law's own distribution
  /// function. A law between two ends that fails is tried again on its log-odds.
  package static func build(for law: any Law) -> TableResult {
    let plain = build(law, by: law, TableTransform.candidates(for: law))
    guard plain.table == nil, let law = law as? any TwoEnded else { return plain }
    let width = law.support.upper - law.support.lower
    let turned = build(law, by: LogOdds(of: law), [.logOdds(width: width)])
    return TableResult(
      table: turned.table, error: turned.error, work: plain.work + turned.work)
  }

  /// Builds the table of a law by the curve of another, which transforms turn into the law.
  private static func build(
    _ law: any Law, by source: any Law, _ transforms: [TableTransform]
  ) -> TableResult {
    let cuts = TableCuts(of: source)
    let lower = SideCurve(of: source, .lower, cuts: cuts.lower)
    if lower.isExhausted { return TableResult(table: nil, error: nil, work: lower.work) }
    let upper = SideCurve(of: source, .upper, cuts: cuts.upper)
    if upper.isExhausted {
      return TableResult(table: nil, error: nil, work: lower.work + upper.work)
    }
    let jumps = lower.isCut(QuantileBins.count) || upper.isCut(QuantileBins.count)
    let median = jumps ? Double.nan : source.inverse(lower: 0.5)
    let fitters = { (choice: TableChoice, isTrial: Bool) in
      [lower, upper].map {
        BinFitter($0, choice.transform, degree: choice.degree, median: median, isTrial: isTrial)
      }
    }
    let choice = TableChoice.best(among: transforms) { fitters($0, true) }
    var sides = fitters(choice, false)
    let pieces = sides.indices.map { sides[$0].finish() }
    let work = sides.reduce(0) { $0 + $1.work }
    if sides.contains(where: \.isExhausted) {
      return TableResult(table: nil, error: nil, work: work)
    }
    let table = QuantileTable(
      lines: sides.map(\.lines), pieces: pieces, choice, support: law.support)
    let error = TableError(of: table, against: law)
    return TableResult(
      table: error.isAcceptable ? table : nil, error: error, work: work + TableError.work)
  }
}

/// What building a table came to.
package struct TableResult {
  /// The table; nil if there is none that may be used.
  package let table: QuantileTable?
  /// Its measured error; nil if it was given up before.
  package let error: TableError?
  /// How often the law was asked. A number, not a time, decides when to give up, so that
  /// draws do not depend on the machine.
  package let work: Int
}

/// The transform and degree of a table.
struct TableChoice {
  let transform: TableTransform
  let degree: Int

  /// The cheapest that fits nearly all bins of a trial, or else the one that misses least.
  static func best(
    among transforms: [TableTransform], trial: (TableChoice) -> [BinFitter]
  ) -> TableChoice {
    var best = TableChoice(transform: transforms[0], degree: 7)
    var least = Double.infinity
    for transform in transforms {
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

/// Everything a run says of one output, each number with the interval of its Monte Carlo error.
///
/// Numbers are in the unit that ``unitSymbol`` names. Samples that are NaN or ±∞ are left out,
/// and counted in ``nonFinite``.
public struct OutputSummary: Sendable {
  /// The output's name.
  public let name: String
  /// The unit that numbers are given in; empty for a plain number.
  public let unitSymbol: String
  /// What one of the run's own units is in the unit shown.
  package let scale: Double
  /// What was kept of the samples.
  package let tally: Tally
  /// The samples in order, in the run's own unit.
  package let ordered: BinnedSample
  /// Samples of some ranks known exactly, by a second pass.
  package let exact: OrderStatistics?
  /// The replicates of the run's design, from which errors are found; none of independent samples.
  package let replicates: [Replicate]

  /// Summarizes a tally.
  ///
  /// - Precondition: `scale` is positive and finite.
  package init(
    name: String, unitSymbol: String, scale: Double = 1, tally: Tally,
    exact: OrderStatistics? = nil, ordered: BinnedSample? = nil, replicates: [Replicate] = []
  ) {
    precondition(scale > 0 && scale.isFinite, "a scale is positive and finite, not \(scale)")
    self.name = name
    self.unitSymbol = unitSymbol
    self.scale = scale
    self.tally = tally
    self.exact = exact
    self.ordered = ordered ?? BinnedSample(of: tally)
    self.replicates = replicates
  }

  /// The same output shown in another unit.
  package func shown(in unitSymbol: String, scale: Double) -> OutputSummary {
    OutputSummary(
      name: name, unitSymbol: unitSymbol, scale: scale, tally: tally, exact: exact,
      ordered: ordered, replicates: replicates)
  }

  /// The same output with some ranks known exactly.
  package func with(_ exact: OrderStatistics) -> OutputSummary {
    OutputSummary(
      name: name, unitSymbol: unitSymbol, scale: scale, tally: tally, exact: exact,
      ordered: ordered, replicates: replicates)
  }

  /// Number of finite samples, which all statistics are of.
  public var count: Int { ordered.count }
  /// Samples left out because they are not finite.
  public var nonFinite: NonFiniteCounts { tally.counts.nonFinite }
  /// Least finite sample; NaN without samples.
  public var minimum: Double { count > 0 ? tally.counts.minimum * scale : .nan }
  /// Greatest finite sample; NaN without samples.
  public var maximum: Double { count > 0 ? tally.counts.maximum * scale : .nan }

  /// How heavy the tails are, and whether mean and variance settle.
  public var tails: TailIndex { TailIndex(ordered) }
}

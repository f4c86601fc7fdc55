/// What drives an output by one measure: indices of drivers, pairs or groups, the most important
/// first, each with its 95 % interval.
///
/// ```swift
/// let drivers = run.sensitivity(of: bill)
/// print(drivers.top(5))
/// print(drivers.explanation(of: "rental price") ?? "")
/// ```
///
/// Estimates below zero are shown as they are: an index of zero is as often estimated below as
/// above.
public struct SensitivityIndices: Sendable, Codable {
  /// The output's name.
  public let output: String
  /// The unit of the indices; empty for pure numbers.
  public let unit: String
  /// What is measured.
  public let measure: SensitivityMeasure
  /// The indices, the most important first.
  public let indices: [SensitivityIndex]
  /// Samples, or evaluations of the model, that the indices rest on.
  public let samples: Int
  /// Samples left out because a value was not finite.
  public let samplesLeftOut: Int
  /// What else is to be known before the indices are believed, a sentence each.
  public let notes: [String]
  /// Why a measure that was asked for is not given; nil if it is.
  public let refusal: String?
  /// Share of the variance that no driver explains by itself: interaction. Nil for other
  /// measures than first-order indices, and without drivers.
  public let interactions: Estimate?
  /// Indices that ``top(_:)`` or ``filter(_:)`` have taken away.
  public let omitted: Int
  /// How the indices' replicates were made.
  package let resampling: Resampling

  /// Puts indices in order.
  ///
  /// - Parameters:
  ///   - output: the output's name.
  ///   - unit: the unit of the indices; empty for pure numbers.
  ///   - measure: what is measured.
  ///   - indices: in any order.
  ///   - samples: what they rest on.
  ///   - samplesLeftOut: those left out as not finite.
  ///   - resampling: how the replicates were made.
  ///   - notes: what else is to be known.
  ///   - refusal: why what was asked for is not given.
  ///   - areDependent: true if drivers are known to depend on each other: what their indices leave
  ///     to 1 is then no interaction.
  package init(
    of output: String, unit: String = "", measure: SensitivityMeasure,
    indices: [SensitivityIndex], samples: Int, samplesLeftOut: Int = 0,
    resampling: Resampling, notes: [String] = [], refusal: String? = nil,
    areDependent: Bool = false
  ) {
    self.output = output
    self.unit = unit
    self.measure = measure
    self.indices = indices.sorted { Self.order($0, $1, measure) }
    self.samples = samples
    self.samplesLeftOut = samplesLeftOut
    self.notes = notes
    self.refusal = refusal
    self.resampling = resampling
    interactions =
      measure.leavesInteraction && !areDependent ? Self.rest(of: indices, resampling) : nil
    omitted = 0
  }

  /// The same, of other indices in the order given.
  private init(_ whole: SensitivityIndices, showing indices: [SensitivityIndex]) {
    output = whole.output
    unit = whole.unit
    measure = whole.measure
    self.indices = indices
    samples = whole.samples
    samplesLeftOut = whole.samplesLeftOut
    notes = whole.notes
    refusal = whole.refusal
    interactions = whole.interactions
    omitted = whole.omitted + whole.indices.count - indices.count
    resampling = whole.resampling
  }

  /// The number an index is ranked by: itself, or its size if the sign tells a direction.
  public func importance(of index: SensitivityIndex) -> Double {
    Self.importance(index, measure)
  }

  /// The index of a driver, pair or group by its name; nil if there is none.
  public subscript(name: String) -> SensitivityIndex? { indices.first { $0.name == name } }

  /// The most important ones; the others are counted in ``omitted``.
  public func top(_ count: Int) -> SensitivityIndices {
    SensitivityIndices(self, showing: Array(indices.prefix(max(0, count))))
  }

  /// Those for which a condition holds, in the same order.
  public func filter(_ isIncluded: (SensitivityIndex) throws -> Bool) rethrows
    -> SensitivityIndices
  {
    SensitivityIndices(self, showing: try indices.filter(isIncluded))
  }

  /// The same in another order.
  public func sorted(by areInOrder: (SensitivityIndex, SensitivityIndex) throws -> Bool) rethrows
    -> SensitivityIndices
  {
    SensitivityIndices(self, showing: try indices.sorted(by: areInOrder))
  }

  /// For each index but the last, true if it cannot be told apart from the one after it: the
  /// 95 % interval of their difference holds zero.
  public var tiedWithNext: [Bool] {
    zip(indices, indices.dropFirst()).map { first, second in
      let interval = difference(first, second)
      return !(interval.lower > 0 || interval.upper < 0)
    }
  }

  /// The 95 % interval of how much more important one index is than another.
  package func difference(_ a: SensitivityIndex, _ b: SensitivityIndex) -> Interval {
    resampling.interval(
      of: importance(of: a) - importance(of: b), replicates: oriented(a), oriented(b),
      errors: [a.estimate.standardError, b.estimate.standardError], pairs: a.pairs + b.pairs)
  }

  /// Replicates of what an index is ranked by.
  private func oriented(_ index: SensitivityIndex) -> [Double] {
    measure.isSigned && index.estimate.value < 0 ? index.replicates.map { -$0 } : index.replicates
  }

  private static func importance(_ index: SensitivityIndex, _ measure: SensitivityMeasure)
    -> Double
  {
    measure.isSigned ? index.estimate.value.magnitude : index.estimate.value
  }

  /// More important first; numbers that do not exist last; names decide ties.
  private static func order(
    _ a: SensitivityIndex, _ b: SensitivityIndex, _ measure: SensitivityMeasure
  ) -> Bool {
    let (x, y) = (importance(a, measure), importance(b, measure))
    if x.isNaN != y.isNaN { return y.isNaN }
    return x > y || (!(x < y) && a.name < b.name)
  }

  /// What single drivers leave to 1.
  private static func rest(of indices: [SensitivityIndex], _ resampling: Resampling) -> Estimate? {
    let count = indices.first?.replicates.count ?? 0
    guard count > 0,
      indices.allSatisfy({
        $0.drivers.count == 1 && $0.replicates.count == count && !$0.estimate.value.isNaN
      })
    else { return nil }
    return resampling.estimate(
      of: indices.reduce(1) { $0 - $1.estimate.value },
      replicates: (0..<count).map { place in indices.reduce(1) { $0 - $1.replicates[place] } },
      pairs: indices.reduce(0) { $0 + $1.pairs })
  }
}

/// The drivers of an output in order of importance, each with 95 % intervals.
///
/// Drivers are ranked by their first-order Sobol index. Where the output's variance does not
/// settle, shares of it mean nothing: they are refused, and rank correlations rank instead.
/// All errors come from leaving out one of 64 groups of samples at a time.
///
/// Indices add up to 1 if the drivers act one by one; what is missing to 1 is interaction.
/// For drivers that depend on each other the indices overlap and no longer add up.
public struct Ranking: Sendable {
  /// The output's name.
  public let output: String
  /// The drivers, the most important first.
  public let drivers: [DriverInfluence]
  /// For each driver but the last, true if it cannot be told apart from the one after it: the
  /// 95 % interval of their difference holds zero.
  public let tiedWithNext: [Bool]
  /// Samples that the ranking rests on.
  public let samples: Int
  /// Samples left out because the output was not finite.
  public let samplesLeftOut: Int
  /// Why there are no variance-based indices; nil if there are.
  public let refusal: String?

  /// Ranks drivers by columns of samples.
  ///
  /// - Parameters:
  ///   - output: the output's name.
  ///   - values: the output's samples.
  ///   - drivers: names and columns of the uniforms that the drivers were drawn with.
  ///   - tails: how heavy the output's tails are, as the whole run tells; judged by `values`
  ///     if nil.
  /// - Precondition: all columns are of one length.
  package init(
    of output: String, values: [Double], drivers: [(name: String, uniforms: [Double])],
    tails: TailIndex? = nil
  ) {
    precondition(
      drivers.allSatisfy { $0.uniforms.count == values.count },
      "a ranking needs columns of one length")
    let kept = values.indices.filter { values[$0].isFinite }
    let isWhole = kept.count == values.count
    let finite = isWhole ? values : kept.map { values[$0] }
    let tails = tails ?? TailIndex(BinnedSample(sorted: finite.sorted()))
    let influences = Self.influences(
      of: finite, settled: tails.warning == nil,
      drivers: drivers.map { driver in
        (driver.name, isWhole ? driver.uniforms : kept.map { driver.uniforms[$0] })
      })
    self.output = output
    self.drivers = influences.sorted { Self.order($0, $1) }
    samples = finite.count
    samplesLeftOut = values.count - finite.count
    refusal = tails.warning.map {
      "\(output): \($0); shares of variance are not given, drivers are in order of rank correlation"
    }
    tiedWithNext = zip(self.drivers, self.drivers.dropFirst()).map { first, second in
      Self.isTied(first, second, sizes: Correlation.groupBounds(count: finite.count).map(\.count))
    }
  }

  private static func influences(
    of values: [Double], settled: Bool, drivers: [(name: String, uniforms: [Double])]
  ) -> [DriverInfluence] {
    let ordered = OrderedOutput(values)
    return drivers.map { driver in
      let rank = ordered.rankCorrelation(with: driver.uniforms)
      let correlation = Correlation.onFisherScale(
        rank.whole, leaving: rank.leaving, sizes: ordered.sizes)
      guard settled else {
        return DriverInfluence(
          name: driver.name, rankCorrelation: correlation, firstOrder: nil,
          replicates: rank.leaving.map(\.magnitude))
      }
      let means = ConditionalMeans(of: values, by: driver.uniforms).firstOrder
      return DriverInfluence(
        name: driver.name, rankCorrelation: correlation,
        firstOrder: GroupJackknife.estimate(
          whole: means.whole, leaving: means.leaving, sizes: ordered.sizes),
        replicates: means.leaving)
    }
  }

  /// More important first; numbers that do not exist last; names decide ties.
  private static func order(_ a: DriverInfluence, _ b: DriverInfluence) -> Bool {
    let (x, y) = (a.importance, b.importance)
    if x.isNaN != y.isNaN { return y.isNaN }
    return x > y || (!(x < y) && a.name < b.name)
  }

  private static func isTied(
    _ first: DriverInfluence, _ second: DriverInfluence, sizes: [Int]
  ) -> Bool {
    let difference = GroupJackknife.estimate(
      whole: first.importance - second.importance,
      leaving: zip(first.replicates, second.replicates).map { $0 - $1 }, sizes: sizes)
    return !(difference.interval.lower > 0)
  }

  /// Share of the variance that no driver explains by itself: interaction. Nil without drivers or
  /// indices.
  public var interactions: Estimate? {
    let shares = drivers.compactMap { $0.firstOrder?.value }
    guard !drivers.isEmpty, shares.count == drivers.count else { return nil }
    let groups = Correlation.groupBounds(count: samples)
    return GroupJackknife.estimate(
      whole: 1 - shares.reduce(0, +),
      leaving: groups.indices.map { group in
        drivers.reduce(1) { $0 - $1.replicates[group] }
      }, sizes: groups.map(\.count))
  }
}

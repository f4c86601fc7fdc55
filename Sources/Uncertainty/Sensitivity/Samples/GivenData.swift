/// Samples of drivers and one output, and every measure that they give.
package struct GivenData: Sendable {
  /// The output's name.
  package let output: String
  /// The unit of its values.
  package let unit: String
  /// The output's samples, all finite.
  package let values: [Double]
  /// The drivers' samples beside them.
  package let drivers: [SampledDriver]
  /// Samples left out because a number was not finite.
  package let samplesLeftOut: Int
  /// How heavy the output's tails are.
  package let tails: TailIndex
  /// What is known of the drivers' dependence, a sentence each; empty if nothing.
  package let dependence: [String]
  /// Cores to use.
  package let threads: Int
  let groups: SampleGroups
  let ranked: RankedOutput

  /// Takes samples, without those that are not finite.
  ///
  /// - Parameters:
  ///   - output: the output's name.
  ///   - unit: the unit of its values.
  ///   - values: the output's samples.
  ///   - drivers: the drivers' samples.
  ///   - tails: how heavy the output's tails are, as more samples tell; judged by `values` if nil.
  ///   - dependence: what is known of the drivers' dependence.
  /// - Precondition: all columns are of one length.
  package init(
    of output: String, unit: String = "", values: [Double], drivers: [SampledDriver],
    tails: TailIndex? = nil, dependence: [String] = [], threads: Int = 1
  ) {
    precondition(
      drivers.allSatisfy {
        $0.uniforms.count == values.count && ($0.values.isEmpty || $0.values.count == values.count)
      }, "a ranking needs columns of one length")
    let kept = values.indices.filter { place in
      values[place].isFinite
        && drivers.allSatisfy { $0.values.isEmpty || $0.values[place].isFinite }
    }
    let isWhole = kept.count == values.count
    self.output = output
    self.unit = unit
    self.values = isWhole ? values : kept.map { values[$0] }
    self.drivers = isWhole ? drivers : drivers.map { $0.keeping(kept) }
    self.dependence = dependence
    self.threads = threads
    samplesLeftOut = values.count - kept.count
    groups = SampleGroups(count: kept.count)
    ranked = RankedOutput(self.values)
    self.tails = tails ?? Self.tails(of: self.values, ranked.order)
  }

  /// How heavy the tails of samples are.
  private static func tails(of values: [Double], _ order: [UInt32]) -> TailIndex {
    TailIndex(BinnedSample(sorted: order.map { values[Int($0)] }))
  }

  /// Number of samples.
  package var count: Int { values.count }

  /// The indices by a measure.
  package func indices(_ measure: SampleMeasure) -> SensitivityIndices {
    measure.check()
    switch measure {
    case .firstOrder: return firstOrder
    case .rankCorrelation: return ranking.rankCorrelations
    case .correlation: return LinearMeasures(self).correlations
    case .standardizedRegression: return LinearMeasures(self).regression
    case .partialRankCorrelation: return PartialRanks(self).indices
    case .delta: return DeltaMeasure(self).indices
    case .pawn: return Pawn(self).indices
    case .percentile(let level): return PercentileIndices(self, level: level).indices
    case .exceedance(let threshold): return exceedance(above: threshold)
    case .swing(let statistic): return DecileProfiles(self).swings(of: statistic)
    }
  }

  /// First-order indices, or rank correlations where the variance does not settle.
  package var ranking: DefaultRanking {
    DefaultRanking(
      output: output, figures: figures(of: ranked), sizes: groups.sizes, samples: count,
      samplesLeftOut: samplesLeftOut, tails: tails, notes: dependence,
      areDependent: !dependence.isEmpty)
  }

  private var firstOrder: SensitivityIndices {
    Self.noVariance(output, tails).map { refused(.firstOrder, $0) } ?? ranking.indices
  }

  /// The figures of an output made of these samples.
  private func figures(of output: RankedOutput) -> [DefaultRanking.Figures] {
    let bins = UniformBins(samples: count)
    var found: [DefaultRanking.Figures] = []
    // A few drivers at a time, so that memory does not grow with their number.
    for start in stride(from: 0, to: drivers.count, by: 16) {
      let some = drivers[start..<min(start + 16, drivers.count)]
      let panel = DriverPanel(
        some.map(\.uniforms), classes: some.map { $0.bins(bins) }, count: count)
      found += DefaultRanking.figures(
        of: [output], by: panel, named: some.map(\.name), needed: some.map { _ in [0] },
        groups: groups, threads: threads
      )[0].compactMap { $0 }
    }
    return zip(found, drivers).map { figures, driver in
      driver.areRanks
        ? figures.ranked(driver.uniforms, output.shares, groups, threads: threads) : figures
    }
  }

  private func exceedance(above threshold: Double) -> SensitivityIndices {
    let event = RankedOutput(values.map { $0 > threshold ? 1 : 0 })
    let name = SampleStatistic.short(threshold) + (unit.isEmpty ? "" : " " + unit)
    let share =
      values.isEmpty
      ? .nan
      : Double(values.count { $0 > threshold }) / Double(values.count)
    let never =
      share > 0 && share < 1
      ? nil
      : "\(output): \(share > 0 ? "all" : "no") samples exceed \(name), so nothing can be said of "
        + "what decides it"
    let indices = figures(of: event).map { figure in
      SensitivityIndex(
        of: figure.name,
        estimate: figure.first.estimate(sizes: groups.sizes),
        rankCorrelation: figure.rank.map {
          Correlation.onFisherScale($0.whole, leaving: $0.leaving, sizes: groups.sizes)
        }, replicates: figure.first.leaving, pairs: figure.first.pairs)
    }
    return result(.exceedance(name), indices, refusal: never)
  }

  // MARK: Results

  /// Indices with leave-one-group-out replicates.
  func result(
    _ measure: SensitivityMeasure, _ indices: [SensitivityIndex], unit: String = "",
    resampling: Resampling? = nil, notes: [String] = [], refusal: String? = nil
  ) -> SensitivityIndices {
    let isOverlapping = measure.underDependence != .valid
    return SensitivityIndices(
      of: output, unit: unit, measure: measure, indices: indices, samples: count,
      samplesLeftOut: samplesLeftOut,
      resampling: resampling ?? .leavingGroups(sizes: groups.sizes),
      notes: notes + (isOverlapping ? dependence : []), refusal: refusal,
      areDependent: !dependence.isEmpty)
  }

  /// Nothing but the reason.
  func refused(_ measure: SensitivityMeasure, _ reason: String) -> SensitivityIndices {
    result(measure, drivers.map { .unknown(of: $0.name) }, refusal: reason)
  }

  /// Why measures that rest on a variance are refused.
  static func noVariance(_ name: String, _ tails: TailIndex) -> String? {
    tails.warning.map {
      "\(name): \($0); what rests on a variance would be decided by a handful of samples and is "
        + "not given: ask for rank correlations, delta or percentiles"
    }
  }
}

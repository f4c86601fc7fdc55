/// First-order indices and rank correlations of drivers, for one output.
package struct DefaultRanking: Sendable {
  /// What was found of a driver, with leave-one-group-out replicates.
  package struct Figures: Sendable {
    package var name: String
    /// Nil where the driver has no order.
    package var rank: (whole: Double, leaving: [Double])?
    package var first: VarianceShare

    /// The same, the driver ranked anew without each group, too: for a driver that is known by its
    /// ranks among these samples only.
    func ranked(
      _ driver: [Double], _ output: [Double], _ groups: SampleGroups, threads: Int
    ) -> Figures {
      guard let rank else { return self }
      let matrix = RankMatrix(
        [driver, output], areRanks: [true, true], groups: groups, threads: threads)
      var new = self
      new.rank = (rank.whole, groups.sizes.indices.map { matrix.correlation(0, 1, leaving: $0) })
      return new
    }
  }

  package let output: String
  package let figures: [Figures]
  package let sizes: [Int]
  package let samples: Int
  package let samplesLeftOut: Int
  package let tails: TailIndex
  package var notes: [String] = []
  package var areDependent = false

  /// Shares of variance, beside the direction; rank correlations, and why, where the output's
  /// variance does not settle.
  package var indices: SensitivityIndices {
    guard let warning = tails.warning else { return firstOrder }
    let refusal =
      "\(output): \(warning); shares of variance are not given, drivers are in order of rank "
      + "correlation"
    return result(.rankCorrelation, figures.map(rankIndex), refusal: refusal)
  }

  /// Rank correlations.
  package var rankCorrelations: SensitivityIndices {
    result(.rankCorrelation, figures.map(rankIndex))
  }

  private var firstOrder: SensitivityIndices {
    result(
      .firstOrder,
      figures.map { figure in
        SensitivityIndex(
          of: figure.name,
          estimate: figure.first.estimate(sizes: sizes),
          rankCorrelation: rank(figure), replicates: figure.first.leaving,
          pairs: figure.first.pairs)
      })
  }

  private func rankIndex(_ figure: Figures) -> SensitivityIndex {
    guard let estimate = rank(figure) else { return .unknown(of: figure.name) }
    return SensitivityIndex(
      of: figure.name, estimate: estimate, rankCorrelation: estimate,
      replicates: figure.rank?.leaving ?? [])
  }

  private func rank(_ figure: Figures) -> Estimate? {
    figure.rank.map { Correlation.onFisherScale($0.whole, leaving: $0.leaving, sizes: sizes) }
  }

  private func result(
    _ measure: SensitivityMeasure, _ indices: [SensitivityIndex], refusal: String? = nil
  ) -> SensitivityIndices {
    SensitivityIndices(
      of: output, measure: measure, indices: indices, samples: samples,
      samplesLeftOut: samplesLeftOut, resampling: .leavingGroups(sizes: sizes), notes: notes,
      refusal: refusal, areDependent: areDependent)
  }
}

extension DefaultRanking {
  /// The figures of several outputs by drivers of a panel, on several cores.
  ///
  /// - Parameters:
  ///   - outputs: without samples that are not finite.
  ///   - panel: the drivers' samples.
  ///   - needed: for each driver, the outputs that depend on it.
  /// - Returns: for each output and driver what was found; nil where it is not needed.
  package static func figures(
    of outputs: [RankedOutput], by panel: DriverPanel, named names: [String],
    needed: [[Int]], groups: SampleGroups, threads: Int
  ) -> [[Figures?]] {
    let moments = DriverMoments(panel, groups)
    let walks = Parallel.map(outputs.count, threads: threads) { output in
      RankWalk.correlations(of: outputs[output], with: panel, groups: groups, moments: moments)
    }
    let means = Parallel.map(names.count, threads: threads) { driver in
      let means = ConditionalMeans(by: driver, in: panel, groups: groups)
      return needed[driver].map { means.firstOrder(of: outputs[$0]) }
    }
    var found = [[Figures?]](
      repeating: [Figures?](repeating: nil, count: names.count), count: outputs.count)
    for driver in names.indices {
      let hasOrder = if case .cases = panel.classes[driver] { false } else { true }
      for (place, output) in needed[driver].enumerated() {
        found[output][driver] = Figures(
          name: names[driver], rank: hasOrder ? walks[output][driver] : nil,
          first: means[driver][place])
      }
    }
    return found
  }
}

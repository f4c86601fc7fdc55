/// Partial rank correlations of drivers with the output.
///
/// - SeeAlso: Iman & Conover (1979), Technometrics 21, 499–509; Saltelli & Marivoet (1990),
///   Reliability Engineering and System Safety 28, 229–253.
struct PartialRanks {
  private let data: GivenData
  private let drivers: [SampledDriver]

  init(_ data: GivenData) {
    self.data = data
    drivers = data.drivers.filter(\.isOrdered)
  }

  var indices: SensitivityIndices {
    let others = data.drivers.filter { !$0.isOrdered }
    let notes = others.map { "\($0.name) has cases without an order and is not taken off." }
    let sizes = data.groups.sizes
    guard data.count - (sizes.max() ?? 0) > drivers.count + 1 else {
      return data.refused(
        .partialRankCorrelation,
        "\(data.output): partial correlations of \(drivers.count) drivers need more samples than "
          + "\(data.count)")
    }
    let last = drivers.count
    let ranks = RankMatrix(
      drivers.map(\.uniforms) + [data.ranked.shares],
      areRanks: drivers.map(\.areRanks) + [true], groups: data.groups, threads: data.threads)
    let usable = drivers.indices.filter { !ranks.correlation($0, last, leaving: nil).isNaN }
    /// Partial correlations without a group.
    func partial(leaving group: Int?) -> [Double]? {
      var matrix = CorrelationMatrix(size: last + 1)
      for i in usable + [last] {
        for j in usable + [last] where j >= i {
          matrix[i, j] = ranks.correlation(i, j, leaving: group)
        }
      }
      return matrix.partial(usable, with: last)
    }
    let leaving = sizes.indices.compactMap { partial(leaving: $0) }
    guard let whole = partial(leaving: nil), leaving.count == sizes.count else {
      return data.refused(
        .partialRankCorrelation,
        "\(data.output): ranks of drivers, or of drivers and the output, determine each other, so "
          + "nothing is left when the others are taken off")
    }
    let found = drivers.indices.map { driver -> SensitivityIndex in
      guard let place = usable.firstIndex(of: driver) else {
        return .unknown(of: drivers[driver].name)
      }
      let replicates = leaving.map { $0[place] }
      return SensitivityIndex(
        of: drivers[driver].name,
        estimate: Correlation.onFisherScale(whole[place], leaving: replicates, sizes: sizes),
        replicates: replicates)
    }
    return data.result(
      .partialRankCorrelation, found + others.map { .unknown(of: $0.name) }, notes: notes)
  }
}

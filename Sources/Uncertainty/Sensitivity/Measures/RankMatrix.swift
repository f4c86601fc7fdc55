/// Rank correlations of several columns with each other, and the same without each group.
///
/// A column known by its ranks among these samples is ranked anew without a group; one known by its
/// uniforms is not, because they stay what they are. Ranking both columns of a pair anew moves their
/// correlation by what either does alone, to first order in the share of samples left out, and each
/// is one walk.
struct RankMatrix {
  private let products: ProductSums
  /// For each column that is ranked anew, its walks with all columns; nil for others.
  private let walks: [[(whole: Double, leaving: [Double])]?]

  /// Correlates columns of numbers in (0, 1).
  ///
  /// - Parameters:
  ///   - columns: the uniforms, or ranks as shares.
  ///   - areRanks: whether each is of ranks among these samples.
  init(
    _ columns: [[Double]], areRanks: [Bool], groups: SampleGroups, threads: Int
  ) {
    products = ProductSums(columns, groups)
    let count = columns.first?.count ?? 0
    let panel = DriverPanel(columns, classes: columns.map { _ in .equal(1) }, count: count)
    let moments = DriverMoments(panel, groups)
    walks = Parallel.map(columns.count, threads: threads) { column in
      areRanks[column]
        ? RankWalk.correlations(
          of: RankedOutput(columns[column]), with: panel, groups: groups, moments: moments)
        : nil
    }
  }

  /// The correlation of two columns, without a group; NaN if one does not vary.
  func correlation(_ i: Int, _ j: Int, leaving group: Int?) -> Double {
    let still = products.correlation(i, j, leaving: group)
    guard let group, i != j else { return still }
    let moved = [walks[i]?[j], walks[j]?[i]].compactMap { $0 }
    return moved.reduce(still) { $0 + $1.leaving[group] - still }
  }
}

import Foundation

/// Borgonovo's delta, which compares the output's whole law with its law where a driver is known.
///
/// It is what the cells of a table hold beyond independence, over the cells that hold more. Which
/// those are has to be found out. Samples that have told it overstate delta, and other samples
/// understate it: the estimate stands between, nearer to the others the less they confirm. So no
/// influence is estimated as zero on average, and may come out below.
///
/// - SeeAlso: Borgonovo (2007), Reliability Engineering and System Safety 92, 771–784; Plischke,
///   Borgonovo & Smith (2013), European Journal of Operational Research 226, 536–550.
struct DeltaMeasure {
  private let data: GivenData
  private let shares: [Double]

  init(_ data: GivenData) {
    self.data = data
    shares = data.ranked.shares
  }

  /// The bin of each sample among so many of the output's ranks.
  private func places(_ bins: Int) -> [UInt16] {
    shares.map { UInt16(min(bins - 1, Int($0 * Double(bins)))) }
  }

  private var isConstant: Bool { shares.allSatisfy { $0 == shares[0] } }

  /// Samples from which on cells are small enough for laws with edges.
  private static let manySamples = 4_096

  private var areMany: Bool { data.count >= Self.manySamples }

  /// Cells on a side: classes of the driver and bins of the output.
  private var cells: Int { areMany ? 64 : 32 }

  var indices: SensitivityIndices {
    if isConstant {
      return data.refused(.delta, "\(data.output): the samples do not vary, so no law can move")
    }
    let places = places(cells)
    let waves = CellWaves(cosines: areMany ? cells : cells / 2, cells: cells)
    let found = Parallel.map(data.drivers.count, threads: data.threads) { number in
      index(of: data.drivers[number], places, waves)
    }
    let coarse =
      "With fewer than 4,096 samples delta is too low by up to a sixth where laws have edges, which "
      + "the interval leaves out."
    return data.result(.delta, found, notes: areMany ? [] : [coarse])
  }

  private func index(
    of driver: SampledDriver, _ places: [UInt16], _ waves: CellWaves
  ) -> SensitivityIndex {
    let classes = driver.classes(cells)
    let table = DeltaTable(
      ClassTable(driver, classes, places: places, bins: cells, groups: data.groups),
      isOrdered: classes == .equal(cells), waves: waves)
    let sizes = data.groups.sizes
    let (fine, coarse) = table.sides
    // Cells blur the law. Cells of twice the size do so twice as much at an edge and four times as
    // much where the law is smooth: what they fall short by more is 1 or 1/3 of the rest.
    let blur = (fine.value - coarse.value) / 2
    let value = fine.value + blur
    let spread = fine.spread
    let mean = fine.influences.reduce(0, +)
    let leaving = zip(fine.influences, sizes).map { influence, size in
      let rest = Double(data.count - size) / Double(data.count)
      return value + spread * ((mean - influence) / rest - mean)
    }
    let estimate = GroupJackknife.estimate(whole: value, leaving: leaving, sizes: sizes)
    // Between 1 and 1/3, a half may be off by half as much.
    let doubt = hypot(fine.doubt, blur / 2)
    let half = hypot(estimate.halfWidth, StudentQuantile.normal * doubt)
    return SensitivityIndex(
      of: driver.name,
      estimate: Estimate(
        value: value, standardError: estimate.standardError,
        interval: Interval(lower: value - half, upper: value + half)), replicates: leaving)
  }
}

/// Borgonovo's delta, which compares the output's whole law with its law where a driver is known.
///
/// It is a distance, which chance makes greater: with no influence at all, laws of few samples
/// differ. What chance gives on average is taken off in squares, with its sign, so that no
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

  /// Cells on a side: classes of the driver and bins of the output.
  static func cells(samples: Int) -> Int { samples >= 32_768 ? 32 : samples >= 4_096 ? 16 : 8 }

  var indices: SensitivityIndices {
    if isConstant {
      return data.refused(.delta, "\(data.output): the samples do not vary, so no law can move")
    }
    let bins = Self.cells(samples: data.count)
    let places = places(bins)
    let sizes = data.groups.sizes
    let found = Parallel.map(data.drivers.count, threads: data.threads) { number in
      let driver = data.drivers[number]
      let classes = driver.classes(bins)
      let table = ClassTable(
        driver, classes, places: places, bins: bins, groups: data.groups)
      // Cells of finite size blur the law; what twice their size adds tells how much.
      let coarse = classes == .equal(bins) && bins >= 16 ? table.halved : nil
      func blur(leaving group: Int?, _ fine: Double) -> Double {
        coarse.map { (fine - Self.delta($0, leaving: group)) / 2 } ?? 0
      }
      func delta(leaving group: Int?) -> Double {
        let fine = Self.delta(table, leaving: group)
        return fine + blur(leaving: group, fine)
      }
      let leaving = sizes.indices.map { delta(leaving: $0) }
      let estimate = GroupJackknife.estimate(
        whole: delta(leaving: nil), leaving: leaving, sizes: sizes)
      // How much the cells blur is a guess, which may be off by as much as it is.
      let doubt = blur(leaving: nil, Self.delta(table, leaving: nil)).magnitude
      return SensitivityIndex(
        of: driver.name,
        estimate: Estimate(
          value: estimate.value, standardError: estimate.standardError,
          interval: estimate.interval.widened(by: doubt)), replicates: leaving)
    }
    let coarse =
      "With fewer than 4,096 samples delta is too low by up to a sixth, which the interval leaves out."
    return data.result(.delta, found, notes: bins < 16 ? [coarse] : [])
  }

  private static func delta(_ table: ClassTable, leaving group: Int?) -> Double {
    delta(table.sum { $0 == group ? 0 : 1 }, classes: table.classes, bins: table.bins)
  }

  /// Half the sum of what the chances of cells differ from those of independence by, less what
  /// chance alone gives, class by class.
  static func delta(_ counts: [Double], classes: Int, bins: Int) -> Double {
    let n = counts.reduce(0, +)
    guard n > 0 else { return .nan }
    let byBin = (0..<bins).map { bin in
      stride(from: bin, to: counts.count, by: bins).reduce(0) { $0 + counts[$1] } / n
    }
    var sum = 0.0
    for row in 0..<classes {
      let cells = counts[row * bins..<(row + 1) * bins]
      let share = cells.reduce(0, +) / n
      var (distance, squares, chance) = (0.0, 0.0, 0.0)
      for (bin, count) in cells.enumerated() {
        let difference = count / n - share * byBin[bin]
        distance += difference.magnitude
        squares += difference * difference
        chance += share * (1 - share) * byBin[bin] * (1 - byBin[bin]) / n
      }
      guard squares > 0 else { continue }
      sum += distance * signedRoot(1 - chance / squares)
    }
    return sum / 2
  }

  private static func signedRoot(_ x: Double) -> Double {
    x < 0 ? -(-x).squareRoot() : x.squareRoot()
  }
}

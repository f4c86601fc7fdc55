/// Measures that compare the output's whole law with its law where a driver is known: Borgonovo's
/// delta and PAWN.
///
/// Both are distances, which chance makes greater: with no influence at all, laws of few samples
/// differ. What chance gives on average is taken off in squares, with its sign, so that no
/// influence is estimated as zero on average, and may come out below.
///
/// - SeeAlso: Borgonovo (2007), Reliability Engineering and System Safety 92, 771–784; Plischke,
///   Borgonovo & Smith (2013), European Journal of Operational Research 226, 536–550; Pianosi &
///   Wagener (2018), Environmental Modelling & Software 108, 197–207.
struct DistributionMeasures {
  private let data: GivenData
  private let shares: [Double]

  init(_ data: GivenData) {
    self.data = data
    var shares = [Double](repeating: 0, count: data.count)
    let order = data.ranked.order
    var start = 0
    while start < order.count {
      var end = start + 1
      let value = data.values[Int(order[start])]
      while end < order.count && data.values[Int(order[end])] == value { end += 1 }
      for place in start..<end {
        shares[Int(order[place])] = Double(start + end) / 2 / Double(order.count)
      }
      start = end
    }
    self.shares = shares
  }

  /// The bin of each sample among so many of the output's ranks.
  private func places(_ bins: Int) -> [UInt16] {
    shares.map { UInt16(min(bins - 1, Int($0 * Double(bins)))) }
  }

  private var isConstant: Bool { shares.allSatisfy { $0 == shares[0] } }

  // MARK: Delta

  /// Cells on a side: classes of the driver and bins of the output.
  static func cells(samples: Int) -> Int { samples >= 32_768 ? 32 : samples >= 4_096 ? 16 : 8 }

  var delta: SensitivityIndices {
    if isConstant {
      return data.refused(.delta, "\(data.output): the samples do not vary, so no law can move")
    }
    let bins = Self.cells(samples: data.count)
    let places = places(bins)
    let sizes = data.groups.sizes
    let found = Parallel.map(data.drivers.count, threads: data.threads) { number in
      let driver = data.drivers[number]
      let table = ClassTable(
        driver, driver.classes(bins), places: places, bins: bins, groups: data.groups)
      // Cells of finite size blur the law; what twice their size adds tells how much.
      let coarse = driver.isOrdered && bins == 32 ? table.halved : nil
      func delta(leaving group: Int?) -> Double {
        let fine = Self.delta(table, leaving: group)
        guard let coarse else { return fine }
        return 1.5 * fine - 0.5 * Self.delta(coarse, leaving: group)
      }
      let leaving = sizes.indices.map { delta(leaving: $0) }
      return SensitivityIndex(
        of: driver.name,
        estimate: GroupJackknife.estimate(
          whole: delta(leaving: nil), leaving: leaving, sizes: sizes), replicates: leaving)
    }
    return data.result(.delta, found)
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

  // MARK: PAWN

  /// Classes of a driver.
  static let pawnClasses = 10
  private static let resamples = 200

  var pawn: SensitivityIndices {
    if isConstant {
      return data.refused(.pawn, "\(data.output): the samples do not vary, so no law can move")
    }
    let bins = max(16, min(256, data.count / 64))
    let places = places(bins)
    let weights = Self.weights(groups: data.groups.count)
    let found = Parallel.map(data.drivers.count, threads: data.threads) { number in
      let driver = data.drivers[number]
      let table = ClassTable(
        driver, driver.classes(Self.pawnClasses), places: places, bins: bins, groups: data.groups)
      let value = Self.pawn(table.whole, classes: table.classes, bins: bins)
      let replicates = weights.map { times in
        Self.pawn(table.sum { times[$0] }, classes: table.classes, bins: bins)
      }
      return SensitivityIndex(
        of: driver.name,
        estimate: Estimate(
          value: value, standardError: Resampling.deviation(of: replicates),
          degreesOfFreedom: Double(data.groups.count - 1)), replicates: replicates)
    }
    return data.result(.pawn, found, resampling: .bootstrap)
  }

  /// The median over classes of Kolmogorov's distance, less what chance alone gives.
  static func pawn(_ counts: [Double], classes: Int, bins: Int) -> Double {
    let n = counts.reduce(0, +)
    var all = [Double](repeating: 0, count: bins)
    for place in counts.indices { all[place % bins] += counts[place] }
    var distances: [Double] = []
    for row in 0..<classes {
      let cells = counts[row * bins..<(row + 1) * bins]
      let size = cells.reduce(0, +)
      guard size > 0 else { continue }
      var (here, whole, most) = (0.0, 0.0, 0.0)
      for (bin, count) in cells.enumerated() {
        here += count
        whole += all[bin]
        most = max(most, (here / size - whole / n).magnitude)
      }
      // The median of Kolmogorov's law is 0.8276; a class is part of the whole.
      let chance = 0.8276 * 0.8276 * (1 / size - 1 / n)
      distances.append(signedRoot(most * most - chance))
    }
    distances.sort()
    guard !distances.isEmpty else { return .nan }
    let middle = distances.count / 2
    return distances.count % 2 == 1
      ? distances[middle] : (distances[middle - 1] + distances[middle]) / 2
  }

  /// How often each group is drawn, in each of the resamples.
  private static func weights(groups: Int) -> [[Double]] {
    guard groups > 0 else { return [] }
    return (0..<resamples).map { resample in
      let stream = BitStream(seed: 0, name: "resampling of groups", lane: resample)
      var times = [Double](repeating: 0, count: groups)
      for draw in 0..<groups {
        times[min(groups - 1, Int(stream.uniform(at: draw) * Double(groups)))] += 1
      }
      return times
    }
  }
}

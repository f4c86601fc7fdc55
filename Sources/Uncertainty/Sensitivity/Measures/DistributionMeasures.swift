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
      let coarse = driver.isOrdered && bins >= 16 ? table.halved : nil
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
      let replicates = weights.map { times in
        Self.pawn(table.sum { times[$0] }, classes: table.classes, bins: bins)
      }
      let distances = distances(driver.uniforms, driver.classes(Self.pawnClasses))
      let value = Self.median(distances.map(\.corrected))
      let error = Resampling.deviation(of: replicates)
      let half = StudentQuantile.upper95(Double(data.groups.count - 1)) * error
      // What chance has added is known on average only.
      let doubt = (Self.median(distances.map(\.raw)) - value).magnitude / 2
      return SensitivityIndex(
        of: driver.name,
        estimate: Estimate(
          value: value, standardError: error,
          interval: Interval(lower: value - half, upper: value + half).widened(by: doubt)),
        replicates: replicates)
    }
    return data.result(.pawn, found, resampling: .bootstrap)
  }

  /// Kolmogorov's distance of each class from all samples, and less what chance alone gives.
  private func distances(
    _ uniforms: [Double], _ classes: DriverClasses
  ) -> [(raw: Double, corrected: Double)] {
    let n = Double(data.count)
    let places = uniforms.map { classes.place(of: $0) }
    let sizes = places.reduce(into: [Double](repeating: 0, count: classes.count)) { $0[$1] += 1 }
    var met = [Double](repeating: 0, count: classes.count)
    var most = met
    let order = data.ranked.order
    // Between its own samples a class stands still and all others rise: the distance is greatest just
    // before or at one of its own, equal outputs being taken together.
    func look(_ samples: Range<Int>, at rank: Int) {
      for sample in samples {
        let place = places[Int(order[sample])]
        most[place] = max(most[place], (met[place] / sizes[place] - Double(rank) / n).magnitude)
      }
    }
    var start = 0
    while start < order.count {
      var end = start + 1
      let value = data.values[Int(order[start])]
      while end < order.count && data.values[Int(order[end])] == value { end += 1 }
      look(start..<end, at: start)
      for sample in start..<end { met[places[Int(order[sample])]] += 1 }
      look(start..<end, at: end)
      start = end
    }
    return zip(most, sizes).filter { $0.1 > 0 }.map { distance, size in
      (distance, Self.corrected(distance, size, n))
    }
  }

  /// A distance less what chance alone gives, in squares. The median of Kolmogorov's law is 0.8276; a
  /// class is part of the whole.
  private static func corrected(_ distance: Double, _ size: Double, _ n: Double) -> Double {
    signedRoot(distance * distance - 0.8276 * 0.8276 * (1 / size - 1 / n))
  }

  private static func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The median over classes of Kolmogorov's distance at the ends of bins, less what chance alone
  /// gives.
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
      distances.append(corrected(most, size, n))
    }
    return median(distances)
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

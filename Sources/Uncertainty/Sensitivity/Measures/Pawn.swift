/// PAWN: how far the output's distribution function is from that in a class of a driver, on average
/// over classes.
///
/// A greatest difference is made greater by chance, and the more so the smaller it is: without
/// influence by as much as chance gives, which is known, and elsewhere by what its shape makes of it,
/// which half-samples tell (`GreatestDifference`). So no influence is estimated as about zero, and may
/// come out below.
///
/// - SeeAlso: Pianosi & Wagener (2018), Environmental Modelling & Software 108, 197–207; Politis,
///   Romano & Wolf (1999), Subsampling.
struct Pawn {
  private let data: GivenData
  private let bins: Int

  /// Classes of a driver.
  static let classes = 10
  /// Halves of the groups that are looked at, each with the other half.
  private static let splits = 50

  init(_ data: GivenData) {
    self.data = data
    bins = max(16, min(512, data.count / 8))
  }

  var indices: SensitivityIndices {
    let shares = data.ranked.shares
    if shares.allSatisfy({ $0 == shares[0] }) {
      return data.refused(.pawn, "\(data.output): the samples do not vary, so no law can move")
    }
    let places = shares.map { UInt16(min(bins - 1, Int($0 * Double(bins)))) }
    let halves = Self.halves(groups: data.groups.count)
    let distances = KolmogorovDistances(data.ranked)
    let chance = distances.chance
    let found = Parallel.map(data.drivers.count, threads: data.threads) { number in
      index(of: data.drivers[number], distances, chance, places, halves)
    }
    return data.result(.pawn, found, resampling: .bootstrap)
  }

  private func index(
    of driver: SampledDriver, _ distances: KolmogorovDistances, _ chance: Double,
    _ places: [UInt16], _ halves: [[Double]]
  ) -> SensitivityIndex {
    let classes = driver.classes(Self.classes)
    let table = ClassTable(driver, classes, places: places, bins: bins, groups: data.groups)
    let all = distances.of(driver.uniforms, classes)
    let whole = KolmogorovDistances.mean(binned(table.whole, classes.count))
    let half = halves.map { times in
      KolmogorovDistances.mean(binned(table.sum { times[$0] }, classes.count))
    }
    let centre = half.reduce(0, +) / Double(half.count)
    let deviation = Resampling.deviation(of: half)
    let difference = GreatestDifference(
      met: KolmogorovDistances.mean(all), unit: chance * distances.unit(of: all),
      excess: centre - whole, deviation: deviation)
    let estimate = difference.estimate(degreesOfFreedom: Double(data.groups.count - 1))
    let scale = (estimate.standardError ?? .nan) / deviation
    return SensitivityIndex(
      of: driver.name, estimate: estimate,
      replicates: half.map { estimate.value + scale * ($0 - centre) })
  }

  /// The same distances at the ends of bins, from counts.
  private func binned(_ counts: [Double], _ classes: Int) -> [KolmogorovDistances.Distance] {
    let n = counts.reduce(0, +)
    var all = [Double](repeating: 0, count: bins)
    for row in 0..<classes {
      for bin in 0..<bins { all[bin] += counts[row * bins + bin] }
    }
    return (0..<classes).compactMap { row in
      let cells = counts[row * bins..<(row + 1) * bins]
      let size = cells.reduce(0, +)
      guard size > 0 else { return nil }
      var (here, whole, most) = (0.0, 0.0, 0.0)
      for (bin, count) in cells.enumerated() {
        here += count
        whole += all[bin]
        most = max(most, (here / size - whole / n).magnitude)
      }
      return KolmogorovDistances.Distance(value: most, size: size)
    }
  }

  /// Halves of the groups drawn at random, each followed by the other half.
  private static func halves(groups: Int) -> [[Double]] {
    (0..<splits).flatMap { split -> [[Double]] in
      let stream = BitStream(seed: 0, name: "halves of groups", lane: split)
      var order = Array(0..<groups)
      for place in stride(from: groups - 1, to: 0, by: -1) {
        order.swapAt(place, min(place, Int(stream.uniform(at: place) * Double(place + 1))))
      }
      var first = [Double](repeating: 0, count: groups)
      for group in order.prefix(groups / 2) { first[group] = 1 }
      return [first, first.map { 1 - $0 }]
    }
  }
}

import Foundation

/// PAWN: how far the output's distribution function is from that in a class of a driver, on average
/// over classes.
///
/// A greatest difference is made greater by chance, at every size of it, and by how much depends on
/// its shape. Half-samples tell: what they exceed all samples by, continued to samples without end,
/// is taken off. So no influence is estimated as about zero, and may come out below.
///
/// - SeeAlso: Pianosi & Wagener (2018), Environmental Modelling & Software 108, 197–207; Politis,
///   Romano & Wolf (1999), Subsampling.
struct Pawn {
  private let data: GivenData
  private let bins: Int

  /// Classes of a driver.
  static let classes = 10
  /// Halves of the groups that are looked at, each with the other half.
  private static let splits = 100

  init(_ data: GivenData) {
    self.data = data
    bins = max(16, min(256, data.count / 16))
  }

  var indices: SensitivityIndices {
    let shares = data.ranked.shares
    if shares.allSatisfy({ $0 == shares[0] }) {
      return data.refused(.pawn, "\(data.output): the samples do not vary, so no law can move")
    }
    let places = shares.map { UInt16(min(bins - 1, Int($0 * Double(bins)))) }
    let halves = Self.halves(groups: data.groups.count)
    let found = Parallel.map(data.drivers.count, threads: data.threads) { number in
      index(of: data.drivers[number], places, halves)
    }
    return data.result(.pawn, found, resampling: .bootstrap)
  }

  private func index(
    of driver: SampledDriver, _ places: [UInt16], _ halves: [[Double]]
  ) -> SensitivityIndex {
    let classes = driver.classes(Self.classes)
    let table = ClassTable(driver, classes, places: places, bins: bins, groups: data.groups)
    let all = distances(driver.uniforms, classes)
    let whole = Self.mean(distances(table.whole, classes.count))
    let half = halves.map { times in Self.mean(distances(table.sum { times[$0] }, classes.count)) }
    let centre = half.reduce(0, +) / Double(half.count)
    let units = all.reduce(0) { $0 + $1.inUnits(of: Double(data.count)) } / Double(all.count)
    let value = Self.mean(all) - Self.continuation(units) * (centre - whole)
    let spread = Self.spread(units)
    let replicates = half.map { value + spread * ($0 - centre) }
    return SensitivityIndex(
      of: driver.name,
      estimate: Estimate(
        value: value, standardError: Resampling.deviation(of: replicates),
        degreesOfFreedom: Double(data.groups.count - 1)),
      replicates: replicates)
  }

  // MARK: What chance adds

  /// What is to be taken off, in units of what half-samples exceed all samples by, at a mean distance
  /// in units of what chance gives.
  ///
  /// What chance adds falls with a power of the number of samples: 1/2 without influence, which makes
  /// it 1/(√2 − 1); 2/3 at a smooth peak and 1 at a sharp one, 1.7 and 1.
  private static func continuation(_ units: Double) -> Double {
    1.5 + (1 / (2.0.squareRoot() - 1) - 1.5) * exp(-1.2 * max(0, units - 0.87))
  }

  /// The estimate's spread in units of that of half-samples: what is taken off is not certain either.
  /// Found by simulation of linear models, Ishigami's function and the g-function.
  private static func spread(_ units: Double) -> Double {
    let t = units / 2.2
    return 1.08 + 0.62 / (1 + t * t * t * t)
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

  // MARK: Distances

  /// Kolmogorov's distance of a class from all samples, and how many samples it has.
  private struct Distance {
    let value: Double
    let size: Double

    /// The distance in units of what chance gives; a class is part of the whole.
    func inUnits(of n: Double) -> Double {
      size < n ? value / (1 / size - 1 / n).squareRoot() : 0
    }
  }

  /// The mean distance, classes counting by their samples.
  private static func mean(_ distances: [Distance]) -> Double {
    let size = distances.reduce(0) { $0 + $1.size }
    return distances.reduce(0) { $0 + $1.value * $1.size } / size
  }

  /// Distances of classes that hold samples.
  private func distances(_ uniforms: [Double], _ classes: DriverClasses) -> [Distance] {
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
    return zip(most, sizes).filter { $0.1 > 0 }.map { Distance(value: $0, size: $1) }
  }

  /// The same at the ends of bins, from counts.
  private func distances(_ counts: [Double], _ classes: Int) -> [Distance] {
    let n = counts.reduce(0, +)
    var all = [Double](repeating: 0, count: bins)
    for place in counts.indices { all[place % bins] += counts[place] }
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
      return Distance(value: most, size: size)
    }
  }
}

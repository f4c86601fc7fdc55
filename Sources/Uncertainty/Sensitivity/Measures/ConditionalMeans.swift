/// An output's means and spreads in classes of a driver, and what part of its variance these means
/// explain: the first-order Sobol index, by given data.
///
/// Bins are of equal probability, but that the outermost on either side are halved towards the
/// end as long as they hold a few samples, because a skewed law spends its variance there.
///
/// Means of few samples differ by chance alone; what chance adds to the variance between bins,
/// bin by bin the variance within divided by the count, is taken off. So an index of zero is
/// estimated as zero on average, and may come out below.
///
/// - SeeAlso: Plischke, Borgonovo & Smith (2013), European Journal of Operational Research 226,
///   536–550; Kelley (1935), PNAS 21, 554–559.
package struct ConditionalMeans {
  /// What the number of samples in a class makes of their sums.
  private struct Weights {
    /// One by the number; zero where there is none.
    var share = 0.0
    /// What the variance within adds to the variance between, for each unit of it.
    var chance = 0.0
  }
  private typealias Sums = SIMD2<Double>

  private let panel: DriverPanel
  private let groups: SampleGroups
  private let places: UnsafePointer<UInt16>
  /// The number of samples in each class.
  private let counts: [Double]
  /// Class by class, of all samples, then without each group.
  private let weights: PlainArray<Weights>
  /// For each group and class, Σ y and Σ y² of the output that is looked at.
  private let sums: PlainArray<Sums>

  /// Divides samples by the classes of a driver.
  package init(by driver: Int, in panel: DriverPanel, groups: SampleGroups) {
    self.panel = panel
    self.groups = groups
    let places = UnsafePointer(panel.places + driver * panel.count)
    self.places = places
    let classes = panel.classes[driver].count
    let parts = groups.bounds.map { range in
      var counts = [Double](repeating: 0, count: classes)
      for sample in range { counts[Int(places[sample])] += 1 }
      return counts
    }
    let all = (0..<classes).map { place in parts.reduce(0) { $0 + $1[place] } }
    counts = all
    weights = PlainArray(repeating: Weights(), count: (1 + groups.count) * classes)
    sums = PlainArray(repeating: .zero, count: groups.count * classes)
    Self.weigh(all, weights.start)
    for (number, part) in parts.enumerated() {
      Self.weigh(zip(all, part).map(-), weights.start + (1 + number) * classes)
    }
  }

  private static func weigh(_ counts: [Double], _ weights: UnsafeMutablePointer<Weights>) {
    let n = counts.reduce(0, +)
    for (place, count) in counts.enumerated() where count > 0 {
      weights[place] = Weights(
        share: 1 / count, chance: count > 1 ? (1 - count / n) / (count - 1) : 0)
    }
  }

  /// The first-order index of an output, with its leave-one-group-out replicates, and the variance of
  /// its part in which pairs of samples meet: all there is where the driver does nothing.
  package func firstOrder(
    of output: RankedOutput
  ) -> (whole: Double, leaving: [Double], pairs: Double) {
    let classes = counts.count
    add(output)
    var all = [Sums](repeating: .zero, count: classes)
    for group in 0..<groups.count {
      for place in 0..<classes { all[place] += sums[group * classes + place] }
    }
    let n = groups.of.count
    let leaving = groups.sizes.enumerated().map { group, size in
      index(all, less: sums.start + group * classes, 1 + group, Double(n - size))
    }
    return (index(all, less: nil, 0, Double(n)), leaving, pairs(all))
  }

  /// Adds up an output in each group and class.
  private func add(_ output: RankedOutput) {
    sums.start.update(repeating: .zero, count: sums.count)
    output.values.withUnsafeBufferPointer { values in
      for (group, range) in groups.bounds.enumerated() {
        let sums = sums.start + group * counts.count
        for sample in range {
          let y = values[sample]
          sums[Int(places[sample])] += Sums(y, y * y)
        }
      }
    }
  }

  /// The variance of Σ y y′/(n − 1) over pairs within classes, of the deviations y from their class's
  /// mean, in units of the squared sum that the index is a share of.
  private func pairs(_ sums: [Sums]) -> Double {
    let n = counts.reduce(0, +)
    var (total, variance) = (Sums.zero, 0.0)
    for (count, sum) in zip(counts, sums) where count > 0 {
      total += sum
      guard count > 1 else { continue }
      let within = max(0, sum[1] - sum[0] * sum[0] / count) / (count - 1)
      variance += 2 * count / (count - 1) * within * within
    }
    let spread = max(0, total[1] - total[0] * total[0] / n) * (n / (n - 1))
    return spread > 0 ? variance / (spread * spread) : 0
  }

  /// The index by sums over classes, of which some may be taken off.
  ///
  /// - Parameters:
  ///   - set: which weights.
  ///   - n: samples that are left.
  private func index(
    _ sums: [Sums], less part: UnsafePointer<Sums>?, _ set: Int, _ n: Double
  ) -> Double {
    let weights = weights.start + set * counts.count
    var (total, between) = (Sums.zero, 0.0)
    for place in sums.indices where weights[place].share > 0 {
      let sum = part.map { sums[place] - $0[place] } ?? sums[place]
      let explained = sum[0] * sum[0] * weights[place].share
      between += explained - max(0, sum[1] - explained) * weights[place].chance
      total += sum
    }
    let explained = total[0] * total[0] / n
    let spread = max(0, total[1] - explained) * (n / (n - 1))
    return spread > 0 ? (between - explained) / spread : .nan
  }
}

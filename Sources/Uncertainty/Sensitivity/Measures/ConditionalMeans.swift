/// An output's means and spreads in classes of a driver, and what part of its variance these means
/// explain: the first-order Sobol index, by given data.
///
/// Bins are of equal probability, but that the outermost on either side are halved towards the
/// end as long as they hold a few samples, because a skewed law spends its variance there.
///
/// Means of few samples differ by chance alone; what chance adds to the variance between bins,
/// bin by bin the variance within divided by the count, is taken off. So an index of zero is
/// estimated as zero on average, and may come out below. What the mean varies within bins is added,
/// so far as the index is beyond chance: for an idle driver it would be noise.
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
  private typealias Sums = ClassMeans.Sums

  private let panel: DriverPanel
  private let groups: SampleGroups
  private let places: UnsafePointer<UInt16>
  /// The number of samples in each class: of all, and of groups of even and of odd number.
  private let counts: [Double]
  private let halves: [[Double]]
  /// Of bins, but not of single values, within which a driver does not vary.
  private let scores: BinScores?
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
    halves = (0..<2).map { half in
      (0..<classes).map { place in
        stride(from: half, to: parts.count, by: 2).reduce(0) { $0 + parts[$1][place] }
      }
    }
    let all = zip(halves[0], halves[1]).map(+)
    counts = all
    scores = panel.scores[driver]
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

  /// The first-order index of an output.
  package func firstOrder(of output: RankedOutput) -> VarianceShare {
    add(output)
    let parts = [half(0), half(1)]
    let all = zip(parts[0], parts[1]).map(+)
    let n = groups.of.count
    let raw = index(all, less: nil, 0, Double(n))
    let means = ClassMeans(counts, all)
    let (pairs, slope) = (means.pairs(Array(zip(halves, parts))), means.slope)
    let trust = VarianceShare.trust(raw, slope: slope, pairs: pairs)
    let within = scores.map { trust * means.within($0) } ?? 0
    let leaving = groups.sizes.enumerated().map { group, size in
      index(all, less: sums.start + group * counts.count, 1 + group, Double(n - size)) + within
    }
    return VarianceShare(whole: raw + within, leaving: leaving, pairs: pairs, slope: slope)
  }

  /// The sums over groups of even number, or of odd.
  private func half(_ first: Int) -> [Sums] {
    var half = [Sums](repeating: .zero, count: counts.count)
    for group in stride(from: first, to: groups.count, by: 2) {
      for place in half.indices { half[place] += sums[group * half.count + place] }
    }
    return half
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

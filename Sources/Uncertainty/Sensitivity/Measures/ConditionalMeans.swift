/// Outputs' means and spreads in classes of a driver, and what part of an output's variance
/// these means explain: the first-order Sobol index, by given data.
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
  private let classes: Int
  private let groups: SampleGroups
  private let outputs: Int
  /// For each group and class, the number of samples.
  private let counts: PlainArray<Double>
  /// For each group, output and class, Σ y and Σ y².
  private let sums: PlainArray<SIMD2<Double>>

  /// Divides the samples of outputs by the classes of a driver.
  package init(
    of outputs: [RankedOutput], by driver: Int, in panel: DriverPanel, groups: SampleGroups
  ) {
    classes = panel.classes[driver].count
    self.groups = groups
    self.outputs = outputs.count
    counts = PlainArray(repeating: 0, count: groups.count * classes)
    sums = PlainArray(repeating: .zero, count: groups.count * classes * outputs.count)
    let places = panel.places + driver * panel.count
    for (number, output) in outputs.enumerated() {
      add(output, number, places, counting: number == 0)
    }
  }

  /// A loop for each output rather than one for all: the sums of one stay in the nearest cache.
  private func add(
    _ output: RankedOutput, _ number: Int, _ places: UnsafePointer<UInt16>, counting: Bool
  ) {
    output.values.withUnsafeBufferPointer { values in
      for (group, range) in groups.bounds.enumerated() {
        let sums = sums.start + (group * outputs + number) * classes
        for sample in range {
          let y = values[sample]
          sums[Int(places[sample])] += SIMD2(y, y * y)
        }
        guard counting else { continue }
        let counts = counts.start + group * classes
        for sample in range { counts[Int(places[sample])] += 1 }
      }
    }
  }

  /// The first-order index of each output, with its leave-one-group-out replicates, and the variance
  /// of its part in which pairs of samples meet: all there is where the driver does nothing.
  package var firstOrder: [(whole: Double, leaving: [Double], pairs: Double)] {
    guard outputs > 0 else { return [] }
    var allCounts = [Double](repeating: 0, count: classes)
    var allSums = [SIMD2<Double>](repeating: .zero, count: classes * outputs)
    for group in 0..<groups.count {
      for place in 0..<classes { allCounts[place] += counts[group * classes + place] }
      for place in 0..<classes * outputs {
        allSums[place] += sums[group * classes * outputs + place]
      }
    }
    let whole = indices(allCounts, allSums)
    let pairs = pairs(allCounts, allSums)
    let leaving = (0..<groups.count).map { group -> [Double] in
      let (c, s) = (group * classes, group * classes * outputs)
      let restCounts = (0..<classes).map { allCounts[$0] - counts[c + $0] }
      let restSums = (0..<classes * outputs).map { allSums[$0] - sums[s + $0] }
      return indices(restCounts, restSums)
    }
    return (0..<outputs).map { output in
      (whole[output], leaving.map { $0[output] }, pairs[output])
    }
  }

  /// The variance of Σ y y′/(n − 1) over pairs within classes, of the deviations y from their class's
  /// mean, in units of the squared sum that the index is a share of.
  private func pairs(_ counts: [Double], _ sums: [SIMD2<Double>]) -> [Double] {
    let n = counts.reduce(0, +)
    return (0..<outputs).map { output in
      var (total, variance) = (SIMD2<Double>.zero, 0.0)
      for place in 0..<classes where counts[place] > 0 {
        let (count, sum) = (counts[place], sums[output * classes + place])
        total += sum
        guard count > 1 else { continue }
        let within = max(0, sum[1] - sum[0] * sum[0] / count) / (count - 1)
        variance += 2 * count / (count - 1) * within * within
      }
      let spread = max(0, total[1] - total[0] * total[0] / n) * (n / (n - 1))
      return spread > 0 ? variance / (spread * spread) : 0
    }
  }

  /// The index of each output by sums over classes.
  private func indices(_ counts: [Double], _ sums: [SIMD2<Double>]) -> [Double] {
    let n = counts.reduce(0, +)
    var totals = [SIMD2<Double>](repeating: .zero, count: outputs)
    var between = [Double](repeating: 0, count: outputs)
    for place in 0..<classes where counts[place] > 0 {
      let count = counts[place]
      let share = 1 / count
      // What the variance within adds to the variance between, for each unit of it.
      let chance = count > 1 ? (1 - count / n) / (count - 1) : 0
      for output in 0..<outputs {
        let sum = sums[output * classes + place]
        let explained = sum[0] * sum[0] * share
        between[output] += explained - max(0, sum[1] - explained) * chance
        totals[output] += sum
      }
    }
    return (0..<outputs).map { output in
      let explained = totals[output][0] * totals[output][0] / n
      let spread = max(0, totals[output][1] - explained) * (n / (n - 1))
      return spread > 0 ? (between[output] - explained) / spread : .nan
    }
  }
}

/// Which drivers move a percentile: the share that knowing a driver takes off the mean check loss
/// of a guess at the percentile.
///
/// The loss of a guess q at level p is p (Y − q) where the output is above and (1 − p)(q − Y) where
/// it is below; the percentile is the guess of least loss. Variances play no part, so heavy tails
/// do no harm as long as there is a mean. Guesses that are made and judged by the same samples look
/// too good; leaving out groups tells by how much, and it is taken off.
///
/// - SeeAlso: Fort, Klein & Rachdi (2016), New sensitivity analysis subordinated to a contrast,
///   Communications in Statistics – Theory and Methods 45, 4349–4364; Browne, Fort, Iooss & Le
///   Gratiet (2017), arXiv:1704.06492.
struct PercentileIndices {
  private let data: GivenData
  private let level: Double

  init(_ data: GivenData, level: Double) {
    self.data = data
    self.level = level
  }

  private var measure: SensitivityMeasure {
    .percentile(SampleStatistic.percentile(level).name)
  }

  var indices: SensitivityIndices {
    if data.tails.verdict == .meanDoesNotSettle {
      return data.refused(
        measure,
        "\(data.output): heavy tail: the mean does not settle, nor does the loss of a wrong guess; "
          + "ask for delta or PAWN")
    }
    let sizes = data.groups.sizes
    let whole = losses([data.ranked.order])
    let found = Parallel.map(data.drivers.count, threads: data.threads) { number in
      let driver = data.drivers[number]
      let bins = UniformBins(samples: data.count / 4)
      let order = ClassOrder(driver, driver.bins(bins), order: data.ranked.order)
      let known = losses(order.samples)
      let raw = 1 - known.all / whole.all
      let leaving = zip(known.leaving, whole.leaving).map { 1 - $0 / $1 }
      return SensitivityIndex(
        of: driver.name, estimate: Self.unbiased(raw, leaving, sizes), replicates: leaving)
    }
    return data.result(measure, found)
  }

  /// An estimate without the part of its bias that falls with the number of samples.
  private static func unbiased(_ raw: Double, _ leaving: [Double], _ sizes: [Int]) -> Estimate {
    let plain = GroupJackknife.estimate(whole: raw, leaving: leaving, sizes: sizes)
    let n = Double(sizes.reduce(0, +))
    var value = Double(leaving.count) * raw
    for (left, size) in zip(leaving, sizes) { value -= (1 - Double(size) / n) * left }
    return Estimate(
      value: value, standardError: plain.standardError ?? .nan,
      degreesOfFreedom: Double(leaving.count - 1))
  }

  /// The sum of the classes' losses, each about its own percentile: of all samples and without
  /// each group.
  private func losses(_ classes: [[UInt32]]) -> (all: Double, leaving: [Double]) {
    var all = 0.0
    var leaving = [Double](repeating: 0, count: data.groups.count)
    for samples in classes where !samples.isEmpty {
      let loss = ClassLoss(samples, data.ranked.values, data.groups, level: level)
      all += loss.whole
      for group in leaving.indices { leaving[group] += loss.leaving(group) }
    }
    return (all, leaving)
  }
}

/// The check loss of one class of samples.
private struct ClassLoss {
  private let level: Double
  private let values: [Double]
  /// Σ of the values before each place.
  private var sums: [Double]
  /// For each group, the places of its samples.
  private var places: [[Int]]

  init(_ samples: [UInt32], _ values: [Double], _ groups: SampleGroups, level: Double) {
    self.level = level
    self.values = samples.map { values[Int($0)] }
    places = [[Int]](repeating: [], count: groups.count)
    sums = [0]
    sums.reserveCapacity(samples.count + 1)
    for (place, sample) in samples.enumerated() {
      places[Int(groups.of[Int(sample)])].append(place)
      sums.append(sums[place] + values[Int(sample)])
    }
  }

  var whole: Double { loss(of: values.count, at: place(of: values.count)) { _ in (0, 0, 0) } }

  /// The loss without a group.
  func leaving(_ group: Int) -> Double {
    let own = places[group]
    let count = values.count - own.count
    guard count > 0 else { return 0 }
    // The place that holds the rank among the others: past as many of the group's as are below.
    let rank = place(of: count)
    var skipped = 0
    while skipped < own.count && own[skipped] <= rank + skipped { skipped += 1 }
    return loss(of: count, at: rank + skipped) { place in
      var (below, sumBelow, sum) = (0, 0.0, 0.0)
      for mine in own {
        sum += values[mine]
        if mine <= place {
          below += 1
          sumBelow += values[mine]
        }
      }
      return (below, sumBelow, sum)
    }
  }

  /// The place of the percentile among so many.
  private func place(of count: Int) -> Int {
    max(0, min(count - 1, Int((Double(count) * level).rounded(.up)) - 1))
  }

  /// The loss about the sample at a place, less what those left out would add.
  private func loss(
    of count: Int, at place: Int, without: (Int) -> (below: Int, sumBelow: Double, sum: Double)
  ) -> Double {
    let out = without(place)
    let guess = values[place]
    let below = Double(place + 1 - out.below)
    let sumBelow = sums[place + 1] - out.sumBelow
    let above = Double(count) - below
    let sumAbove = sums[values.count] - out.sum - sumBelow
    return level * (sumAbove - above * guess) + (1 - level) * (below * guess - sumBelow)
  }
}

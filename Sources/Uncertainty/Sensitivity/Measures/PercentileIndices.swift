/// Which drivers move a percentile: the share that knowing a driver takes off the mean check loss
/// of a guess at the percentile.
///
/// The loss of a guess q at level p is p (Y − q) where the output is above and (1 − p)(q − Y) where
/// it is below; the percentile is the guess of least loss. Variances play no part, so heavy tails
/// do no harm as long as there is a mean. Guesses that are made and judged by the same samples look
/// too good; leaving out groups tells by how much, and it is taken off. A driver is blurred in bins,
/// by the square of their width; bins twice as wide tell by how much, and it is added.
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
      let known = losses(driver, bins)
      let raw = 1 - known.all / whole.all
      let leaving = zip(known.leaving, whole.leaving).map { 1 - $0 / $1 }
      return SensitivityIndex(
        of: driver.name, estimate: Self.unbiased(raw, leaving, sizes), replicates: leaving)
    }
    let blurred = data.count < 16_384 && found.contains { $0.estimate.value > 0.5 }
    return data.result(measure, found, notes: blurred ? [Self.coarse] : [])
  }

  private static let coarse =
    "With fewer than 16,384 samples an index above one half comes out low, by up to its interval."

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

  /// The losses if a driver is known, without what its bins blur.
  private func losses(
    _ driver: SampledDriver, _ bins: UniformBins
  ) -> (all: Double, leaving: [Double]) {
    func losses(_ bins: UniformBins) -> (all: Double, leaving: [Double]) {
      self.losses(ClassOrder(driver, driver.bins(bins), order: data.ranked.order).samples)
    }
    let fine = losses(bins)
    guard let wide = bins.twiceAsWide, case .bins = driver.bins(bins) else { return fine }
    let coarse = losses(wide)
    func continued(_ fine: Double, _ coarse: Double) -> Double { fine + (fine - coarse) / 3 }
    return (
      continued(fine.all, coarse.all), zip(fine.leaving, coarse.leaving).map(continued)
    )
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

  var whole: Double { loss(without: []) }

  /// The loss without a group.
  func leaving(_ group: Int) -> Double { loss(without: places[group]) }

  /// The least loss without some samples, whose places are given in order, as it were if percentiles
  /// did not fall on samples.
  ///
  /// How near to the percentile a sample is depends on the number of samples alone, and so may be the
  /// same in all classes. With k = n p + d for the sample's rank, the loss is on average less by half
  /// of d (1 − d) of the distance to the next sample.
  private func loss(without own: [Int]) -> Double {
    let count = values.count - own.count
    guard count > 0 else { return 0 }
    let ideal = Double(count) * level
    let rank = max(0, min(count - 1, Int(ideal.rounded(.up)) - 1))
    let place = place(of: rank, without: own)
    let next = rank + 1 < count ? self.place(of: rank + 1, without: own) : place
    let last = rank > 0 ? self.place(of: rank - 1, without: own) : place
    let steps = (next > place ? 1.0 : 0) + (last < place ? 1.0 : 0)
    let spacing = steps > 0 ? (values[next] - values[last]) / steps : 0
    let d = max(0, min(1, Double(rank + 1) - ideal))
    return loss(of: count, at: place, without: own) + 0.5 * d * (1 - d) * spacing
  }

  /// The place that holds a rank among the others: past as many of those left out as are below.
  private func place(of rank: Int, without own: [Int]) -> Int {
    var skipped = 0
    while skipped < own.count && own[skipped] <= rank + skipped { skipped += 1 }
    return rank + skipped
  }

  /// The loss about the sample at a place, less what those left out would add.
  private func loss(of count: Int, at place: Int, without own: [Int]) -> Double {
    var (fewer, lessBelow, less) = (0, 0.0, 0.0)
    for mine in own {
      less += values[mine]
      if mine <= place {
        fewer += 1
        lessBelow += values[mine]
      }
    }
    let guess = values[place]
    let below = Double(place + 1 - fewer)
    let sumBelow = sums[place + 1] - lessBelow
    let above = Double(count) - below
    let sumAbove = sums[values.count] - less - sumBelow
    return level * (sumAbove - above * guess) + (1 - level) * (below * guess - sumBelow)
  }
}

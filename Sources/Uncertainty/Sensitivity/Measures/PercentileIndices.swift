/// Which drivers move a percentile: the share that knowing a driver takes off the mean check loss
/// of a guess at the percentile.
///
/// The loss of a guess q at level p is p (Y − q) where the output is above and (1 − p)(q − Y) where
/// it is below; the percentile is the guess of least loss. Variances play no part, so heavy tails
/// do no harm as long as there is a mean. Guesses that are made and judged by the same samples look
/// too good; leaving out groups tells by how much, and it is taken off. Within a bin the driver still
/// varies; there the guess goes along a straight line in the driver's normal score, whose slope the
/// percentiles of the bins on either side tell.
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
    let whole = losses([data.ranked.order], of: data.ranked.values)
    let bins = UniformBins(samples: data.count / 2)
    let found = Parallel.map(data.drivers.count, threads: data.threads) { number in
      let driver = data.drivers[number]
      let known = losses(driver, bins)
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

  /// The losses if a driver is known.
  private func losses(
    _ driver: SampledDriver, _ bins: UniformBins
  ) -> (all: Double, leaving: [Double]) {
    let classes = driver.bins(bins)
    let ordered = ClassOrder(driver, classes, order: data.ranked.order).samples
    guard case .bins = classes else { return losses(ordered, of: data.ranked.values) }
    let values = ClassLines(ordered, data.ranked.values, driver.uniforms, level: level)
      .straightened(data.ranked.values)
    return losses(ClassOrder(driver, classes, order: values.order).samples, of: values)
  }

  /// The sum of the classes' losses, each about its own percentile: of all samples and without
  /// each group.
  private func losses(
    _ classes: [[UInt32]], of values: [Double]
  ) -> (all: Double, leaving: [Double]) {
    var all = 0.0
    var leaving = [Double](repeating: 0, count: data.groups.count)
    for samples in classes where !samples.isEmpty {
      let loss = ClassLoss(samples, values, data.groups, level: level)
      all += loss.whole
      for group in leaving.indices { leaving[group] += loss.leaving(group) }
    }
    return (all, leaving)
  }
}

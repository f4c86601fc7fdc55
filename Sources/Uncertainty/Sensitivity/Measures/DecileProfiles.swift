/// The output by tenths of each driver: a tornado from the run itself.
///
/// Intervals of percentiles are those of order statistics, of probabilities those of Clopper and
/// Pearson, of means Student's; a difference takes the errors of both ends in squares, each on the
/// side it adds to.
///
/// - SeeAlso: Zou & Donner (2008), Construction of confidence limits about effect measures,
///   Statistics in Medicine 27, 1693–1702.
package struct DecileProfiles {
  private let data: GivenData

  package init(_ data: GivenData) { self.data = data }

  /// The output in each tenth, or case, of a driver.
  package func profile(of driver: SampledDriver, cases: [String] = []) -> OutputProfile {
    let parts = sorted(driver)
    let names: [String] =
      switch driver.classes(10) {
      case .equal: (0..<10).map { "\($0 * 10)–\($0 * 10 + 10) %" }
      case .steps(let ends): zip([0] + ends, ends).map { Self.range($0, $1) }
      default: cases
      }
    return OutputProfile(
      output: data.output, driver: driver.name, unit: data.unit,
      parts: parts.enumerated().map { place, values in
        OutputProfile.Part(
          name: place < names.count ? names[place] : "\(place + 1)", samples: values.count,
          mean: Self.estimate(.mean, values), p10: Self.estimate(.percentile(0.1), values),
          p50: Self.estimate(.percentile(0.5), values),
          p90: Self.estimate(.percentile(0.9), values))
      })
  }

  /// "25–75 %", the shares of samples between which a value stands.
  private static func range(_ from: Double, _ to: Double) -> String {
    func percent(_ share: Double) -> String {
      SampleStatistic.short((share * 1000).rounded() / 10)
    }
    return "\(percent(from))–\(percent(to)) %"
  }

  /// How far a statistic moves from a driver's lowest tenth to its highest; between the cases where
  /// it is least and greatest for a driver without order.
  func swings(of statistic: SampleStatistic) -> SensitivityIndices {
    let measure = SensitivityMeasure.swing(statistic.name)
    let isMean = statistic == .mean
    let hasUnit = if case .probability = statistic { false } else { true }
    if isMean, data.tails.verdict == .meanDoesNotSettle {
      return data.refused(
        measure, "\(data.output): heavy tail: the mean does not settle; ask for P50 or P90")
    }
    let found = Parallel.map(data.drivers.count, threads: data.threads) { number in
      swing(of: statistic, data.drivers[number])
    }
    return data.result(
      measure, found.map(\.index), unit: hasUnit ? data.unit : "", resampling: .independent,
      notes: found.compactMap(\.note))
  }

  private func swing(
    of statistic: SampleStatistic, _ driver: SampledDriver
  ) -> (index: SensitivityIndex, note: String?) {
    let parts = sorted(driver).filter { !$0.isEmpty }.map { Self.estimate(statistic, $0) }
    guard parts.count > 1, parts.allSatisfy({ $0.value.isFinite }) else {
      return (.unknown(of: driver.name), nil)
    }
    let byValue = parts.indices.sorted { parts[$0].value < parts[$1].value }
    let (least, most) = (byValue[0], byValue[byValue.count - 1])
    guard driver.isOrdered else {
      return (
        SensitivityIndex(of: driver.name, estimate: Self.difference(parts[most], parts[least])),
        "\(driver.name) has no order: its swing is between the cases of least and greatest "
          + "\(statistic.name), and never below 0."
      )
    }
    let swing = Self.difference(parts[parts.count - 1], parts[0])
    let reach = Self.difference(parts[most], parts[least])
    // A driver whose middle matters has its extremes elsewhere than at its ends.
    let isBent =
      reach.interval.lower > max(swing.interval.upper, -swing.interval.lower)
      && reach.interval.lower > 0
    return (
      SensitivityIndex(of: driver.name, estimate: swing),
      isBent
        ? "\(driver.name): \(statistic.name) is least in tenth \(least + 1) and greatest in tenth "
          + "\(most + 1), which the swing from end to end does not show."
        : nil
    )
  }

  /// The output's values in each class of a driver, in order. A value that fills several tenths is
  /// dealt out among them, so that none is empty.
  private func sorted(_ driver: SampledDriver) -> [[Double]] {
    let classes = driver.classes(10)
    let dealt = classes == .equal(10) && driver.areRanks ? driver.dealingTies() : driver
    return ClassOrder(dealt, classes, order: data.ranked.order).samples.map {
      $0.map { data.values[Int($0)] }
    }
  }

  /// A statistic of sorted values.
  private static func estimate(_ statistic: SampleStatistic, _ sorted: [Double]) -> Estimate {
    guard !sorted.isEmpty else { return .unknown }
    let n = sorted.count
    switch statistic {
    case .mean:
      // About the first, so that equal values have themselves for a mean.
      let mean = sorted[0] + sorted.reduce(0) { $0 + ($1 - sorted[0]) / Double(n) }
      let error = Resampling.deviation(of: sorted) / Double(n).squareRoot()
      return Estimate(value: mean, standardError: error, degreesOfFreedom: Double(n - 1))
    case .percentile(let level):
      let ranks = QuantileRanks.central(count: n, probability: level)
      let sample = BinnedSample(sorted: sorted)
      let interval = Interval(
        lower: ranks.lower.map { sorted[$0 - 1] } ?? -.infinity,
        upper: ranks.upper.map { sorted[$0 - 1] } ?? .infinity)
      return Estimate(
        value: sorted[sample.rank(of: level) - 1],
        standardError: interval.width / (2 * StudentQuantile.normal), interval: interval)
    case .probability(let threshold):
      let above = sorted.count { $0 > threshold }
      let interval = Interval(
        lower: ClopperPearson.lower(above, of: n), upper: ClopperPearson.upper(above, of: n))
      return Estimate(
        value: Double(above) / Double(n),
        standardError: interval.width / (2 * StudentQuantile.normal), interval: interval)
    }
  }

  /// One estimate less another, from other samples.
  private static func difference(_ a: Estimate, _ b: Estimate) -> Estimate {
    func reach(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
    let value = a.value - b.value
    let low = reach(a.value - a.interval.lower, b.interval.upper - b.value)
    let high = reach(a.interval.upper - a.value, b.value - b.interval.lower)
    return Estimate(
      value: value, standardError: (low + high) / (2 * StudentQuantile.normal),
      interval: Interval(lower: value - low, upper: value + high))
  }
}

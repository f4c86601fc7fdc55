/// Correlations with the output and regression on all drivers, from sums of products.
struct LinearMeasures {
  private let data: GivenData
  /// The drivers that can be put on a line.
  private let drivers: [SampledDriver]
  /// What is said of the others.
  private var notes: [String] = []

  init(_ data: GivenData) {
    self.data = data
    var notes: [String] = []
    drivers = data.drivers.filter { driver in
      if !driver.isOrdered {
        notes.append("\(driver.name) has cases without an order and is on no line.")
        return false
      }
      let tails = TailIndex(
        BinnedSample(sorted: driver.values.order.map { driver.values[Int($0)] }))
      if let warning = tails.warning {
        notes.append("\(driver.name) is on no line: \(warning).")
        return false
      }
      return true
    }
    self.notes = notes
  }

  /// The drivers left out, of which nothing is known.
  private var unknown: [SensitivityIndex] {
    let known = Set(drivers.map(\.name))
    return data.drivers.filter { !known.contains($0.name) }.map { .unknown(of: $0.name) }
  }

  /// Pearson's correlations.
  var correlations: SensitivityIndices {
    if let reason = GivenData.noVariance(data.output, data.tails) {
      return data.refused(.correlation, reason)
    }
    let products = ProductSums(drivers.map(\.values) + [data.values], data.groups)
    let last = drivers.count
    let found = drivers.indices.map { driver in
      let whole = products.correlations(leaving: nil)[driver, last]
      return (
        whole, (0..<data.groups.count).map { products.correlation(driver, last, leaving: $0) }
      )
    }
    return data.result(
      .correlation,
      zip(drivers, found).map { driver, figure in
        SensitivityIndex(
          of: driver.name,
          estimate: Correlation.onFisherScale(
            figure.0, leaving: figure.1, sizes: data.groups.sizes), replicates: figure.1)
      } + unknown, notes: notes)
  }

  /// Standardized regression coefficients; R² is in the notes.
  var regression: SensitivityIndices {
    if let reason = GivenData.noVariance(data.output, data.tails) {
      return data.refused(.standardizedRegression, reason)
    }
    let sizes = data.groups.sizes
    let count = drivers.count
    guard data.count - (sizes.max() ?? 0) > count + 1 else {
      return data.refused(
        .standardizedRegression,
        "\(data.output): a regression on \(count) drivers needs more samples than "
          + "\(data.count)")
    }
    let products = ProductSums(drivers.map(\.values) + [data.values], data.groups)
    let whole = products.correlations(leaving: nil)
    let varying = (0..<count).filter { !whole[$0, $0].isNaN }
    guard let fit = whole.regression(on: varying, of: count) else {
      return data.refused(.standardizedRegression, collinear(whole, varying))
    }
    let fits = sizes.indices.compactMap {
      products.correlations(leaving: $0).regression(on: varying, of: count)
    }
    guard fits.count == sizes.count else {
      return data.refused(.standardizedRegression, collinear(whole, varying))
    }
    let indices = drivers.indices.map { driver -> SensitivityIndex in
      guard let place = varying.firstIndex(of: driver) else {
        return .unknown(of: drivers[driver].name)
      }
      let leaving = fits.map { $0.coefficients[place] }
      return SensitivityIndex(
        of: drivers[driver].name,
        estimate: GroupJackknife.estimate(
          whole: fit.coefficients[place], leaving: leaving, sizes: sizes), replicates: leaving)
    }
    return data.result(
      .standardizedRegression, indices + unknown,
      notes: [explained(fit, fits, drivers: varying.count)] + notes)
  }

  /// R², less what chance alone would give, in words.
  private func explained(
    _ fit: CorrelationMatrix.Fit, _ fits: [CorrelationMatrix.Fit], drivers: Int
  ) -> String {
    func adjusted(_ share: Double, _ n: Int) -> Double {
      1 - (1 - share) * Double(n - 1) / Double(n - drivers - 1)
    }
    let sizes = data.groups.sizes
    let share = GroupJackknife.estimate(
      whole: adjusted(fit.explained, data.count),
      leaving: zip(fits, sizes).map { adjusted($0.explained, data.count - $1) }, sizes: sizes)
    let text = "R² = \(Self.hundredths(share.value)) ± \(Self.hundredths(share.halfWidth))"
    return share.value >= 0.9
      ? "\(text): a plane explains nearly all of the variance, and the coefficients may be believed."
      : share.value >= 0.7
        ? "\(text): a plane explains most of the variance; the coefficients miss the rest."
        : "\(text): a plane explains too little of the variance; do not rank by these coefficients."
  }

  private static func hundredths(_ value: Double) -> String {
    guard value.isFinite else { return "n/a" }
    let whole = Int((value * 1000).rounded().magnitude)
    let digits = String(whole)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return (value < 0 ? "-" : "") + "\(padded.dropLast(3)).\(padded.suffix(3))"
  }

  private func collinear(_ matrix: CorrelationMatrix, _ varying: [Int]) -> String {
    let name = matrix.firstDependent(among: varying).map { drivers[$0].name } ?? "a driver"
    return "\(data.output): \(name) is a linear combination of drivers before it, so no regression "
      + "can tell them apart; leave one out"
  }
}

import Uncertainty

/// Which drivers move together: what the model says of them, and what shows in the first samples of
/// a run, where laws that take other drivers for parameters are found, too.
struct DriverDependence {
  /// Two drivers, and their rank correlation.
  struct Pair {
    let first: String
    let second: String
    let correlation: Estimate
  }

  /// What the model says, a sentence each.
  let stated: [String]
  /// The pairs whose rank correlation is beyond ``least`` in size, the strongest first.
  let pairs: [Pair]
  /// Samples looked at.
  let samples: Int

  /// By chance, two drivers of 16,384 samples come this far once in a billion.
  static let least = 0.05

  init(of run: Run) {
    stated = run.model.dependence + run.model.correlationChanges.map(\.description)
    let drivers = run.model.drivers
    let count = min(16_384, run.samples)
    samples = count
    let columns = run.values(of: drivers.map(\.quantity), samples: 0..<count)
    let ranks = columns.map(Self.centredRanks)
    let places = drivers.indices.flatMap { row in (0..<row).map { ($0, row) } }
    pairs = places.compactMap { first, second -> Pair? in
      let product = zip(ranks[first], ranks[second]).reduce(0) { $0 + $1.0 * $1.1 }
      // NaN, of drivers that do not vary, is no dependence.
      guard count >= 1_000, product.magnitude > Self.least else { return nil }
      return Pair(
        first: drivers[first].name, second: drivers[second].name,
        correlation: run.rankCorrelation(
          of: drivers[first].quantity, with: drivers[second].quantity, samples: count))
    }.sorted { $0.correlation.value.magnitude > $1.correlation.value.magnitude }
  }

  /// Ranks less their mean, of length 1: their products are rank correlations. Equal values share
  /// the mean of their ranks.
  private static func centredRanks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count && values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end { ranks[order[place]] = Double(start + end - 1) / 2 }
      start = end
    }
    let mean = Double(values.count - 1) / 2
    let centred = ranks.map { $0 - mean }
    let length = centred.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return centred.map { $0 / length }
  }

  /// What a report says of it.
  var table: TextTable? {
    guard !pairs.isEmpty else { return nil }
    var table = TextTable([
      .words("driver"), .words("moves with"), .numbers("rank correlation"), .errors,
    ])
    table.caption = [
      "Drivers that do not move independently of each other, by "
        + "\(NumberText.text(samples)) samples; rank correlations below "
        + "\(NumberText.text(Self.least, error: 0)) are not shown."
    ]
    for pair in pairs.prefix(40) {
      let error = max(pair.correlation.halfWidth, 0.001)
      table.add([
        pair.first, pair.second, NumberText.text(pair.correlation.value, error: error),
        NumberText.errorText(error),
      ])
    }
    if pairs.count > 40 { table.notes = ["\(pairs.count - 40) more pairs are not shown"] }
    return table
  }

  /// What stands in the place of the table if nothing shows.
  var absence: String {
    let shown =
      "no two drivers of \(NumberText.text(samples)) samples move together by more "
      + "than chance"
    if samples < 1_000 { return "Too few samples to see which drivers move together." }
    return stated.isEmpty
      ? "The drivers are independent as the model has them, and \(shown)." : "Yet \(shown)."
  }
}

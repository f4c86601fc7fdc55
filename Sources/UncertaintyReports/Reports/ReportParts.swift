import Uncertainty

/// What a report says in words and tables, whatever it is written in.
struct ReportParts {
  let run: Run

  /// How percentiles and errors are to be read.
  static let reading = [
    "P90 is the value that 90 % of the samples lie below, P10 the value that 10 % lie below. The "
      + "band from P10 to P90 is the spread of the quantity as its drivers were put in: it is as "
      + "good as they are, and it is no confidence interval.",
    "“±” is another thing: half the 95 % interval of the Monte Carlo error, which shrinks as "
      + "samples are added; four times the samples halve it.",
  ]

  /// How the samples are laid out, unless they are independent: ", Sobol' points in 8 replicates".
  private var layout: String { run.design == .monteCarlo ? "" : ", \(run.design)" }

  /// "1,000,000 samples, seed 2024, swift-uncertainty 0.1.0".
  var origin: String {
    "\(NumberText.text(run.samples)) samples\(layout), seed \(run.seed), "
      + "swift-uncertainty \(LibraryVersion.current)"
  }

  /// Every driver with its law, unit, percentiles and source.
  var drivers: TextTable {
    let summaries = run.model.drivers
    var table = TextTable([
      .words("driver"), .words("law"), .words("unit"), .numbers("P5"), .numbers("P50"),
      .numbers("P95"), .words("source"),
    ])
    table.caption = [Self.driversCaption]
    for driver in summaries { table.add(Self.cells(of: driver)) }
    table.notes = driverNotes
    return table
  }

  static let driversCaption =
    "What is uncertain, as it was put in. P95: 95 % of the law lies below."

  static let lawPictureCaption =
    "The picture: its density from the 0.5 to the 99.5 % point, with a line at the median."

  /// What is to be known of laws besides.
  var driverNotes: [String] {
    run.model.drivers.flatMap { driver in driver.notes.map { "\(driver.name): \($0)" } }
  }

  /// Name, law, unit, P5, P50, P95 and source.
  static func cells(of driver: DriverSummary) -> [String] {
    let percentiles = [driver.percentiles.p5, driver.percentiles.p50, driver.percentiles.p95]
    return [driver.name, driver.law, driver.unit.symbol]
      + percentiles.map { NumberText.text($0, error: .infinity) }
      + [driver.source.isEmpty ? "not given" : driver.source]
  }

  /// What the indices of the most important drivers mean, a sentence or two each.
  static func meanings(of ranking: SensitivityIndices, limit: Int = 10) -> [String] {
    ranking.top(limit).indices.compactMap { ranking.explanation(of: $0.name) }
  }

  /// The first samples in which an output was NaN or infinite, with what led to it; nil if there
  /// were none.
  var failures: TextTable? {
    let records = run.nonFiniteSamples
    guard !records.isEmpty else { return nil }
    let all = run.outputs.reduce(0) { $0 + $1.nonFinite.total }
    var table = TextTable([
      .numbers("sample"), .words("output"), .words("value"), .words("drivers"),
    ])
    table.caption = [
      "Samples that are NaN or infinite are left out of all statistics: "
        + "\(NumberText.text(all)) in all, the first of them here with the drivers that led there."
    ]
    for record in records.prefix(10) {
      let drivers = record.drivers.map {
        "\($0.name) = \(NumberText.text($0.value, error: .infinity))"
      }
      table.add([
        "\(record.index)", record.output, "\(record.value)", drivers.joined(separator: ", "),
      ])
    }
    return table
  }

  /// What to say before the code that repeats the run.
  var repetition: String {
    "swift-uncertainty \(LibraryVersion.current), seed \(run.seed), "
      + "\(NumberText.text(run.samples)) samples\(layout). The same model and version give the "
      + "same numbers, on any number of cores:"
  }

  /// The code that repeats the run.
  var call: String {
    let how = "seed: \(run.seed)"
    return run.design == .monteCarlo
      ? "let run = model.simulate(samples: \(run.samples), \(how))"
      : "// design: \(run.design)\n"
        + "let run = try model.simulate(samples: \(run.samplesRequested), \(how), design: design)"
  }
}

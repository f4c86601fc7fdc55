/// Sensitivity indices as a table with bars.
public struct SensitivityTable: Sendable {
  /// What is shown.
  public let shown: SensitivityIndices

  /// Creates a table of the most important indices; the others are counted in a note.
  public init(_ indices: SensitivityIndices, limit: Int = 20) { shown = indices.top(limit) }

  private static let barWidth = 20

  /// The table as text, at most 100 columns.
  public var table: TextTable {
    let hasDirection = hasDirection
    let what = shown.measure.isShareOfVariance ? "share of variance" : shown.measure.name
    let unit = shown.unit.isEmpty ? "" : " [\(shown.unit)]"
    var table = TextTable(
      [.numbers("#"), .words("driver"), .numbers(what + unit), .errors, .words("")]
        + (hasDirection ? [.numbers("rank correlation"), .errors] : []))
    table.caption = [
      "What drives \(shown.output): \(shown.measure.caption); ± is half the 95 % interval of the "
        + "estimate."
    ]
    let longest = shown.indices.map { shown.importance(of: $0) }.filter(\.isFinite).max() ?? 0
    let ties = shown.tiedWithNext
    for (place, index) in shown.indices.enumerated() {
      let mark = place < ties.count && ties[place] ? "≈" : " "
      table.add(
        ["\(place + 1)\(mark)", index.name] + cells(index.estimate)
          + [Self.bar(shown.importance(of: index), of: longest)]
          + (hasDirection ? Self.fraction(index.rankCorrelation ?? .unknown) : []))
    }
    table.notes = Self.notes(
      shown, interactions: shown.interactions, isTied: ties.contains(true))
    return table
  }

  private var hasDirection: Bool {
    shown.measure != .rankCorrelation && shown.indices.contains { $0.rankCorrelation != nil }
  }

  private func cells(_ estimate: Estimate) -> [String] {
    if shown.measure.isFraction { return Self.fraction(estimate) }
    guard estimate.value.isFinite else { return ["n/a", "n/a"] }
    return [
      NumberText.text(estimate.value, error: estimate.halfWidth),
      NumberText.errorText(estimate.halfWidth),
    ].map { $0 == "∞" ? "n/a" : $0 }
  }

  /// A fraction and its error, to three decimals.
  static func fraction(_ estimate: Estimate) -> [String] {
    guard estimate.value.isFinite else { return ["n/a", "n/a"] }
    return [fixed(estimate.value), estimate.halfWidth.isFinite ? fixed(estimate.halfWidth) : "n/a"]
  }

  /// With three decimals; no minus before a zero.
  package static func fixed(_ value: Double) -> String {
    guard value.magnitude < 1e12 else { return NumberText.text(value, error: .infinity) }
    let thousandths = (value * 1000).rounded()
    let sign = thousandths < 0 ? "-" : ""
    let digits = String(Int(thousandths.magnitude))
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(3)).\(padded.suffix(3))"
  }

  /// A bar of eighths of a character.
  package static func bar(_ value: Double, of longest: Double) -> String {
    guard value > 0, longest > 0, value <= longest, longest.isFinite else { return "" }
    let eighths = Int((value / longest * Double(8 * barWidth)).rounded())
    let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + part
  }

  /// What stands below a table of indices.
  ///
  /// - Parameters:
  ///   - interactions: the share that no driver explains alone.
  ///   - isTied: true if the table marks neighbours that cannot be told apart.
  static func notes(
    _ shown: SensitivityIndices, interactions: Estimate?, isTied: Bool
  ) -> [String] {
    var notes: [String] = []
    if isTied {
      notes.append(
        "≈ cannot be told apart from the next one: the interval of the difference holds 0.")
    }
    if shown.omitted > 0 {
      let noun = shown.indices.contains { $0.drivers.count > 1 } ? "more index" : "more driver"
      let plural = shown.omitted == 1 ? noun : noun == "more index" ? "more indices" : noun + "s"
      let verb = shown.omitted == 1 ? "is" : "are"
      notes.append("\(NumberText.text(shown.omitted)) \(plural) \(verb) not shown.")
    }
    if let rest = interactions, rest.interval.lower > 0 {
      notes.append(
        "Interaction: \(NumberText.percent(rest.value)) of the variance (± "
          + "\(NumberText.percent(rest.halfWidth))) is explained by no driver alone.")
    }
    if shown.samplesLeftOut > 0 {
      let verb = shown.samplesLeftOut == 1 ? "is" : "are"
      notes.append(
        "\(NumberText.text(shown.samplesLeftOut, of: "sample")) that \(verb) not finite \(verb) "
          + "left out.")
    }
    return notes + shown.notes + (shown.refusal.map { [$0] } ?? [])
  }

  /// Every number in full, as comma-separated values: a row an index, with the ends of its
  /// interval.
  public var csv: String {
    var table = TextTable([
      .words("output"), .words("measure"), .words("unit"), .words("driver"), .numbers("value"),
      .numbers("standard_error"), .numbers("low"), .numbers("high"), .numbers("samples"),
    ])
    for index in shown.indices {
      let estimate = index.estimate
      let numbers = [
        estimate.value, estimate.standardError ?? .nan, estimate.interval.lower,
        estimate.interval.upper,
      ]
      table.add(
        [shown.output, shown.measure.name, shown.unit, index.name]
          + numbers.map(NumberText.exact) + ["\(shown.samples)"])
    }
    return table.csv
  }
}

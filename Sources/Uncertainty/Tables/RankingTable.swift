/// A ranking of drivers as a table with bars.
public struct RankingTable: Sendable {
  /// What is shown.
  public let ranking: Ranking
  /// Most drivers shown; the rest is counted in a note.
  public let limit: Int

  /// Creates a table of the most important drivers.
  public init(_ ranking: Ranking, limit: Int = 20) {
    self.ranking = ranking
    self.limit = limit
  }

  private static let barWidth = 20

  /// The table as text, at most 100 columns.
  public var table: TextTable {
    let hasShares = ranking.refusal == nil
    var table = TextTable(
      [.numbers("#"), .words("driver")]
        + (hasShares ? [.numbers("share of variance"), .errors] : [])
        + [.words(""), .numbers("rank correlation"), .errors])
    table.caption = [caption(hasShares)]
    let longest = ranking.drivers.map(\.importance).filter(\.isFinite).max() ?? 0
    for (place, driver) in ranking.drivers.prefix(limit).enumerated() {
      table.add(cells(of: driver, place: place, longest: longest))
    }
    table.notes = notes
    return table
  }

  private func caption(_ hasShares: Bool) -> String {
    "What drives \(ranking.output): "
      + (hasShares
        ? "share of its variance that each driver explains by itself"
        : "rank correlation with each driver")
      + "; ± is half the 95 % interval of the estimate."
  }

  private func cells(of driver: DriverInfluence, place: Int, longest: Double) -> [String] {
    let mark = place < ranking.tiedWithNext.count && ranking.tiedWithNext[place] ? "≈" : " "
    return ["\(place + 1)\(mark)", driver.name]
      + (driver.firstOrder.map(Self.cells) ?? [])
      + [Self.bar(driver.importance, of: longest)] + Self.cells(driver.rankCorrelation)
  }

  /// Indices and correlations are printed to three decimals, or fewer if the error is larger.
  private static func cells(_ estimate: Estimate) -> [String] {
    guard estimate.value.isFinite else { return ["n/a", "n/a"] }
    return [fixed(estimate.value), estimate.halfWidth.isFinite ? fixed(estimate.halfWidth) : "n/a"]
  }

  private static func fixed(_ value: Double) -> String {
    let thousandths = (value * 1000).rounded()
    let sign = thousandths < 0 ? "-" : ""
    let digits = String(Int(thousandths.magnitude))
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return "\(sign)\(padded.dropLast(3)).\(padded.suffix(3))"
  }

  /// A bar of eighths of a character.
  package static func bar(_ value: Double, of longest: Double) -> String {
    guard value > 0, longest > 0 else { return "" }
    let eighths = Int((value / longest * Double(8 * barWidth)).rounded())
    let part = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
    return String(repeating: "█", count: eighths / 8) + part
  }

  private var notes: [String] {
    var notes: [String] = []
    if ranking.tiedWithNext.prefix(limit).contains(true) {
      notes.append(
        "≈ cannot be told apart from the next one: the interval of the difference holds 0.")
    }
    if ranking.drivers.count > limit {
      let rest = ranking.drivers.count - limit
      notes.append(
        "\(NumberText.text(rest, of: "more driver")) \(rest == 1 ? "is" : "are") not shown.")
    }
    if let rest = ranking.interactions, rest.interval.lower > 0 {
      notes.append(
        "Interaction: \(NumberText.percent(rest.value)) of the variance (± "
          + "\(NumberText.percent(rest.halfWidth))) is explained by no driver alone.")
    }
    if ranking.samplesLeftOut > 0 {
      let rest = ranking.samplesLeftOut
      let verb = rest == 1 ? "is" : "are"
      notes.append(
        "\(NumberText.text(rest, of: "sample")) that \(verb) not finite \(verb) left out.")
    }
    return notes + (ranking.refusal.map { [$0] } ?? [])
  }
}

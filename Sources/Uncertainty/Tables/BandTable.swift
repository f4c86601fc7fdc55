/// The default view of a run: a row an output, with P10, P50 and P90, each beside its Monte
/// Carlo error.
public struct BandTable: Sendable {
  /// The outputs, one a row.
  public let outputs: [OutputSummary]
  /// Probabilities of the percentiles shown.
  public let levels: [Double]
  /// Which way percentiles count.
  public let sense: PercentileSense
  /// What was run, printed above the table; empty for nothing.
  public var heading = ""

  /// Creates a table of percentiles.
  public init(
    _ outputs: [OutputSummary], levels: [Double] = [0.10, 0.50, 0.90],
    sense: PercentileSense = .below
  ) {
    self.outputs = outputs
    self.levels = levels
    self.sense = sense
  }

  /// `P10`, `P2.5`.
  package static func name(of level: Double) -> String {
    "P" + NumberText.text((level * 1e6).rounded() / 1e4, error: 0)
  }

  /// The table as text: at most 100 columns, with how to read it above and warnings below.
  public var table: TextTable {
    var table = TextTable(
      [.words("output"), .words("unit")]
        + levels.flatMap { [.numbers(Self.name(of: $0)), .errors] })
    table.caption =
      (heading.isEmpty ? [] : [heading]) + [
        sense.statement + "; ± is half the 95 % interval of the estimate (Monte Carlo error)."
      ]
    for output in outputs { table.add(cells(of: output)) }
    table.notes = outputs.flatMap(Self.warnings)
    return table
  }

  private func cells(of output: OutputSummary) -> [String] {
    let estimates = levels.map { output.quantile($0, sense: sense) }
    let style = MagnitudePrefix.usualStyle(for: output.unitSymbol)
    let sizes = estimates.map(\.value.magnitude).filter(\.isFinite)
    let prefix = MagnitudePrefix(for: sizes.max() ?? 0, style: style)
    return [output.name, prefix.applied(to: output.unitSymbol, style: style)]
      + estimates.flatMap { estimate -> [String] in
        let shown = estimate.scaled(by: 1 / prefix.factor)
        return [
          NumberText.text(shown.value, error: shown.halfWidth),
          NumberText.errorText(shown.halfWidth),
        ]
      }
  }

  /// What is to be said of an output besides its numbers.
  package static func warnings(of output: OutputSummary) -> [String] {
    var result: [String] = []
    let left = output.nonFinite
    if left.total > 0 {
      let all = output.count + left.total
      result.append(
        "\(output.name): \(NumberText.text(left.total)) of \(NumberText.text(all)) samples "
          + "\(left.total == 1 ? "is" : "are") left out: \(NumberText.text(left.notANumber)) NaN, "
          + "\(NumberText.text(left.positiveInfinity)) +∞, "
          + "\(NumberText.text(left.negativeInfinity)) -∞")
    }
    if let warning = output.tails.warning { result.append("\(output.name): \(warning)") }
    return result
  }

  /// Every number in full, as comma-separated values: for each level the value and the ends of
  /// its interval, in the unit of the output.
  public var csv: String {
    let names = levels.map { Self.name(of: $0).lowercased() }
    var table = TextTable(
      [.words("output"), .words("unit"), .numbers("samples")]
        + names.flatMap { [.numbers($0), .numbers($0 + "_low"), .numbers($0 + "_high")] })
    for output in outputs {
      let estimates = levels.map { output.quantile($0, sense: sense) }
      table.add(
        [output.name, output.unitSymbol, "\(output.count)"]
          + estimates.flatMap {
            [$0.value, $0.interval.lower, $0.interval.upper].map(NumberText.exact)
          })
    }
    return table.csv
  }
}

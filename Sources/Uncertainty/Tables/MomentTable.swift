/// Mean, standard deviation and shape of outputs, each beside its Monte Carlo error, and the
/// extremes.
public struct MomentTable: Sendable {
  /// The outputs, one a row.
  public let outputs: [OutputSummary]

  /// Creates a table of moments.
  public init(_ outputs: [OutputSummary]) { self.outputs = outputs }

  /// The table as text, at most 100 columns.
  public var table: TextTable {
    var table = TextTable([
      .words("output"), .words("unit"), .numbers("mean ±"), .numbers("sd ±"),
      .numbers("skewness ±"), .numbers("min"), .numbers("max"),
    ])
    table.caption = ["± is half the 95 % interval of the estimate (Monte Carlo error)."]
    for output in outputs { table.add(cells(of: output)) }
    table.notes = outputs.flatMap(BandTable.warnings)
    return table
  }

  private func cells(of output: OutputSummary) -> [String] {
    let style = MagnitudePrefix.usualStyle(for: output.unitSymbol)
    let prefix = MagnitudePrefix(for: output.p50.value, style: style)
    let factor = 1 / prefix.factor
    func plain(_ value: Double) -> String {
      // Extremes have no error to choose digits by.
      NumberText.text(value * factor, error: .infinity)
    }
    return [
      output.name, prefix.applied(to: output.unitSymbol, style: style),
      NumberText.text(output.mean.scaled(by: factor)),
      NumberText.text(output.standardDeviation.scaled(by: factor)),
      NumberText.text(output.skewness), plain(output.minimum), plain(output.maximum),
    ]
  }
}

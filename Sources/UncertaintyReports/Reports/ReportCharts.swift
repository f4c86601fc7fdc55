import Uncertainty

/// The charts of a report, whatever it is written in.
struct ReportCharts {
  let report: RunReport

  /// How an output is spread, and the chance that it is higher than any value.
  func spread(of output: OutputSummary) -> [any Chart] {
    [
      HistogramChart(
        output, title: "How \(output.name) is spread", reported: report.reported[output.name]),
      ProbabilityChart(
        output, title: "The chance that \(output.name) is higher",
        budget: report.budgets[output.name]),
    ]
  }

  /// What an output does from the lowest to the highest tenth of each driver; nil if it has no
  /// drivers or no samples.
  func tornado(
    of quantity: Quantity, _ output: OutputSummary, _ ranking: SensitivityIndices
  ) -> TornadoChart? {
    ranking.indices.isEmpty || output.count == 0 ? nil : TornadoChart(report.run, of: quantity)
  }

  /// How outputs move together; nil if there is but one, or too many to be read.
  var together: CorrelationChart? {
    let outputs = report.run.model.outputs
    guard (2...24).contains(outputs.count) else { return nil }
    return CorrelationChart(report.run, of: outputs, title: "How the outputs move together")
  }

  /// The law as it is; of a driver whose parameters are uncertain, what was drawn.
  func law(of driver: DriverSummary) -> LawPicture {
    if let law = driver.fixedLaw { return LawPicture(law, theme: .automatic) }
    let count = min(20_000, report.run.samples)
    let samples = report.run.values(of: [driver.quantity], samples: 0..<count)[0]
    return LawPicture(OutputSummary(of: samples, named: driver.law), theme: .automatic)
  }
}

import Uncertainty

/// A percentile to be marked.
struct PercentileMark {
  let level: Double
  let estimate: Estimate

  /// The value that a share `level` of the samples lies below.
  init(of output: OutputSummary, level: Double) {
    self.level = level
    estimate = output.quantile(level)
  }

  /// "P90".
  var name: String { "P\(Int((level * 100).rounded()))" }
}

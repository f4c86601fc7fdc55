import Uncertainty

/// What the workload asks of every output: mean, standard deviation, five percentiles.
public enum Statistics {
  /// The percentiles asked for.
  public static let levels = [
    ("p5", 0.05), ("p10", 0.10), ("p50", 0.50), ("p90", 0.90), ("p95", 0.95),
  ]

  /// The estimates of all outputs of a run of the workload.
  public static func all(of run: Run) -> [String: [String: Estimate]] {
    Dictionary(
      uniqueKeysWithValues: run.outputs.map { output in
        var estimates = ["mean": output.mean, "sd": output.standardDeviation]
        for (name, level) in levels { estimates[name] = output.quantile(level) }
        return (output.name, estimates)
      })
  }
}

extension Measurement {
  /// Takes the estimates as answers. An error is the interval's half width over 1.96.
  public mutating func take(_ estimates: [String: [String: Estimate]]) {
    answers = estimates.mapValues { $0.mapValues(\.value) }
    errors = estimates.mapValues { $0.mapValues { $0.standardError ?? $0.halfWidth / 1.96 } }
  }
}

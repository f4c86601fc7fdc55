extension SensitivityIndices {
  /// Indices worked out elsewhere, to be sorted, printed and drawn like a run's own. Their errors are
  /// taken as independent of each other.
  ///
  /// - Parameters:
  ///   - estimates: the indices by the names of their drivers, in any order.
  ///   - output: the output's name.
  ///   - unit: the unit of the indices; empty for pure numbers.
  ///   - measure: what they measure.
  ///   - samples: how many samples or evaluations they rest on.
  public init(
    _ estimates: [(driver: String, estimate: Estimate)], of output: String, unit: String = "",
    measure: SensitivityMeasure, samples: Int
  ) {
    self.init(
      of: output, unit: unit, measure: measure,
      indices: estimates.map { SensitivityIndex(of: $0.driver, estimate: $0.estimate) },
      samples: samples, resampling: .independent)
  }
}

import Uncertainty

extension TrainedSystem {
  /// Which of its drivers are judged to move together. A driver that is known exactly moves with
  /// nothing.
  public var judgedDependences: [JudgedDependence] {
    let moving = Set(
      assumptions.filter { $0.law.quantile(0.05) < $0.law.quantile(0.95) }.map(\.name))
    return JudgedDependence.all.filter { moving.contains($0.first) && moving.contains($0.second) }
  }

  /// The judged dependence of its drivers, for a model of its outputs. Without it they are
  /// independent:
  ///
  /// ```swift
  /// let system = TrainedSystem.gpt4
  /// let model = try Model(system.totalDevelopment, dependence: system.judgedDependence)
  /// ```
  public var judgedDependence: [Dependence] {
    judgedDependences.map {
      .spearman(driver($0.first), driver($0.second), $0.rankCorrelation)
    }
  }
}

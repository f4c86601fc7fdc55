extension TrainedSystem {
  /// Which of its drivers are judged to move together. A driver that is known exactly moves with
  /// nothing.
  public var judgedDependences: [JudgedDependence] {
    let moving = Set(
      assumptions.filter { $0.law.quantile(0.05) < $0.law.quantile(0.95) }.map(\.name))
    return JudgedDependence.all.filter { moving.contains($0.first) && moving.contains($0.second) }
  }
}

/// One sample in full: what every driver was, and what came out.
public struct SampleRecord: Sendable {
  /// Which sample of the run.
  public let index: Int
  /// The output that was NaN or infinite.
  public let output: String
  /// What it was.
  public let value: Double
  /// The drivers' values by name, each in the driver's own unit.
  public let drivers: [(name: String, value: Double)]
}

extension Run {
  /// The first samples in which an output was NaN or ±∞, with the drivers' values that led to
  /// it; at most 100. ``OutputSummary/nonFinite`` counts them all.
  public var nonFiniteSamples: [SampleRecord] {
    let drivers = model.driverNodes
    let columns = columns(of: drivers, threads: 1)
    return parts.flatMap(\.failures).prefix(FailedSample.kept).map { failure in
      let values = columns.values(failure.index..<failure.index + 1).map { $0[0] }
      return SampleRecord(
        index: failure.index, output: model.outputs[failure.output].name,
        value: Double(bitPattern: failure.bits),
        drivers: zip(drivers.map(\.label), values).map { ($0, $1) })
    }
  }
}

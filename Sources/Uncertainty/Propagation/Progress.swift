/// How far a run has come.
public struct Progress: Sendable {
  /// Samples finished.
  public let completed: Int
  /// Samples asked for.
  public let total: Int
  /// Seconds since the run began.
  public let elapsed: Double

  /// Samples that an earlier run had finished before this one began.
  let before: Int
  /// What is counted so far of each output; nothing in designs, whose samples are no run's.
  var counts: [TallyCounts] = []
  /// The outputs that are counted.
  var outputs: [Quantity] = []

  /// Finished share, 0...1.
  public var fraction: Double { total == 0 ? 1 : Double(completed) / Double(total) }
  /// Samples a second so far.
  public var rate: Double { elapsed > 0 ? Double(completed - before) / elapsed : 0 }
  /// Seconds to go at this rate.
  public var remaining: Double { rate > 0 ? Double(total - completed) / rate : .infinity }
}

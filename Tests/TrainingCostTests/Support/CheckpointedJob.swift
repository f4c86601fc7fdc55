/// A job that works, writes checkpoints, is interrupted at random and starts again: event by
/// event, on a clock. What formulas of goodput are checked against.
struct CheckpointedJob {
  let meanTimeBetween, write, restart, interval: Double

  /// Productive by elapsed time of a job of so many intervals of work.
  func goodput(intervals: Int, using generator: inout some RandomNumberGenerator) -> Double {
    var clock = 0.0
    var failure = next(&generator)
    var done = 0
    while done < intervals {
      let end = clock + interval + write
      if failure >= end {
        clock = end
        done += 1
        continue
      }
      // Interrupted: all of this interval is lost; restarts may be interrupted, too.
      clock = failure
      failure = clock + next(&generator)
      while failure < clock + restart {
        clock = failure
        failure = clock + next(&generator)
      }
      clock += restart
    }
    return Double(intervals) * interval / clock
  }

  /// Time to the next interruption: exponential.
  private func next(_ generator: inout some RandomNumberGenerator) -> Double {
    -meanTimeBetween * logOf(Double.random(in: Double.leastNonzeroMagnitude..<1, using: &generator))
  }
}

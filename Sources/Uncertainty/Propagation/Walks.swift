/// Runs a walk program over samples on all cores.
struct Walks: Sendable {
  typealias Result = DesignResult<WalkSums>

  let plan: WalkProgram
  let seed: UInt64
  let threads: Int
  /// Samples that walk together, in one order of the groups.
  var chunk = 256
  /// The order of the groups for the chunk that begins at a sample.
  let order: @Sendable (Int) -> [Int]

  /// The sums over so many samples; nil if it was cancelled.
  func run(
    samples: Int, cancellation: Cancellation?, progress: (@Sendable (Progress) -> Void)? = nil
  ) -> Result? {
    Result(
      BlockRun(
        samples: samples, outputs: plan.outputs.count, threads: threads,
        cancellation: cancellation, progress: progress
      ).run { WalkWorker(self) })
  }
}

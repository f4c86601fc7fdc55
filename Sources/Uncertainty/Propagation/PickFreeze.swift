import CKernels

/// Runs a pick-freeze program over samples on all cores.
struct PickFreeze: Sendable {
  typealias Result = DesignResult<PickFreezeSums>

  let plan: PickFreezeProgram
  let seed: UInt64
  let threads: Int
  let hasPairs: Bool
  var kernels = Kernels.best
  /// Samples worked on at a time: two sets of draws and all mixtures share the cache.
  var chunk = 512

  /// The sums over so many samples; nil if it was cancelled.
  func run(
    samples: Int, cancellation: Cancellation? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) -> Result? {
    Result(
      BlockRun(
        samples: samples, outputs: plan.outputs.count, threads: threads,
        cancellation: cancellation, progress: progress
      ).run { PickFreezeWorker(self) })
  }
}

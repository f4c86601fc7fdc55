import CKernels
import Dispatch
import Foundation

/// Runs a program over samples on all cores and tallies its outputs.
///
/// Blocks of samples are handed to workers one after the other. Power sums are appended in the
/// order of the blocks and counts are whole numbers, so the result has the same bits for any
/// number of threads. Memory does not grow with the number of samples.
struct Propagation: Sendable {
  let program: Program
  let seed: UInt64
  let threads: Int
  var kernels = Kernels.best
  var cancellation: Cancellation?
  var progress: (@Sendable (Progress) -> Void)?

  /// Samples in a block: a few chunks where a chunk takes microseconds; a single chunk where
  /// closures run, so that a cancelled run need not wait.
  var blockSize: Int { program.isFast ? 8 * Program.chunkSize : Program.chunkSize }

  /// Tallies samples on top of what was tallied before.
  ///
  /// - Parameters:
  ///   - tallies: what is known of the samples `0 ..< start`, `start` being the length of the
  ///     tallies, at a block's end; empty tallies to begin with.
  ///   - end: the number of samples wanted in all.
  func run(from before: Propagated, to end: Int) -> Propagated {
    let ledger = Ledger(before, end: end, blockSize: blockSize, progress: progress)
    DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
      let worker = Worker(self, ledger)
      worker.work()
    }
    return ledger.close()
  }

  /// Empty tallies, in frames chosen from the first chunk of samples.
  func start(samples: Int) -> Propagated {
    let workspace = Workspace(program, seed: seed, kernels: kernels)
    let count = min(samples, Program.chunkSize)
    let done = workspace.run(first: 0, count: count, cancellation: cancellation)
    return Propagated(
      tallies: program.outputs.indices.map {
        let column = UnsafeBufferPointer(start: workspace.output($0), count: done ? count : 0)
        return Tally(frame: MomentFrame(first: column))
      })
  }
}

/// What is known after a propagation, finished or cut short.
struct Propagated: Sendable {
  /// The tallies over whole blocks; a longer run goes on from here.
  var complete: [Tally]
  /// The tallies over all samples.
  var tallies: [Tally]
  /// The first samples whose outputs are not finite, in order.
  var failures: [FailedSample] = []
  /// Those among them in whole blocks.
  var completeFailures: [FailedSample] = []

  init(tallies: [Tally]) {
    complete = tallies
    self.tallies = tallies
  }

  /// Number of samples tallied.
  var count: Int { tallies.first?.length ?? 0 }
}

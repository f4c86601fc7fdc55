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
  /// Where the uniforms come from.
  let source: UniformSource
  /// Cores used, at least one.
  var threads: Int
  /// Added to the index of each sample that is tallied.
  var sampleOffset = 0
  var kernels = Kernels.best
  var cancellation: Cancellation?
  var progress: (@Sendable (Progress) -> Void)?
  /// The program's outputs, for those who follow the progress.
  var outputs: [Quantity] = []

  /// Tallies samples on top of what was tallied before.
  ///
  /// - Parameters:
  ///   - before: what is known of the samples `0 ..< start`, `start` being the length of the
  ///     tallies, at a chunk's end; empty tallies to begin with.
  ///   - end: the number of samples wanted in all.
  func run(from before: Propagated, to end: Int) -> Propagated {
    // A few chunks where a chunk takes microseconds; a single one where closures run, so that a
    // cancelled run need not wait.
    let ledger = Ledger(
      before, end: end, threads: threads, mostChunks: program.isFast ? 8 : 1, outputs: outputs,
      progress: progress)
    let start = before.complete.first?.length ?? 0
    let chunks = (end - start + Program.chunkSize - 1) / Program.chunkSize
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, chunks))) { _ in
      let worker = Worker(self, ledger)
      worker.work()
    }
    return ledger.close()
  }

  /// Empty tallies, in frames chosen from the first chunk of samples.
  func start(samples: Int) -> Propagated {
    let workspace = Workspace(program, source: source, kernels: kernels)
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
  /// The tallies over whole chunks; a longer run goes on from here.
  var complete: [Tally]
  /// What the chunk that the end of the run cuts short adds to each; empty if there is none.
  var rest: [(moments: BlockMoments, counts: TallyCounts)] = []
  /// The first samples whose outputs are not finite, in order.
  var failures: [FailedSample] = []
  /// Those among them in whole chunks.
  var completeFailures: [FailedSample] = []

  init(tallies: [Tally]) { complete = tallies }

  /// Number of samples tallied.
  var count: Int { (complete.first?.length ?? 0) + (rest.first?.moments.length ?? 0) }

  /// The tally of an output over all samples.
  func tally(_ output: Int) -> Tally {
    var tally = complete[output]
    if !rest.isEmpty {
      tally.append(rest[output].moments)
      tally.merge(rest[output].counts)
    }
    return tally
  }
}

import Foundation

/// Runs a program over the replicates of a design, each with tallies of its own.
struct ReplicatedPropagation: Sendable {
  /// How to run a replicate; its source has a layout.
  let propagation: Propagation
  let replicates: Replicates

  /// The tallies of the replicates, in order: the same bits for any number of threads. If the run is
  /// cancelled, those of the replicates before the first that is not finished.
  func run() -> [Propagated] {
    let start = propagation.start(samples: replicates.samples)
    let board = propagation.progress.map { ReplicateProgress(replicates.samples, $0) }
    // Long replicates keep all cores busy one after the other; short ones, side by side.
    let chunks = replicates[0].count / Program.chunkSize
    let isLong = chunks >= 16 * propagation.threads
    let done = Parallel.map(replicates.count, threads: isLong ? 1 : propagation.threads) {
      run($0, from: start, threads: isLong ? propagation.threads : 1, board)
    }
    let finished = done.enumerated().prefix { $1.count == replicates[$0].count }
    return finished.map(\.element)
  }

  private func run(
    _ replicate: Int, from start: Propagated, threads: Int, _ board: ReplicateProgress?
  ) -> Propagated {
    guard !(propagation.cancellation?.isCancelled ?? false) else { return start }
    let samples = replicates[replicate]
    var own = propagation
    own.threads = threads
    own.sampleOffset = samples.lowerBound
    own.progress = nil
    if let board { own.progress = { board.report($0.completed, of: replicate) } }
    return own.run(from: start, to: samples.count)
  }
}

/// Adds up how far the replicates have come.
///
/// Unchecked because what changes is only touched under the lock.
private final class ReplicateProgress: @unchecked Sendable {
  private let lock = NSLock()
  private let total: Int
  private let began = Date()
  private let report: @Sendable (Progress) -> Void
  private var done: [Int: Int] = [:]
  private var completed = 0

  init(_ total: Int, _ report: @escaping @Sendable (Progress) -> Void) {
    self.total = total
    self.report = report
  }

  /// Reports under the lock, so that numbers never fall.
  func report(_ count: Int, of replicate: Int) {
    lock.withLock {
      completed += max(0, count - done[replicate, default: 0])
      done[replicate] = max(count, done[replicate, default: 0])
      report(
        Progress(
          completed: completed, total: total, elapsed: -began.timeIntervalSinceNow, before: 0))
    }
  }
}

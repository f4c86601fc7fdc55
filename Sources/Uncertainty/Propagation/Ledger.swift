import Foundation

/// Hands out the blocks of a run and brings the results back in order.
///
/// Unchecked because everything that changes is only touched under the lock.
final class Ledger: @unchecked Sendable {
  let frames: [MomentFrame]
  private let lock = NSLock()
  private let threads: Int
  /// Chunks in a block at most.
  private let mostChunks: Int
  /// The first sample, and the one after the last.
  private let first, end: Int
  private let began = Date()
  private let outputs: [Quantity]
  private let progress: (@Sendable (Progress) -> Void)?
  private var lastReport = Date()
  private var reports = 0
  /// The first sample not handed out.
  private var position: Int
  private var next = 0
  private var following = 0
  /// Samples before the first that is missing.
  private var done: Int
  private var waiting: [Int: BlockResult] = [:]
  private var propagated: Propagated
  private var partial: [BlockMoments] = []
  private var partialFailures: [FailedSample] = []
  private var partialCounts: [TallyCounts] = []

  init(
    _ before: Propagated, end: Int, threads: Int, mostChunks: Int, outputs: [Quantity],
    progress: (@Sendable (Progress) -> Void)?
  ) {
    self.outputs = outputs
    frames = before.complete.map(\.frame)
    self.end = end
    self.threads = threads
    self.mostChunks = mostChunks
    self.progress = progress
    first = before.complete.first?.length ?? 0
    position = first
    done = first
    propagated = before
    propagated.rest = []
  }

  /// The next block to work on; nil if there is none left. Towards the end blocks are smaller, so
  /// that all threads end together.
  func take() -> Block? {
    lock.withLock {
      guard position < end else { return nil }
      let start = position
      let chunks = (end - start) / Program.chunkSize
      let share = max(1, min(mostChunks, chunks / (4 * threads)))
      position = chunks == 0 ? end : start + share * Program.chunkSize
      defer { next += 1 }
      return Block(index: next, samples: start..<position, isPartial: chunks == 0)
    }
  }

  /// Takes in a block's result.
  ///
  /// - Returns: the results, this one or others, that now follow what was there before without
  ///   a gap, for the caller to count.
  func deposit(_ result: BlockResult) -> [BlockResult] {
    lock.withLock {
      waiting[result.block.index] = result
      var ready: [BlockResult] = []
      while let result = waiting.removeValue(forKey: following) {
        append(result)
        ready.append(result)
        following += 1
        done = result.block.samples.upperBound
      }
      return ready
    }
  }

  /// Tells how far the run is, if the last time was long enough ago. When it does, each worker
  /// hands in what it has counted: counts may be absorbed at any time, so the result stays the same.
  ///
  /// - Parameter round: which report the worker has last handed in for.
  func report(_ workers: [TallyWorker], round: inout Int) {
    guard let progress else { return }
    let report: Progress? = lock.withLock {
      let isDue = -lastReport.timeIntervalSinceNow > 0.1
      if isDue {
        lastReport = Date()
        reports += 1
      }
      if round != reports { take(workers) }
      round = reports
      return isDue ? status(completed: done) : nil
    }
    if let report { progress(report) }
  }

  private func append(_ result: BlockResult) {
    if result.block.isPartial {
      partial = result.moments
      partialFailures = result.failures
    } else {
      for index in propagated.complete.indices {
        propagated.complete[index].append(result.moments[index])
      }
      keep(result.failures, in: &propagated.completeFailures)
    }
  }

  private func keep(_ more: [FailedSample], in list: inout [FailedSample]) {
    if list.count < FailedSample.kept && !more.isEmpty {
      let sorted = more.sorted { ($0.index, $0.output) < ($1.index, $1.output) }
      list = Array((list + sorted).prefix(FailedSample.kept))
    }
  }

  /// Adds what a worker has counted in whole chunks.
  func absorb(_ workers: [TallyWorker]) { lock.withLock { take(workers) } }

  private func take(_ workers: [TallyWorker]) {
    for (index, worker) in workers.enumerated() { propagated.complete[index].absorb(worker) }
  }

  /// Adds what was counted in the chunk that the end of the run cuts short.
  func absorbPartial(_ counts: [TallyCounts]) { lock.withLock { partialCounts = counts } }

  /// The result, once all workers have ended.
  func close() -> Propagated {
    let result = lock.withLock {
      propagated.failures = propagated.completeFailures
      if !partialCounts.isEmpty { propagated.rest = Array(zip(partial, partialCounts)) }
      keep(partialFailures, in: &propagated.failures)
      return propagated
    }
    progress?(status(completed: result.count))
    return result
  }

  private func status(completed: Int) -> Progress {
    var counts = propagated.complete.map(\.counts)
    for (index, rest) in partialCounts.enumerated() { counts[index].merge(rest) }
    return Progress(
      completed: completed, total: end, elapsed: -began.timeIntervalSinceNow,
      before: min(first, completed), counts: counts, outputs: outputs)
  }
}

import Foundation

/// Hands out the blocks of a run and brings the results back in order.
///
/// Unchecked because everything that changes is only touched under the lock.
final class Ledger: @unchecked Sendable {
  let frames: [MomentFrame]
  private let lock = NSLock()
  private let blockSize: Int
  private let first: Int
  private let end: Int
  private let began = Date()
  private let progress: (@Sendable (Progress) -> Void)?
  private var lastReport = Date()
  private var next: Int
  private var following: Int
  private var waiting: [Int: BlockResult] = [:]
  private var propagated: Propagated
  private var partial: [BlockMoments] = []
  private var partialFailures: [FailedSample] = []
  private var partialCounts: [TallyCounts] = []

  init(
    _ before: Propagated, end: Int, blockSize: Int, progress: (@Sendable (Progress) -> Void)?
  ) {
    frames = before.complete.map(\.frame)
    self.blockSize = blockSize
    self.end = end
    self.progress = progress
    first = (before.complete.first?.length ?? 0) / blockSize
    next = first
    following = first
    propagated = before
  }

  /// The next block to work on; nil if there is none left.
  func take() -> Block? {
    lock.withLock {
      let start = next * blockSize
      guard start < end else { return nil }
      defer { next += 1 }
      let stop = min(start + blockSize, end)
      return Block(
        index: next, samples: start..<stop, isPartial: stop - start < blockSize)
    }
  }

  /// Takes in a block's result.
  ///
  /// - Returns: the results, this one or others, that now follow what was there before without
  ///   a gap, for the caller to count.
  func deposit(_ result: BlockResult) -> [BlockResult] {
    let (ready, report) = lock.withLock {
      waiting[result.block.index] = result
      var ready: [BlockResult] = []
      while let result = waiting.removeValue(forKey: following) {
        append(result)
        ready.append(result)
        following += 1
      }
      return (ready, progressDue())
    }
    if let report { progress?(report) }
    return ready
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

  /// Adds what a worker has counted in whole blocks.
  func absorb(_ counts: [TallyCounts]) {
    lock.withLock {
      for (index, counts) in counts.enumerated() { propagated.complete[index].merge(counts) }
    }
  }

  /// Adds what was counted in the block that the end of the run cuts short.
  func absorbPartial(_ counts: [TallyCounts]) { lock.withLock { partialCounts = counts } }

  /// The result, once all workers have ended.
  func close() -> Propagated {
    let result = lock.withLock {
      propagated.tallies = propagated.complete
      propagated.failures = propagated.completeFailures
      for (index, moments) in partial.enumerated() where !partialCounts.isEmpty {
        propagated.tallies[index].append(moments)
        propagated.tallies[index].merge(partialCounts[index])
      }
      keep(partialFailures, in: &propagated.failures)
      return propagated
    }
    progress?(status(completed: result.count))
    return result
  }

  /// A report, if the last one is old enough.
  private func progressDue() -> Progress? {
    guard progress != nil, -lastReport.timeIntervalSinceNow > 0.1 else { return nil }
    lastReport = Date()
    return status(completed: min(following * blockSize, end))
  }

  private func status(completed: Int) -> Progress {
    Progress(
      completed: completed, total: end, elapsed: -began.timeIntervalSinceNow,
      before: min(first * blockSize, completed))
  }
}

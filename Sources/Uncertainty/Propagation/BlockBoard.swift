import Foundation

/// Hands out the blocks of an analysis and keeps what comes of each.
///
/// Unchecked because everything that changes is touched under the lock only.
final class BlockBoard<Sums: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private let bounds: [Range<Int>]
  private var next = 0
  private var sums: [Sums?]
  private var counts: [TallyCounts]
  private let began = Date()
  private let progress: (@Sendable (Progress) -> Void)?
  private var lastReport = Date()
  /// Samples of the blocks that are kept.
  private var done = 0

  init(_ bounds: [Range<Int>], outputs: Int, progress: (@Sendable (Progress) -> Void)?) {
    self.bounds = bounds
    self.progress = progress
    sums = Array(repeating: nil, count: bounds.count)
    counts = Array(repeating: TallyCounts(), count: outputs)
  }

  /// The next block to work on; nil if there is none left.
  func take() -> Int? {
    lock.withLock {
      guard next < sums.count else { return nil }
      defer { next += 1 }
      return next
    }
  }

  /// Keeps what came of a block.
  func put(_ block: Sums, at index: Int) {
    let report = lock.withLock { () -> Progress? in
      sums[index] = block
      done += bounds[index].count
      guard progress != nil, -lastReport.timeIntervalSinceNow > 0.1 else { return nil }
      lastReport = Date()
      return status
    }
    if let report { progress?(report) }
  }

  private var status: Progress {
    Progress(
      completed: done, total: bounds.last?.upperBound ?? 0, elapsed: -began.timeIntervalSinceNow,
      before: 0)
  }

  /// Adds what a worker has counted of each output.
  func merge(_ other: [TallyCounts]) {
    lock.withLock { for index in counts.indices { counts[index].merge(other[index]) } }
  }

  /// Everything, once all workers have ended; nil if a block is missing.
  func close() -> (blocks: [Sums], counts: [TallyCounts])? {
    let kept = sums.compactMap { $0 }
    progress?(status)
    return kept.count == sums.count ? (kept, counts) : nil
  }
}

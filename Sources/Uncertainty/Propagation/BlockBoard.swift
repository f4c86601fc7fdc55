import Foundation

/// Hands out the blocks of an analysis and keeps what comes of each.
///
/// Unchecked because everything is touched under the lock only.
final class BlockBoard<Sums: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var next = 0
  private var sums: [Sums?]
  private var counts: [TallyCounts]

  init(blocks: Int, outputs: Int) {
    sums = Array(repeating: nil, count: blocks)
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
  func put(_ block: Sums, at index: Int) { lock.withLock { sums[index] = block } }

  /// Adds what a worker has counted of each output.
  func merge(_ other: [TallyCounts]) {
    lock.withLock { for index in counts.indices { counts[index].merge(other[index]) } }
  }

  /// Everything, once all workers have ended; nil if a block is missing.
  func close() -> (blocks: [Sums], counts: [TallyCounts])? {
    let done = sums.compactMap { $0 }
    return done.count == sums.count ? (done, counts) : nil
  }
}

import Dispatch

/// Runs a walk program over samples on all cores; the result has the same bits for any number of
/// threads.
struct Walks: Sendable {
  let plan: WalkProgram
  let seed: UInt64
  let threads: Int
  /// Samples that walk together, in one order of the groups.
  var chunk = 256
  /// The order of the groups for the chunk that begins at a sample.
  let order: @Sendable (Int) -> [Int]

  /// What comes of it, output by output.
  struct Result: Sendable {
    /// Sums over each block.
    let blocks: [[WalkSums]]
    /// What was counted over the draws A and B.
    let counts: [TallyCounts]
  }

  /// The sums over so many samples; nil if it was cancelled.
  func run(samples: Int, cancellation: Cancellation?) -> Result? {
    let bounds = PickFreeze.blockBounds(samples: samples)
    let board = BlockBoard<[WalkSums]>(blocks: bounds.count, outputs: plan.outputs.count)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, bounds.count))) { _ in
      let worker = WalkWorker(self)
      while let block = board.take() {
        guard let sums = worker.sums(of: bounds[block], cancellation: cancellation) else { break }
        board.put(sums, at: block)
      }
      board.merge(worker.counts())
    }
    guard let (blocks, counts) = board.close() else { return nil }
    return Result(
      blocks: counts.indices.map { output in blocks.map { $0[output] } }, counts: counts)
  }
}

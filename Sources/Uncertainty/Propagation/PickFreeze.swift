import CKernels
import Dispatch

/// Runs a pick-freeze program over samples on all cores.
///
/// Samples are cut into blocks by their number alone, and each block's sums are kept apart, so the
/// result has the same bits for any number of threads.
struct PickFreeze: Sendable {
  /// Blocks that samples are divided into; fewer if there are fewer samples.
  static let blocks = 256

  let plan: PickFreezeProgram
  let seed: UInt64
  let threads: Int
  let hasPairs: Bool
  var kernels = Kernels.best
  /// Samples worked on at a time: two sets of draws and all mixtures share the cache.
  var chunk = 512

  /// What comes of it, output by output.
  struct Result: Sendable {
    /// Sums over each block.
    let blocks: [[PickFreezeSums]]
    /// What was counted over the draws A and B.
    let counts: [TallyCounts]
  }

  /// Consecutive blocks, as even as can be.
  static func blockBounds(samples: Int) -> [Range<Int>] {
    let number = min(blocks, samples)
    return (0..<number).map { $0 * samples / number..<($0 + 1) * samples / number }
  }

  /// The sums over so many samples; nil if it was cancelled.
  func run(samples: Int, cancellation: Cancellation? = nil) -> Result? {
    let bounds = Self.blockBounds(samples: samples)
    let board = BlockBoard<[PickFreezeSums]>(blocks: bounds.count, outputs: plan.outputs.count)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, bounds.count))) { _ in
      let worker = PickFreezeWorker(self)
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

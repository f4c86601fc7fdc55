import Dispatch

/// Samples of an analysis, divided into blocks by their number alone and worked on by all cores.
///
/// What comes of each block is kept apart, so the result has the same bits for any number of threads.
struct BlockRun: Sendable {
  /// Blocks that samples are divided into; fewer if there are fewer samples.
  static let blocks = 256

  let samples: Int
  /// Outputs that workers count.
  let outputs: Int
  let threads: Int
  var cancellation: Cancellation?
  var progress: (@Sendable (Progress) -> Void)?

  /// Consecutive blocks, as even as can be.
  static func bounds(samples: Int, blocks: Int = Self.blocks) -> [Range<Int>] {
    let number = min(blocks, samples)
    return (0..<number).map { $0 * samples / number..<($0 + 1) * samples / number }
  }

  /// What comes of each block, and what was counted; nil if it was cancelled.
  ///
  /// - Parameter worker: makes the part of one thread.
  func run<Sums: Sendable>(
    blocks: Int = Self.blocks, _ worker: @Sendable () -> any BlockWorker<Sums>
  ) -> (blocks: [Sums], counts: [TallyCounts])? {
    let bounds = Self.bounds(samples: samples, blocks: blocks)
    let board = BlockBoard<Sums>(bounds, outputs: outputs, progress: progress)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, bounds.count))) { _ in
      let worker = worker()
      while let block = board.take() {
        guard !(cancellation?.isCancelled ?? false),
          let sums = worker.sums(of: bounds[block], cancellation: cancellation)
        else { break }
        board.put(sums, at: block)
      }
      board.merge(worker.counts())
    }
    return board.close()
  }
}

/// One thread's part in an analysis.
protocol BlockWorker<Sums> {
  /// What comes of a block.
  associatedtype Sums: Sendable

  /// What comes of a block of samples; nil if the analysis was cancelled.
  func sums(of block: Range<Int>, cancellation: Cancellation?) -> Sums?
  /// What was counted of each output.
  func counts() -> [TallyCounts]
}

/// What comes of a design, output by output.
struct DesignResult<Sums: DesignSums>: Sendable {
  /// Sums over each block.
  let blocks: [[Sums]]
  /// What was counted over both sets of draws.
  let counts: [TallyCounts]

  /// Puts the outputs' blocks together; nil if there are none.
  init?(_ found: (blocks: [[Sums]], counts: [TallyCounts])?) {
    guard let found else { return nil }
    blocks = found.counts.indices.map { output in found.blocks.map { $0[output] } }
    counts = found.counts
  }
}

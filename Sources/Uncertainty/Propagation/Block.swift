/// The unit of work: a few whole chunks of samples or, at the end of a run, a part of one. Chunks
/// are cut by absolute sample index, and results are the same for any blocks.
struct Block: Sendable {
  /// Place in the order of the blocks, from zero.
  let index: Int
  /// The samples.
  let samples: Range<Int>
  /// True for a chunk that the end of the run cuts short.
  let isPartial: Bool

  /// The samples' chunks, each at most ``Program/chunkSize`` long.
  var chunks: [Range<Int>] {
    stride(from: samples.lowerBound, to: samples.upperBound, by: Program.chunkSize).map {
      $0..<min($0 + Program.chunkSize, samples.upperBound)
    }
  }
}

/// The unit of work and of bookkeeping: a fixed run of samples, cut by absolute sample index,
/// so that the cuts do not depend on the number of threads or on where a run began.
struct Block: Sendable {
  /// Place in the run, from zero.
  let index: Int
  /// The samples.
  let samples: Range<Int>
  /// True if the block is cut short by the end of the run.
  let isPartial: Bool

  /// The samples' chunks, each at most ``Program/chunkSize`` long.
  var chunks: [Range<Int>] {
    stride(from: samples.lowerBound, to: samples.upperBound, by: Program.chunkSize).map {
      $0..<min($0 + Program.chunkSize, samples.upperBound)
    }
  }
}

/// Power sums of one output over one block: 65,536 consecutive samples, cut by absolute sample
/// index.
///
/// Within a block, sums are taken over runs of 1,024 samples; in the very first block, over
/// runs of 32, so that even a small run has groups enough for its standard errors. As all cuts
/// are by sample index, the sums do not depend on who computes which block.
package struct BlockMoments: Sendable {
  /// Samples in a full block.
  package static let samples = 65_536
  /// Samples in a chunk, the most that is added at once.
  package static let chunk = 1_024

  /// The block's place in the run: it starts at sample `index × 65,536`.
  package let index: Int
  /// Where the sums are centred.
  package let frame: MomentFrame
  /// Samples added so far, finite or not.
  package private(set) var length = 0
  /// Sums over each run of samples, in order.
  package private(set) var runs: [MomentSums] = []
  /// The finite values of the first chunk of a run, as they came; empty in other blocks.
  package private(set) var head: [Double] = []

  /// An empty block.
  package init(index: Int, frame: MomentFrame) {
    self.index = index
    self.frame = frame
    runs.reserveCapacity(Self.samples / runLength)
  }

  /// Sample positions in each run of this block.
  package var runLength: Int { index == 0 ? 32 : Self.chunk }

  /// Adds the block's next chunk: samples on the grid of 1,024, so that only a run's last
  /// chunk is shorter.
  ///
  /// - Precondition: chunks before this one were full, and the block has room.
  package mutating func add(_ chunk: UnsafeBufferPointer<Double>, clean: Bool) {
    precondition(
      length % Self.chunk == 0 && chunk.count <= Self.chunk && length < Self.samples,
      "a block takes full chunks of 1024 samples, only the last may be shorter")
    if index == 0 && length == 0 { head = chunk.filter(\.isFinite) }
    var start = 0
    while start < chunk.count {
      let end = min(start + runLength, chunk.count)
      runs.append(sums(of: UnsafeBufferPointer(rebasing: chunk[start..<end]), clean: clean))
      start = end
    }
    length += chunk.count
  }

  private func sums(of run: UnsafeBufferPointer<Double>, clean: Bool) -> MomentSums {
    if clean && frame.scale == 1 { return TallyKernels.sums(run, about: frame.centre) }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: run.count) { kept in
      var count = 0
      for value in run where value.isFinite {
        kept.initializeElement(at: count, to: value * frame.scale)
        count += 1
      }
      return TallyKernels.sums(
        UnsafeBufferPointer(rebasing: kept[0..<count]), about: frame.centre)
    }
  }
}

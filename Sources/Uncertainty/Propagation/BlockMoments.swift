/// Power sums of one output over one block of consecutive samples.
///
/// Within a block, sums are taken over runs of 1,024 samples; among the first 65,536 samples of
/// a propagation, over runs of 32, so that even a small one has groups enough for its standard
/// errors. As all cuts are by absolute sample index, the sums depend neither on who computes
/// which block nor on how long blocks are.
package struct BlockMoments: Sendable {
  /// Samples at the start of a propagation whose sums are kept in short runs.
  package static let finelyCut = 65_536
  /// Samples in a chunk, the most that is added at once.
  package static let chunk = 1_024

  /// The block's first sample.
  package let start: Int
  /// Where the sums are centred.
  package let frame: MomentFrame
  /// Samples added so far, finite or not.
  package private(set) var length = 0
  /// Sums over each run of samples, in order.
  package private(set) var runs: [MomentSums] = []
  /// The finite values of the first chunk of a run, as they came; empty in other blocks.
  package private(set) var head: [Double] = []

  /// An empty block.
  ///
  /// - Precondition: `start` is a multiple of 1,024.
  package init(start: Int, frame: MomentFrame) {
    precondition(start % Self.chunk == 0, "a block starts at a multiple of 1024, not \(start)")
    self.start = start
    self.frame = frame
  }

  /// Sample positions in each run of the chunk that begins at a sample.
  package static func runLength(at sample: Int) -> Int { sample < finelyCut ? 32 : chunk }

  /// Adds the block's next chunk: samples on the grid of 1,024, so that only a run's last
  /// chunk is shorter.
  ///
  /// - Precondition: chunks before this one were full.
  /// - Returns: true if every value is finite.
  @discardableResult
  package mutating func add(_ chunk: UnsafeBufferPointer<Double>) -> Bool {
    precondition(
      length % Self.chunk == 0 && chunk.count <= Self.chunk,
      "a block takes full chunks of 1024 samples, only the last may be shorter")
    if start + length == 0 { head = chunk.filter(\.isFinite) }
    let runLength = Self.runLength(at: start + length)
    var (first, finite) = (0, 0)
    while first < chunk.count {
      let end = min(first + runLength, chunk.count)
      let sums = sums(of: UnsafeBufferPointer(rebasing: chunk[first..<end]))
      runs.append(sums)
      finite += sums.count
      first = end
    }
    length += chunk.count
    return finite == chunk.count
  }

  /// The sums over the values of a run that are finite.
  private func sums(of run: UnsafeBufferPointer<Double>) -> MomentSums {
    if frame.scale == 1 {
      let sums = TallyKernels.sums(run, about: frame.centre)
      // One value that is not finite leaves no finite sum of squares. Neither does one so large
      // that its square overflows; so those are counted.
      if sums.powers[1].isFinite { return sums }
    }
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

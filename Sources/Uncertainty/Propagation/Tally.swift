/// Everything that is kept of one output over a run: counts, power sums, groups.
///
/// Counts (``TallyWorker``) may come in any order. Blocks of power sums are appended in the
/// order of the samples, so a run gives the same bits for any number of threads. A tally is a
/// value: to extend a run later, keep a copy of the tally as it was at the last full block,
/// and go on from there. Memory does not grow with the number of samples.
package struct Tally: Sendable, Equatable {
  /// Where the power sums are centred.
  package let frame: MomentFrame
  /// Samples in the blocks appended so far, finite or not.
  package private(set) var length = 0
  /// What was counted.
  package private(set) var counts = TallyCounts()
  /// Sums over the whole run.
  package private(set) var total = MomentTotal()
  /// Sums over groups of samples.
  package private(set) var groups = MomentGroups(size: 32)
  /// The finite values among the first 1,024 samples.
  package private(set) var head: [Double] = []

  /// An empty tally.
  package init(frame: MomentFrame) { self.frame = frame }

  /// Adds the power sums of the next block.
  ///
  /// - Precondition: the block begins where the last one ended, in this tally's frame.
  package mutating func append(_ block: BlockMoments) {
    precondition(
      block.start == length && block.frame == frame,
      "a block from sample \(block.start) does not follow \(length) samples")
    if block.start == 0 { head = block.head }
    var position = block.start
    for run in block.runs {
      let full = BlockMoments.runLength(at: position)
      let end = min(position + full, block.start + block.length)
      total.add(run)
      groups.append(run, length: end - position)
      position = end
    }
    length += block.length
  }

  /// Adds what a worker has counted, and empties the worker.
  package mutating func absorb(_ worker: TallyWorker) { worker.drain(into: &counts) }

  /// Adds counts.
  package mutating func merge(_ other: TallyCounts) { counts.merge(other) }

  /// True if every sample in the power sums is also in the counts.
  package var isComplete: Bool {
    total.sums.count == counts.histogram.count
      && length == counts.histogram.count + counts.nonFinite.total
  }

  /// A tally of samples at hand, from the first on; for tests and for stored columns.
  package init(of samples: [Double]) {
    self.init(frame: MomentFrame(first: samples.prefix(BlockMoments.chunk)))
    let worker = TallyWorker()
    samples.withUnsafeBufferPointer { all in
      for start in stride(from: 0, to: all.count, by: 65_536) {
        var block = BlockMoments(start: start, frame: frame)
        let end = min(start + 65_536, all.count)
        for chunk in stride(from: start, to: end, by: BlockMoments.chunk) {
          let values = all[chunk..<min(chunk + BlockMoments.chunk, end)]
          worker.add(UnsafeBufferPointer(rebasing: values), to: &block)
        }
        append(block)
      }
    }
    absorb(worker)
  }
}

extension Tally {
  /// Everything that is kept of the samples of replicates, put together. Groups of samples are not:
  /// replicates are the groups.
  ///
  /// - Precondition: the tallies are in one frame.
  init(pooling replicates: [Tally]) {
    self.init(frame: replicates.first?.frame ?? MomentFrame(first: [Double]()))
    for replicate in replicates {
      precondition(replicate.frame == frame, "replicates are pooled in one frame")
      if length < BlockMoments.chunk { head += replicate.head }
      length += replicate.length
      counts.merge(replicate.counts)
      total.add(replicate.total.sums)
    }
  }
}

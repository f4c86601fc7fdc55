/// What a run knows of an output: its tally and its samples in order, and the same of each replicate
/// of a design.
struct KnownOutput: Sendable {
  let tally: Tally
  let ordered: BinnedSample
  /// The replicates; none of independent samples.
  let replicates: [Replicate]

  init(_ tally: Tally) {
    self.tally = tally
    ordered = BinnedSample(of: tally)
    replicates = []
  }

  /// - Parameter tallies: of each replicate, in one frame.
  init(replicates tallies: [Tally]) {
    tally = Tally(pooling: tallies)
    ordered = BinnedSample(of: tally)
    replicates = tallies.map { Replicate(sums: $0.total.sums, ordered: BinnedSample(of: $0)) }
  }
}

/// What is known of an output in one replicate of a design.
package struct Replicate: Sendable {
  /// Power sums, in the frame of the run.
  let sums: MomentSums
  /// The samples in order.
  let ordered: BinnedSample
}

import CKernels

/// The uniform draws of one driver: each a function of seed, name, lane and sample index.
///
/// A draw is an odd multiple of 2⁻⁵² in (0, 1): never 0 or 1, and 1 − u is as likely as u. Any
/// seed is a seed, 0 included. The lane tells independent draws of one name apart.
package struct BitStream: Hashable, Sendable {
  /// Samples of a stream are numbered below this.
  package static let sampleLimit = 1 << 41

  /// Lanes are numbered below this.
  package static let laneLimit = 1 << 24

  package let seed: UInt64
  package let stream: UInt64
  package let lane: UInt32

  package init(seed: UInt64, name: String, lane: Int = 0) {
    precondition(
      (0..<Self.laneLimit).contains(lane), "a lane is in 0 ..< \(Self.laneLimit), not \(lane)")
    self.seed = seed
    self.stream = StreamName(name).bits
    self.lane = UInt32(lane)
  }

  /// Writes the draws of a range of samples to a column of that length.
  package func fill(
    _ column: UnsafeMutableBufferPointer<Double>, samples: Range<Int>,
    kernels: su_kernels = Kernels.best
  ) {
    check(samples)
    precondition(
      column.count == samples.count,
      "a column of \(column.count) cannot take \(samples.count) samples")
    guard let start = column.baseAddress else { return }
    kernels.uniforms(start, column.count, seed, stream, lane, UInt64(samples.lowerBound))
  }

  /// The draw of one sample, computed as the definition says.
  package func uniform(at index: Int) -> Double {
    check(index..<index + 1)
    let block = UInt64(index / 8 * 4 + index % 4)
    let words = Philox4x32.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: block), UInt32(block >> 32) | lane << 8,
        UInt32(truncatingIfNeeded: stream), UInt32(stream >> 32)),
      key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(seed >> 32)))
    let half = index % 8 < 4 ? 0 : 2
    let bits = UInt64(words[half]) | UInt64(words[half + 1]) << 32
    return Double((bits >> 12) | 1) * 0x1p-52
  }

  private func check(_ samples: Range<Int>) {
    precondition(
      samples.lowerBound >= 0 && samples.upperBound <= Self.sampleLimit,
      "samples are in 0 ..< \(Self.sampleLimit), not \(samples)")
  }
}

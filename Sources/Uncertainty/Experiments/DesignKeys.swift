/// The random numbers that lay out a replicate of a design in one driver's dimension: a function of
/// seed, stream and replicate.
///
/// They are taken from the last lane of the driver's stream, from which no sample is drawn: a sum of
/// random length has fewer terms than there are lanes.
package struct DesignKeys: Sendable {
  package let seed: UInt64
  package let stream: UInt64
  package let replicate: Int

  package init(seed: UInt64, stream: UInt64, replicate: Int) {
    self.seed = seed
    self.stream = stream
    self.replicate = replicate
  }

  /// Four of the numbers.
  package func block(_ index: UInt32) -> SIMD4<UInt32> {
    Philox4x32.block(
      counter: SIMD4(
        UInt32(truncatingIfNeeded: replicate), index | UInt32(BitStream.laneLimit - 1) << 8,
        UInt32(truncatingIfNeeded: stream), UInt32(stream >> 32)),
      key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(seed >> 32)))
  }
}

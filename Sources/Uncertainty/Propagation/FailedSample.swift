/// A sample in which an output was NaN or infinite.
struct FailedSample: Sendable, Hashable {
  /// Which sample.
  let index: Int
  /// Which output, by position.
  let output: Int
  /// What came out: NaN, +∞ or −∞, as a pattern, so that NaN equals itself.
  let bits: UInt64

  /// Most failed samples whose index is kept; all are counted.
  static let kept = 100
}

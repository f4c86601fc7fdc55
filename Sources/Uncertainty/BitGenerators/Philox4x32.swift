/// The counter-based generator Philox4x32-10: 128 bits as a function of a counter and a key.
///
/// This is the readable definition; the kernels compute the same, many blocks at a time.
///
/// - SeeAlso: Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3,
///   SC'11, doi:10.1145/2063384.2063405.
package enum Philox4x32 {
  private static let multipliers: (UInt32, UInt32) = (0xD251_1F53, 0xCD9E_8D57)

  /// The key's step from round to round: the golden ratio and √3 − 1, in binary.
  private static let step = SIMD2<UInt32>(0x9E37_79B9, 0xBB67_AE85)

  /// The random block of a counter under a key, after ten rounds.
  package static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var words = counter
    var key = key
    for _ in 0..<10 {
      words = round(words, key)
      key &+= step
    }
    return words
  }

  private static func round(_ c: SIMD4<UInt32>, _ key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    let p = multipliers.0.multipliedFullWidth(by: c[0])
    let q = multipliers.1.multipliedFullWidth(by: c[2])
    return SIMD4(q.high ^ c[1] ^ key[0], q.low, p.high ^ c[3] ^ key[1], p.low)
  }
}

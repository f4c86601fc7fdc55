import CKernels

/// One driver's dimension of a replicate of scrambled Sobol' points: 2^levels of them, one in each
/// interval of length 2^−levels.
///
/// Owen's nested uniform scrambling flips each binary digit of a point by a fair coin that belongs to
/// the digits before it. The digits that tell the replicate's points apart are scrambled by a keyed
/// hash with this structure (Laine & Karras). Below them, each point is alone in its interval, all
/// coins are its own, and its digits are those of its uniform: 52 in all.
///
/// - SeeAlso: Owen (1995), Randomly permuted (t, m, s)-nets and (t, s)-sequences, in Monte Carlo and
///   Quasi-Monte Carlo Methods in Scientific Computing, 299–317; Laine & Karras (2011), Stratified
///   sampling for stochastic transparency, Computer Graphics Forum 30(4); Burley (2020), Practical
///   hash-based Owen scrambling, Journal of Computer Graphics Techniques 9(4).
package struct SobolNet: Sendable {
  package private(set) var kernel: su_net

  /// The kernel's form of directions: bits in reverse order; no points yet.
  package static func unscrambled(_ directions: SobolDirections) -> su_net {
    var net = su_net()
    withUnsafeMutableBytes(of: &net.directions) { bytes in
      let target = bytes.bindMemory(to: UInt64.self)
      for (bit, number) in directions.numbers.enumerated() {
        target[bit] = UInt64(number.bitReversed)
      }
    }
    return net
  }

  /// - Precondition: `points` is a power of two, at most 2³¹.
  package init(_ unscrambled: su_net, points: Int, keys: DesignKeys) {
    precondition(
      points > 0 && points & (points - 1) == 0 && points <= 1 << 31,
      "a net has 2ᵏ points, not \(points)")
    kernel = unscrambled
    kernel.levels = UInt32(points.trailingZeroBitCount)
    let words = keys.block(0)
    kernel.keys = (UInt64(words[0]), UInt64(words[1]), UInt64(words[2]), UInt64(words[3]))
  }

  /// The scrambled digits of a point, given in units of 2⁻³², as the definition says.
  package func scrambled(_ point: UInt32) -> UInt32 {
    let keys = [kernel.keys.0, kernel.keys.1, kernel.keys.2, kernel.keys.3]
    let factors: [UInt32] = [0x6C50_B47C, 0xB82F_1E52, 0xC7AF_E638, 0x8D22_F6E6]
    var x = point.bitReversed
    for (key, factor) in zip(keys, factors) {
      x &+= UInt32(key)
      x ^= x &* factor
    }
    return x.bitReversed
  }
}

extension UInt32 {
  /// The bits in reverse order.
  var bitReversed: UInt32 {
    var x = self
    x = x >> 1 & 0x5555_5555 | (x & 0x5555_5555) << 1
    x = x >> 2 & 0x3333_3333 | (x & 0x3333_3333) << 2
    x = x >> 4 & 0x0F0F_0F0F | (x & 0x0F0F_0F0F) << 4
    return x.byteSwapped
  }
}

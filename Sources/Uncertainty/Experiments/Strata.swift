import CKernels

/// The strata of a Latin hypercube in one dimension, in an order that chance decides: a keyed
/// permutation, of which every value is computed by itself, so that none is stored.
///
/// Rounds of addition, multiplication and shifting shuffle the numbers of a range that may be a little
/// larger; what falls outside is shuffled again until it falls inside ("cycle walking").
///
/// - SeeAlso: Black & Rogaway (2002), Ciphers with arbitrary finite domains, CT-RSA; Kensler (2013),
///   Correlated multi-jittered sampling, Pixar technical memo 13-01.
package struct Strata: Sendable {
  package private(set) var kernel = su_strata()

  /// - Precondition: `count` is from 1 to 2³¹.
  package init(_ count: Int, keys: DesignKeys) {
    precondition((1...1 << 31).contains(count), "strata are from 1 to 2³¹, not \(count)")
    kernel.count = UInt32(count)
    (kernel.rows, kernel.bits) = Self.domain(count)
    let (a, b, c) = (keys.block(0), keys.block(1) | 1, keys.block(2) | SIMD4(0, 0, 1, 1))
    kernel.offsets = (a[0], a[1], a[2], a[3], c[0], c[1])
    kernel.factors = (b[0], b[1], b[2], b[3], c[2], c[3])
  }

  /// The range that is shuffled: of a small number of strata, or one near a power of two, that power;
  /// else from 33 to 64 rows, so that few numbers fall outside.
  private static func domain(_ count: Int) -> (rows: UInt32, bits: UInt32) {
    let bits = max(1, Int.bitWidth - (count - 1).leadingZeroBitCount)
    let fine = bits - 6
    guard fine >= 6 else { return (1, UInt32(bits)) }
    let rows = (count - 1) >> fine + 1
    return rows == 64 && bits <= 31 ? (1, UInt32(bits)) : (UInt32(rows), UInt32(fine))
  }

  /// The stratum of an index, computed as the definition says.
  package func stratum(of index: Int) -> Int {
    var x = UInt32(index)
    repeat { x = shuffled(x) } while x >= kernel.count
    return Int(x)
  }

  private func shuffled(_ x: UInt32) -> UInt32 {
    let offsets = withUnsafeBytes(of: kernel.offsets) { Array($0.bindMemory(to: UInt32.self)) }
    let factors = withUnsafeBytes(of: kernel.factors) { Array($0.bindMemory(to: UInt32.self)) }
    let mask = UInt32(1) << kernel.bits - 1
    let half = (kernel.bits + 1) / 2
    var (row, low) = (x >> kernel.bits, x & mask)
    for (round, (offset, factor)) in zip(offsets, factors).enumerated() {
      if kernel.rows == 1 || round % 2 == 0 {
        low = ((low &+ row &* 0x9E37_79B1 &+ offset) & mask) &* factor & mask
        low ^= low >> half
      } else {
        row += ((((low &+ offset) &* factor) >> 16) * kernel.rows) >> 16
        if row >= kernel.rows { row -= kernel.rows }
      }
    }
    return row << kernel.bits | low
  }
}

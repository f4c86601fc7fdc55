import Foundation

/// The 64 bits by which a driver's name selects its stream, fixed for ever.
///
/// FNV-1a over the UTF-8 bytes of the name, then the finalizer of MurmurHash3, so that one
/// changed letter changes every bit with probability about ½. Names that Swift holds equal, such
/// as the two spellings of é in Unicode, have one stream. A thousand names collide with
/// probability 3 × 10⁻¹⁴.
///
/// - SeeAlso: Eastlake, Hansen, Fowler, Vo & Noll (2025), The FNV non-cryptographic hash
///   algorithm, RFC 9923; Appleby, MurmurHash3, `fmix64` (public domain).
package struct StreamName: Hashable, Sendable {
  package let bits: UInt64

  package init(_ name: String) {
    bits = Self.mix(Self.fowlerNollVo(name.precomposedStringWithCanonicalMapping.utf8))
  }

  static func fowlerNollVo(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  static func mix(_ bits: UInt64) -> UInt64 {
    var h = bits
    h = (h ^ (h >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    h = (h ^ (h >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return h ^ (h >> 33)
  }
}

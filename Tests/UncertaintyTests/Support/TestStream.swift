import Foundation

/// Random numbers for tests of statistics: SplitMix64 (Steele, Lea & Flood 2014), which shares
/// nothing with the generator under test.
struct TestStream {
  private var state: UInt64

  /// Seeds are scrambled: streams of neighbouring seeds would otherwise be one stream, shifted.
  init(seed: UInt64) {
    state = seed
    state = bits() ^ (bits() << 1)
  }

  mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A uniform number in (0, 1).
  mutating func uniform() -> Double { (Double(bits() >> 12) + 0.5) * 0x1p-52 }

  /// A standard normal number, by Box and Muller (1958).
  mutating func normal() -> Double {
    (-2 * log(uniform())).squareRoot() * cos(2 * Double.pi * uniform())
  }

  /// As many numbers as asked for.
  mutating func numbers(_ count: Int, _ draw: (inout TestStream) -> Double) -> [Double] {
    (0..<count).map { _ in draw(&self) }
  }
}

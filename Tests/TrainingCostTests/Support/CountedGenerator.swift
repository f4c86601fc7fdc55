import Foundation

/// SplitMix64 (Steele, Lea & Flood 2014): a generator that shares nothing with the library's.
struct CountedGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// The natural logarithm, by the name that is not a quantity's function.
func logOf(_ x: Double) -> Double { Foundation.log(x) }

/// Ten to a power, by the name that is not a quantity's function.
func powerOfTen(_ x: Double) -> Double { Foundation.pow(10, x) }

import Foundation

/// The bins of a quantile table: v = min(u, 1 − u) has 51 octaves of 16 bins on each side of
/// the median, so that a bin is narrow where v is small and both tails keep their digits.
enum QuantileBins {
  /// Bins of one side.
  static let count = 816
  /// Least v of the table: half the step of the uniforms' grid.
  static let least = 0x1p-52

  /// v at a boundary, 0...816, exact.
  static func boundary(_ index: Int) -> Double {
    let octave = index / 16
    return Double(sign: .plus, exponent: octave - 52, significand: 1 + Double(index % 16) / 16)
  }

  /// Width of a bin in v, exact.
  static func width(_ bin: Int) -> Double {
    Double(sign: .plus, exponent: bin / 16 - 56, significand: 1)
  }

  /// v at a place in −½...½ of a bin.
  static func place(_ bin: Int, _ place: Double) -> Double {
    let position = 1 + (Double(bin % 16) + 0.5 + place) / 16
    return Double(sign: .plus, exponent: bin / 16 - 52, significand: 1) * position
  }

  /// ln v at a place of a bin.
  static func logarithm(_ bin: Int, _ place: Double) -> Double {
    log1p((Double(bin % 16) + 0.5 + place) / 16) + octave(bin)
  }

  /// ln v at the start of a bin's octave.
  static func octave(_ bin: Int) -> Double { Double(bin / 16 - 52) * 0x1.62e42fefa39efp-1 }
}

/// A side of the median.
enum Side: Int, Sendable, CaseIterable {
  /// u < ½, with v = u.
  case lower
  /// u > ½, with v = 1 − u.
  case upper

  /// +1 where x grows with v, −1 where it falls.
  var direction: Double { self == .lower ? 1 : -1 }
}

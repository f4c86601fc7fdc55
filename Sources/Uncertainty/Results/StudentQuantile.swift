import Foundation

/// The 97.5 % point of Student's t, for two-sided 95 % intervals.
package enum StudentQuantile {
  /// The 97.5 % point of the normal law.
  package static let normal = 1.959_963_984_540_054

  /// The 97.5 % point with `degrees` of freedom, right to 0.2 % or better; NaN below 1.
  ///
  /// - SeeAlso: Abramowitz & Stegun (1964), 26.7.5; closed forms for 1 and 2 degrees.
  package static func upper95(_ degrees: Double) -> Double {
    if !(degrees >= 1) { return .nan }
    if degrees < 2 { return tan(Double.pi * 0.475) }
    if degrees < 3 { return 0.95 * (2 / (1 - 0.95 * 0.95)).squareRoot() }
    let z = normal
    let q = z * z
    let first = (q + 1) / 4
    let second = ((5 * q + 16) * q + 3) / 96
    let third = (((3 * q + 19) * q + 17) * q - 15) / 384
    let fourth = ((((79 * q + 776) * q + 1482) * q - 1920) * q - 945) / 92_160
    let n = degrees
    return z * (1 + (first + (second + (third + fourth / n) / n) / n) / n)
  }
}

import CGSL
import Foundation

/// Pieces of the logarithm of the gamma function that keep their digits.
enum LogGamma {
  /// ½ ln 2π.
  static let halfLogTwoPi = 0.918_938_533_204_672_741_78

  /// What Stirling's formula leaves: ln Γ(x) − (x − ½) ln x + x − ½ ln 2π, for x > 0.
  ///
  /// - SeeAlso: NIST Digital Library of Mathematical Functions, 5.11.1.
  static func stirlingRemainder(_ x: Double) -> Double {
    var sum = 0.0
    var z = x
    while z < 16 {
      sum += stirlingStep(z)
      z += 1
    }
    return sum + stirlingSeries(z)
  }

  /// The remainder at `x` less the remainder at `x + 1`: (x + ½) ln(1 + 1/x) − 1.
  private static func stirlingStep(_ x: Double) -> Double {
    if x < 1 { return (x + 0.5) * log1p(1 / x) - 1 }
    // (x + ½) ln(1 + 1/x) = artanh(t) / t with t = 1 / (2x + 1); t² ≤ 1/9.
    let y = 1 / ((2 * x + 1) * (2 * x + 1))
    var sum = 0.0
    for k in stride(from: 37.0, through: 3, by: -2) { sum = (sum + 1 / k) * y }
    return sum
  }

  /// Bernoulli numbers over 2k(2k − 1), the coefficients of Stirling's series.
  private static let stirlingCoefficients: [Double] = {
    let numerators: [Double] = [1, -1, 1, -1, 1, -691, 1, -3617]
    let denominators: [Double] = [12, 360, 1260, 1680, 1188, 360_360, 156, 122_400]
    return zip(numerators, denominators).map { $0 / $1 }
  }()

  /// ψ(x) − ln x, where ψ is the digamma function, without the cancellation for large x.
  static func digammaLessLog(_ x: Double) -> Double {
    if x < 16 { return gsl_sf_psi(x) - log(x) }
    // Stirling's series, differentiated term by term.
    let y = 1 / (x * x)
    var sum = 0.0
    for (k, coefficient) in stirlingCoefficients.enumerated().reversed() {
      sum = sum * y + coefficient * Double(2 * k + 1)
    }
    return -0.5 / x - sum * y
  }

  private static func stirlingSeries(_ x: Double) -> Double {
    let y = 1 / (x * x)
    return stirlingCoefficients.reversed().reduce(0) { $0 * y + $1 } / x
  }

  /// ln Γ(1 + x), accurate in relative terms near the zeros at x = 0 and x = 1; for x > −½.
  static func onePlus(_ x: Double) -> Double {
    if x > 1.5 { return lgamma(1 + x) }
    if x > 0.5 { return nearTwo(x - 1) }
    return nearTwo(x) - log1p(x)
  }

  /// ζ(k) − 1 over k, for k = 2, 3, …: the Taylor series of ln Γ(2 + z).
  private static let zetaTerms: [Double] = (2...45).map { zetaLessOne(Double($0)) / Double($0) }

  /// ζ(s) − 1: a direct sum, and the Euler–Maclaurin formula from 20 on; s ≥ 2.
  private static func zetaLessOne(_ s: Double) -> Double {
    let n = 20.0
    let power = pow(n, -s)
    var third = s / (12 * n)
    var sum = power * (n / (s - 1) + 0.5 + third)
    third *= -(s + 1) * (s + 2) / (60 * n * n)
    sum += power * third
    third *= -(s + 3) * (s + 4) / (42 * n * n)
    sum += power * third
    for i in (2..<20).reversed() { sum += pow(Double(i), -s) }
    return sum
  }

  /// ln Γ(2 + z) for |z| ≤ ½.
  private static func nearTwo(_ z: Double) -> Double {
    let sum = zetaTerms.reversed().reduce(0.0) { $1 - z * $0 }
    return z * (0.422_784_335_098_467_139_39 + z * sum)
  }

  /// ln Γ(x + step) − ln Γ(x), accurate in relative terms however small the step; x > 0,
  /// 0 ≤ step ≤ 1.
  static func increment(at x: Double, by step: Double) -> Double {
    var sum = 0.0
    var z = x
    while z < 16 {
      sum -= log1p(step / z)
      z += 1
    }
    let ratio = log1p(step / z)
    sum += (z - 0.5) * LogOnePlus.lessArgument(step / z) - 0.5 * step / z
    sum += step * log(z + step)
    for (k, coefficient) in stirlingCoefficients.enumerated() {
      let power = Double(2 * k + 1)
      sum += coefficient * Foundation.pow(z, -power) * expm1(-power * ratio)
    }
    return sum
  }
}

import Foundation

/// Tails of gamma and beta laws with large parameters: the error function and one correction.
///
/// On the axis w in which the density is a Gaussian times a slowly varying f(w),
/// `w²/2 = −ln(density/greatest density)/a`, repeated integration by parts gives
/// `lower = ½ erfc(−w√(a/2)) − d·S(w)`, where d is the density's leading factor and S a power
/// series in w whose coefficients depend on the parameters only. They are summed here once,
/// so that a tail costs one polynomial.
///
/// The axis obeys v·dv/dw = w(1 + v)(1 − r − r·v), with v = t/mean − 1 and r = a/(a + b) for a
/// beta law with a ≤ b; a gamma law is the limit r = 0.
///
/// - SeeAlso: Temme, “The asymptotic expansion of the incomplete gamma functions”, SIAM J.
///   Math. Anal. 10 (1979); NIST DLMF 8.12 and 8.18(ii).
struct UniformTail: Sendable {
  /// Least parameter for which the correction reaches the last digits of a Double.
  static let leastParameter = 12.0
  /// Greatest |w| for which it does.
  static let reach = 1.2

  private static let mostTerms = 72
  private static let mostDegree = 36
  private static let mostCorrections = 18
  /// A gamma law's f.
  private static let gammaFactor = slowFactor(share: 0, terms: mostTerms)
  /// Coefficients of S, from the highest power down.
  private let correction: [Double]

  /// Prepares the correction for the smaller parameter `a ≥ leastParameter` and its share
  /// a / (a + b), at most ½.
  ///
  /// The larger the parameter, the smaller is w where anything of the tail is left, and the
  /// fewer terms count.
  init(parameter a: Double, share r: Double) {
    // Beyond, exp(−a·w²/2) is less than the least double.
    let farthest = min(Self.reach, (1_490 / a).squareRoot())
    let degree = Self.count(ofRatio: farthest / 2.5, most: Self.mostDegree)
    let corrections = Self.count(ofRatio: 6.4 / a, most: Self.mostCorrections)
    let terms = min(Self.mostTerms, degree + 2 * corrections + 1)
    let f = r == 0 ? Self.gammaFactor : Self.slowFactor(share: r, terms: terms)
    var sums: [Double] = []
    sums.reserveCapacity(degree)
    for m in 0..<degree {
      var sum = 0.0
      var weight = 1.0
      for k in 0..<min(corrections, (terms - m - 1) / 2) {
        if k > 0 { weight *= Double(m + 2 * k) / a }
        sum += weight * f[m + 2 * k + 1]
      }
      sums.append(sum)
    }
    correction = sums.reversed()
  }

  /// The terms of a geometric series that are more than 10⁻¹⁸.
  private static func count(ofRatio ratio: Double, most: Int) -> Int {
    ratio < 0.9 ? min(most, Int(-41.5 / log(ratio)) + 1) : most
  }

  /// Taylor coefficients of f(w) = √(1 − r)·w / v(w).
  private static func slowFactor(share r: Double, terms: Int) -> [Double] {
    let complement = 1 - r
    let root = complement.squareRoot()
    // v = Σ c[i] w^i from v·v' = w((1−r) + (1−2r)v − r·v²), matching powers of w.
    var c = [0.0, root]
    for i in 2...terms {
      // Power i of w on the right is power i − 1 of the bracket.
      var right = (1 - 2 * r) * c[i - 1]
      for j in 1..<max(2, i - 1) where i - 1 - j >= 1 { right -= r * c[j] * c[i - 1 - j] }
      var left = 0.0
      for j in 2..<max(3, i) where i + 1 - j >= 2 && j < i {
        left += c[j] * c[i + 1 - j]
      }
      // v·v' = ½ (v²)', and (v²) at power i + 1 is 2·root·c[i] + left.
      c.append((right / (0.5 * Double(i + 1)) - left) / (2 * root))
    }
    var f = [1.0]
    for i in 1..<terms {
      var sum = 0.0
      for j in 1...i { sum += c[j + 1] * f[i - j] }
      f.append(-sum / root)
    }
    return f
  }

  /// Both tails where the density is exp(−exponent) of its greatest.
  ///
  /// - Parameters:
  ///   - w: place on the Gaussian axis, |w| ≤ `reach`.
  ///   - exponent: a·w²/2.
  ///   - factor: exp(−exponent) / √(2πa), times the correction of the normalizing constant.
  func tails(w: Double, exponent: Double, factor: Double) -> (lower: Double, upper: Double) {
    var sum = 0.0
    for c in correction { sum = sum * w + c }
    let y = w < 0 ? -exponent.squareRoot() : exponent.squareRoot()
    return (0.5 * erfc(-y) - factor * sum, 0.5 * erfc(y) + factor * sum)
  }
}

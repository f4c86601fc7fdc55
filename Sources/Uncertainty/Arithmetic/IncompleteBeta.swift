import Foundation

/// The regularized incomplete beta function I_x(a, b) and its complement, of one pair (a, b).
///
/// A place in (0, 1) is given by the smaller of x and 1 − x, which can be exact where the
/// other is not, and the side it is measured from.
///
/// - SeeAlso: NIST DLMF 8.17 and 8.18; DiDonato & Morris, “Algorithm 708”, ACM TOMS 18(3),
///   1992; Loader, “Fast and accurate computation of binomial probabilities”, 2000.
struct IncompleteBeta: Sendable {
  /// One end of the interval: the parameter that rules there, and the other.
  struct End: Sendable {
    let near: Double
    let far: Double
    /// 1 / near, 1 / far.
    let nearReciprocal: Double
    let farReciprocal: Double
    /// −ln(near·B(near, far)): next to the end the mass is exp(near·ln distance + logOfMass).
    let logOfMass: Double

    init(near: Double, far: Double, logPeak: Double) {
      self.near = near
      self.far = far
      nearReciprocal = 1 / near
      farReciprocal = 1 / far
      logOfMass =
        near < 1
        // Small with `near`.
        ? LogGamma.increment(at: far, by: near) - LogGamma.onePlus(near)
        : logPeak - log(near) + near * log((near + far) / near) + far * log1p(near / far)
    }
  }

  /// The end at 0, ruled by a, and the end at 1, ruled by b.
  let ends: (zero: End, one: End)
  /// a + b, and what rounding took from it.
  private let sum: Double
  private let sumLow: Double
  /// Greatest value of x^a (1 − x)^b / B(a, b).
  private let peak: Double
  private let logPeak: Double
  /// 1 / B(a, b) if both parameters are small.
  private let direct: Double?
  /// The expansion for large parameters, and the factor that turns the density on the log-odds
  /// axis into its leading factor.
  private let uniform: UniformTail?
  private let uniformFactor: Double

  /// Prepares a pair; the caller has made sure that both are positive and finite.
  init(_ a: Double, _ b: Double) {
    sum = a + b
    sumLow = a > b ? b - (sum - a) : a - (sum - b)
    let remainder =
      LogGamma.stirlingRemainder(sum) - LogGamma.stirlingRemainder(a)
      - LogGamma.stirlingRemainder(b)
    let small = min(a, b)
    let large = max(a, b)
    logPeak = remainder + 0.5 * (log(small) - log1p(small / large)) - LogGamma.halfLogTwoPi
    peak = exp(logPeak)
    ends = (End(near: a, far: b, logPeak: logPeak), End(near: b, far: a, logPeak: logPeak))
    uniformFactor = 1 / (small * (large / sum).squareRoot())
    uniform =
      small >= UniformTail.leastParameter
      ? UniformTail(parameter: small, share: small / sum) : nil
    direct = large < 20 ? tgamma(sum) / (tgamma(a) * tgamma(b)) : nil
  }

  /// ln of x^a (1 − x)^b / B(a, b) at a place `s + low` from an end.
  func logSlope(_ s: Double, low: Double = 0, fromOne: Bool = false) -> Double {
    let end = fromOne ? ends.one : ends.zero
    return logPeak - exponent(s, excess(s, low, end), end)
  }

  /// Both tails at a place `s + low` from an end, 0 ≤ s ≤ 1, as seen from that end: `lower` is
  /// the probability between the end and the place. Best for s ≤ ½.
  func tails(_ s: Double, low: Double = 0, fromOne: Bool = false) -> Tails {
    if !(s > 0) { return .nothingBelow }
    if s >= 1 { return .nothingAbove }
    let end = fromOne ? ends.one : ends.zero
    let excess = excess(s, low, end)
    if let direct {
      let slope =
        direct * pow(s, end.near) * exp(end.far * log1p(-s)) * (1 - low * excess / (s * (1 - s)))
      return byFraction(s, -excess, slope, end)
    }
    let exponent = exponent(s, excess, end)
    let slope = peak * exp(-exponent)
    if slope == 0 { return excess < 0 ? .nothingBelow : .nothingAbove }
    guard let uniform else { return byFraction(s, -excess, slope, end) }
    // The Gaussian axis runs from the end of the smaller parameter.
    let reversed = end.near > end.far
    let small = reversed ? end.far : end.near
    let distance = (2 * exponent / small).squareRoot()
    if distance > UniformTail.reach { return byFraction(s, -excess, slope, end) }
    let w = (excess < 0) != reversed ? -distance : distance
    let pair = uniform.tails(w: w, exponent: exponent, factor: slope * uniformFactor)
    return reversed
      ? Tails(lower: pair.upper, upper: pair.lower, slope: slope)
      : Tails(lower: pair.lower, upper: pair.upper, slope: slope)
  }

  /// Both tails so near to an end that only the leading term counts, by the logarithm of the
  /// distance, which itself may underflow.
  func tails(logDistance: Double, fromOne: Bool) -> Tails {
    let end = fromOne ? ends.one : ends.zero
    let exponent = min(0, end.near * logDistance + end.logOfMass)
    let lower = exp(exponent)
    return Tails(lower: lower, upper: -expm1(exponent), slope: end.near * lower)
  }

  /// (near + far)·s − near, with one rounding: positive above the mean.
  private func excess(_ s: Double, _ low: Double, _ end: End) -> Double {
    (-end.near).addingProduct(sum, s) + (sumLow * s + sum * low)
  }

  /// −ln of the density on the log-odds axis, relative to its peak.
  private func exponent(_ s: Double, _ excess: Double, _ end: End) -> Double {
    let near = excess * end.nearReciprocal
    let far = -excess * end.farReciprocal
    let nearPart =
      near < -0.5
      ? log(s * sum * end.nearReciprocal) - near : LogOnePlus.lessArgument(near)
    let farPart =
      far < -0.5
      ? log((1 - s) * sum * end.farReciprocal) - far : LogOnePlus.lessArgument(far)
    return max(0, -(end.near * nearPart + end.far * farPart))
  }

  /// Continued fraction on the side of the mean where it converges fast.
  private func byFraction(
    _ s: Double, _ deficit: Double, _ slope: Double, _ end: End
  ) -> Tails {
    if deficit < 0 {
      if end.near < 0.5 && s < 1e-3 && s * end.far < 1.4 {
        // The fraction would take thousands of steps.
        let upper = upperOfSmallParameter(s, end)
        return Tails(lower: 1 - upper, upper: upper, slope: slope)
      }
      let upper = slope / Self.fraction(end.far, end.near, 1 - s, -deficit)
      return Tails(lower: 1 - upper, upper: upper, slope: slope)
    }
    let lower = slope / Self.fraction(end.near, end.far, s, deficit)
    let upper = end.near < 0.5 && lower > 0.5 ? upperOfSmallParameter(s, end) : 1 - lower
    return Tails(lower: lower, upper: upper, slope: slope)
  }

  /// The contracted continued fraction of DLMF 8.17.22, whose reciprocal times
  /// x^a (1 − x)^b / B(a, b) is I_x(a, b); `deficit` is a − (a + b)x.
  private static func fraction(
    _ a: Double, _ b: Double, _ x: Double, _ deficit: Double
  ) -> Double {
    var previous = 1 / (a + 1)
    var (p0, q0) = (1.0, 0.0)
    var (p1, q1) = (a * (deficit + 1) * previous, 1.0)
    let square = x * x
    let two = 2 - x
    var m = 0.0
    while m < 20_000 {
      m += 1
      let before = previous
      previous = 1 / (a + 2 * m + 1)
      let c = m * (b - m)
      let numerator = (a + m - 1) * (a + b + m - 1) * before * before * c * square
      let denominator = m + c * x * before + (a + m) * (deficit + 1 + m * two) * previous
      let p = denominator * p1 + numerator * p0
      let q = denominator * q1 + numerator * q0
      (p0, q0, p1, q1) = (p1, q1, p, q)
      if abs(p1 * q0 - p0 * q1) <= 1e-16 * abs(p1 * q0) { break }
      if abs(q1) > 1e100 || abs(p1) > 1e100 {
        p0 *= 1e-100
        q0 *= 1e-100
        p1 *= 1e-100
        q1 *= 1e-100
      }
    }
    return p1 / q1
  }

  /// The mass beyond a place below the mean, where it is small because `near` is.
  private func upperOfSmallParameter(_ s: Double, _ end: End) -> Double {
    var term = 1.0
    var sum = 0.0
    var n = 1.0
    while abs(term) > 1e-18 && n < 1000 {
      term *= (n - end.far) * s / n
      sum += term / (end.near + n)
      n += 1
    }
    let less = expm1(end.near * log(s) + end.logOfMass)
    return -less - (1 + less) * end.near * sum
  }
}

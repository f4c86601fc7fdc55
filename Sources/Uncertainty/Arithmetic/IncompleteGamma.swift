import Foundation

/// The regularized incomplete gamma functions P(a, x) and Q(a, x) of one shape a.
///
/// Everything that depends on the shape alone is computed once. The leading factor
/// x^a e^(−x) / Γ(a + 1) is taken in the saddle-point form of Loader, which has no large
/// terms to cancel.
///
/// - SeeAlso: NIST DLMF 8.7, 8.9 and 8.12; DiDonato & Morris, ACM TOMS 12(4), 1986;
///   Loader, “Fast and accurate computation of binomial probabilities”, 2000.
struct IncompleteGamma: Sendable {
  /// The shape a.
  let shape: Double
  /// ln Γ(a + 1), accurate in relative terms for small shapes.
  let logGammaOnePlus: Double
  /// 1 / Γ(a + 1) for shapes without, exp(−Stirling remainder) / √(2πa) for shapes with
  /// `uniform`.
  private let constant: Double
  private let logConstant: Double
  private let uniform: UniformTail?
  private let reciprocal: Double

  /// Prepares a shape; the caller has made sure that it is positive and finite.
  init(shape: Double) {
    self.shape = shape
    reciprocal = 1 / shape
    logGammaOnePlus = LogGamma.onePlus(shape)
    if shape >= UniformTail.leastParameter {
      let remainder = LogGamma.stirlingRemainder(shape)
      constant = exp(-remainder) / (2 * Double.pi * shape).squareRoot()
      logConstant = -remainder - LogGamma.halfLogTwoPi - 0.5 * log(shape)
      uniform = UniformTail(parameter: shape, share: 0)
    } else {
      constant = shape < 1 ? exp(-logGammaOnePlus) : 1 / tgamma(shape + 1)
      logConstant = -logGammaOnePlus
      uniform = nil
    }
  }

  /// ln of x^a e^(−x) / Γ(a), the density on the axis ln x.
  func logSlope(_ x: Double, low: Double = 0) -> Double {
    if uniform == nil { return log(shape) + logConstant + shape * log(x) - x }
    return log(shape) + logConstant - saddle(x, low).exponent
  }

  /// Both tails at `x + low`, where `low` is what rounding took from x.
  func tails(_ x: Double, low: Double = 0) -> Tails {
    if !(x > 0) { return .nothingBelow }
    if x == .infinity { return .nothingAbove }
    // Beyond this the upper tail underflows.
    if x > 40 * shape + 2000 { return .nothingAbove }
    if let uniform { return largeShape(x, low, uniform) }
    let half = exp(-0.5 * x)
    let factor = constant * half * pow(x, shape) * half * (1 + low * (shape - x) / x)
    return byExpansion(x, factor)
  }

  /// The place of x on the Gaussian axis: w, and a·w²/2.
  private func saddle(_ x: Double, _ low: Double) -> (w: Double, exponent: Double) {
    let difference = x - shape
    let mu = difference * reciprocal
    var exponent: Double
    if mu < -0.5 {
      exponent = difference - shape * log(x * reciprocal)
    } else {
      // What rounding took from x − a and from the quotient matters where a is large.
      let back = difference - x
      let lost =
        difference.addingProduct(-mu, shape) + ((x - (difference - back)) - (shape + back))
      exponent = -shape * LogOnePlus.lessArgument(mu) + (lost + low) * (mu / (1 + mu))
    }
    exponent = max(0, exponent)
    let w = (2 * exponent * reciprocal).squareRoot()
    return (difference < 0 ? -w : w, exponent)
  }

  private func largeShape(_ x: Double, _ low: Double, _ uniform: UniformTail) -> Tails {
    let (w, exponent) = saddle(x, low)
    let factor = constant * exp(-exponent)
    if factor == 0 { return x < shape ? .nothingBelow : .nothingAbove }
    if abs(w) > UniformTail.reach { return byExpansion(x, factor) }
    let pair = uniform.tails(w: w, exponent: exponent, factor: factor)
    return Tails(lower: pair.lower, upper: pair.upper, slope: shape * factor)
  }

  /// Power series below the shape, continued fraction above.
  private func byExpansion(_ x: Double, _ factor: Double) -> Tails {
    let slope = shape * factor
    if shape < 1 && x < 1.4 {
      return Tails(lower: factor * series(x), upper: upperOfSmallShape(x), slope: slope)
    }
    if x < shape + 1 {
      let lower = factor * series(x)
      return Tails(lower: lower, upper: 1 - lower, slope: slope)
    }
    let upper = slope * fraction(x)
    return Tails(lower: 1 - upper, upper: upper, slope: slope)
  }

  /// 1 + x/(a + 1) + x²/((a + 1)(a + 2)) + …; DLMF 8.7.1.
  private func series(_ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    var n = shape + 1
    while term > sum * 1e-17 {
      term *= x / n
      sum += term
      n += 1
    }
    return sum
  }

  /// Legendre's continued fraction for Γ(a, x) / (x^a e^(−x)), by forward recurrence;
  /// DLMF 8.9.2, contracted to its even part.
  private func fraction(_ x: Double) -> Double {
    var (p0, q0) = (0.0, 1.0)
    var b = x + 1 - shape
    var (p1, q1) = (1.0, b)
    var n = 0.0
    while n < 10_000 {
      n += 1
      b += 2
      let a = n * (shape - n)
      let p = b * p1 + a * p0
      let q = b * q1 + a * q0
      (p0, q0, p1, q1) = (p1, q1, p, q)
      if abs(p1 * q0 - p0 * q1) <= 1e-16 * abs(p0 * q1) { break }
      if abs(q1) > 1e100 {
        p0 *= 1e-100
        q0 *= 1e-100
        p1 *= 1e-100
        q1 *= 1e-100
      }
    }
    return p1 / q1
  }

  /// Q for a shape below 1 and a small x, where 1 − P would cancel; DLMF 8.7.1, rearranged.
  private func upperOfSmallShape(_ x: Double) -> Double {
    var term = 1.0
    var sum = 0.0
    var n = 1.0
    while abs(term) > 1e-18 {
      term *= -x / n
      sum += term / (shape + n)
      n += 1
    }
    let less = expm1(shape * log(x) - logGammaOnePlus)
    return -less - (1 + less) * shape * sum
  }
}

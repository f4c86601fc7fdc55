import Foundation

/// Probabilities of counts in saddle-point form: a deviance that is zero at the mean, and what
/// Stirling's formula leaves. Nothing large cancels, whatever the size of the counts.
///
/// - SeeAlso: Loader, “Fast and accurate computation of binomial probabilities” (2000).
struct SaddlePoint {
  private let exponent: Double
  private let factor: Double

  private static let certain = SaddlePoint(exponent: 0, factor: 1)
  private static let impossible = SaddlePoint(exponent: -.infinity, factor: 1)

  var value: Double { exp(exponent) * factor }
  var logarithm: Double { exponent + log(factor) }

  /// x ln(x / m) + m − x.
  private static func deviance(_ x: Double, _ m: Double) -> Double {
    if m < 0.5 * x { return x * (m < 1e-290 ? log(x) - log(m) : log(x / m)) + (m - x) }
    return -x * LogOnePlus.lessArgument((m - x) / x)
  }

  /// The same for m = n (p + low), to first order in what the product rounds off: far from the
  /// mean even that counts.
  private static func deviance(_ x: Double, _ n: Double, _ p: Double, _ low: Double) -> Double {
    let m = n * p
    if m < 1e-290 { return deviance(x, m) }
    let lost = (-m).addingProduct(n, p) + n * low
    return deviance(x, m) + lost * ((m - x) / m)
  }

  /// mˣ e⁻ᵐ / x!.
  static func poisson(_ x: Double, mean m: Double) -> SaddlePoint {
    if x == 0 || m == 0 {
      return x > 0 ? impossible : SaddlePoint(exponent: -m, factor: 1)
    }
    return SaddlePoint(
      exponent: -LogGamma.stirlingRemainder(x) - deviance(x, m),
      factor: 1 / (2 * Double.pi * x).squareRoot())
  }

  /// n! / (x! (n − x)!) pˣ qⁿ⁻ˣ, for any real 0 ≤ x ≤ n, with p + q = 1.
  static func binomial(_ x: Double, of n: Double, _ p: Double, _ q: Double) -> SaddlePoint {
    // What rounding took from q if it is meant to be 1 − p.
    binomial(x, n - x, of: n, p, q, low: (1 - q) - p)
  }

  private static func binomial(
    _ x: Double, _ rest: Double, of n: Double, _ p: Double, _ q: Double, low: Double
  ) -> SaddlePoint {
    if p == 0 || q == 0 { return (p == 0 ? x : rest) == 0 ? certain : impossible }
    if x == 0 { return SaddlePoint(exponent: n * (p < q ? log1p(-p) : log(q)), factor: 1) }
    if rest == 0 { return SaddlePoint(exponent: n * (q < p ? log1p(-q) : log(p)), factor: 1) }
    let remainder =
      LogGamma.stirlingRemainder(n) - LogGamma.stirlingRemainder(x)
      - LogGamma.stirlingRemainder(rest)
    return SaddlePoint(
      exponent: remainder - deviance(x, n, p, 0) - deviance(rest, n, q, low),
      factor: (n / (2 * Double.pi * x) / rest).squareRoot())
  }

  /// Γ(x + n) / (Γ(n) x!) pⁿ qˣ, for a real size n.
  static func negativeBinomial(
    _ x: Double, size n: Double, _ p: Double, _ q: Double
  ) -> SaddlePoint {
    if x == 0 { return SaddlePoint(exponent: n * (q < p ? log1p(-q) : log(p)), factor: 1) }
    if q == 0 { return impossible }
    if n < 1e-3 || (n <= 1 && n < 1e-10 * x) {
      // Γ(x + n) / (Γ(n) x!) is nearly n / x here, and its correction is small.
      let growth = logRise(min(x, 1e15), n) + n * log(max(x, 1e15) / 1e15)
      return SaddlePoint(exponent: n * log(p) + x * logOf(q, p) + growth, factor: n / x)
    }
    let whole = binomial(n, x, of: x + n, p, q, low: (1 - q) - p)
    return SaddlePoint(exponent: whole.exponent, factor: whole.factor * (n / (n + x)))
  }

  private static func logOf(_ q: Double, _ p: Double) -> Double {
    p < q ? log1p(-p) : log(q)
  }

  /// ln of Γ(x + n) / (Γ(x) Γ(1 + n)), for small n.
  private static func logRise(_ x: Double, _ n: Double) -> Double {
    LogGamma.increment(at: x, by: n) - LogGamma.onePlus(n)
  }

  /// Ways to draw `x` of `marked` and `draws − x` of `unmarked` over all ways.
  static func hypergeometric(
    _ x: Double, marked: Double, unmarked: Double, draws: Double
  ) -> SaddlePoint {
    if marked + unmarked == 0 { return certain }
    let p = draws / (marked + unmarked)
    let q = (marked + unmarked - draws) / (marked + unmarked)
    let parts = [
      binomial(x, marked - x, of: marked, p, q, low: 0),
      binomial(draws - x, unmarked - draws + x, of: unmarked, p, q, low: 0),
    ]
    let all = marked + unmarked
    let whole = binomial(draws, all - draws, of: all, p, q, low: 0)
    return SaddlePoint(
      exponent: parts[0].exponent + parts[1].exponent - whole.exponent,
      factor: parts[0].factor * parts[1].factor / whole.factor)
  }
}

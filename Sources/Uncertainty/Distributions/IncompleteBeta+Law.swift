import Foundation

/// What the two beta laws share beyond their tails.
extension IncompleteBeta {
  private var alpha: Double { ends.zero.near }
  private var beta: Double { ends.one.near }

  /// ln of the density on 0...1 at a place `s + low` from an end.
  func logDensity(_ s: Double, low: Double = 0, fromOne: Bool) -> Double {
    let end = fromOne ? ends.one : ends.zero
    if s <= 0 {
      // At the end itself: a pole, the far parameter, or nothing.
      return end.near < 1 ? .infinity : end.near == 1 ? log(end.far) : -.infinity
    }
    return logSlope(s, low: low, fromOne: fromOne) - log(s) - log1p(-s) - low / s
  }

  /// 2(β − α)√(α + β + 1) / ((α + β + 2)√(αβ)).
  func skewness(_ faults: [Fault]) -> Double {
    guard faults.isEmpty else { return .nan }
    let total = alpha + beta
    let ratio = ((total + 1) / alpha).squareRoot() / beta.squareRoot()
    return 2 * ((beta - alpha) / (total + 2)) * ratio
  }

  /// 6((α − β)²(α + β + 1) − αβ(α + β + 2)) / (αβ(α + β + 2)(α + β + 3)).
  func excessKurtosis(_ faults: [Fault]) -> Double {
    guard faults.isEmpty else { return .nan }
    let total = alpha + beta
    let spread = (alpha - beta) / alpha * ((alpha - beta) / beta) * ((total + 1) / (total + 2))
    return 6 * (spread - 1) / (total + 3)
  }

  /// ln B(α, β) − (α − 1)ψ(α) − (β − 1)ψ(β) + (α + β − 2)ψ(α + β), with Stirling's parts
  /// cancelled on paper.
  var entropy: Double {
    let total = alpha + beta
    let less = LogGamma.digammaLessLog
    let remainders =
      LogGamma.stirlingRemainder(alpha) + LogGamma.stirlingRemainder(beta)
      - LogGamma.stirlingRemainder(total)
    let logarithms = 0.5 * (log(alpha / total) + log(beta / total) - log(total))
    return LogGamma.halfLogTwoPi + remainders + logarithms
      - (alpha - 1) * less(alpha) - (beta - 1) * less(beta) + (total - 2) * less(total)
  }
}

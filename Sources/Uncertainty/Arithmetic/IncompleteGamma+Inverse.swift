import CGSL
import Foundation

extension IncompleteGamma {
  /// The x with P(a, x) = `probability`.
  func inverse(lower probability: Double) -> Double {
    if probability >= 1 { return .infinity }
    if probability <= 0 { return 0 }
    return probability <= 0.5
      ? solve(probability, isUpper: false) : solve(1 - probability, isUpper: true)
  }

  /// The x with Q(a, x) = `probability`.
  func inverse(upper probability: Double) -> Double {
    if probability >= 1 { return 0 }
    if probability <= 0 { return .infinity }
    return probability <= 0.5
      ? solve(probability, isUpper: true) : solve(1 - probability, isUpper: false)
  }

  private func solve(_ target: Double, isUpper: Bool) -> Double {
    // P(a, x) = x^a / Γ(a + 1) · (1 − …x): exact for tiny x.
    let logLower = isUpper ? log1p(-target) : log(target)
    let logSmall = (logLower + logGammaOnePlus) / shape
    if logSmall < -50 {
      if isUpper || logSmall < -750 { return exp(logSmall) }
      return pow(target * exp(logGammaOnePlus), 1 / shape)
    }
    let root = TailRoot(
      isUpper: isUpper, target: target, tails: { tails($0) }, bend: { shape - $0 },
      move: { $0 * exp($1) })
    // The median lies below the shape, so a lower tail up to ½ ends below it, too.
    return root.place(
      from: start(target, isUpper: isUpper, logSmall: logSmall), low: 0,
      high: isUpper ? .infinity : shape)
  }

  /// Wilson & Hilferty's cube for the bulk of larger shapes, else the leading term of the tail.
  private func start(_ target: Double, isUpper: Bool, logSmall: Double) -> Double {
    if shape >= 1 {
      let z = gsl_cdf_ugaussian_Pinv(target)
      let c = 1 / (9 * shape)
      let root = 1 - c + (isUpper ? -z : z) * c.squareRoot()
      if root > 0.3 { return shape * root * root * root }
      return exp(logSmall)
    }
    if !isUpper { return min(exp(logSmall), shape) }
    let logTail = -log(target) - logGammaOnePlus + log(shape)
    if logTail < 0.5 { return exp(min(logSmall, 0)) }
    return max(logTail - (1 - shape) * log(logTail), 0.1)
  }
}

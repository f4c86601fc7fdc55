import CGSL
import Foundation

extension IncompleteGamma {
  /// A place above 0 and its logarithm, which keeps its digits where the place underflows.
  struct Place: Sendable {
    let value: Double
    let logarithm: Double

    static let zero = Place(value: 0, logarithm: -.infinity)
    static let infinity = Place(value: .infinity, logarithm: .infinity)

    /// value · factor.
    func times(_ factor: Double) -> Double {
      value < 1e-290 && value < .infinity ? exp(logarithm + log(factor)) : value * factor
    }
    /// factor / value.
    func dividing(_ factor: Double) -> Double {
      value < 1e-290 ? exp(log(factor) - logarithm) : factor / value
    }
  }

  /// The x with P(a, x) = `probability`.
  func inverse(lower probability: Double) -> Place {
    if probability >= 1 { return .infinity }
    if probability <= 0 { return .zero }
    return probability <= 0.5
      ? solve(probability, isUpper: false) : solve(1 - probability, isUpper: true)
  }

  /// The x with Q(a, x) = `probability`.
  func inverse(upper probability: Double) -> Place {
    if probability >= 1 { return .zero }
    if probability <= 0 { return .infinity }
    return probability <= 0.5
      ? solve(probability, isUpper: true) : solve(1 - probability, isUpper: false)
  }

  private func solve(_ target: Double, isUpper: Bool) -> Place {
    // P(a, x) = x^a / Γ(a + 1) · (1 − …x): exact for tiny x.
    let logLower = isUpper ? log1p(-target) : log(target)
    let logSmall = (logLower + logGammaOnePlus) / shape
    if logSmall < -50 {
      let power = target * exp(logGammaOnePlus)
      let isPlain = isUpper || !power.isNormal || power > 1
      let value = isPlain ? exp(logSmall) : pow(power, 1 / shape)
      return Place(value: value, logarithm: logSmall)
    }
    let root = TailRoot(
      isUpper: isUpper, target: target, tails: { tails($0) }, bend: { shape - $0 },
      move: { $0 * exp($1) })
    // The median lies below the shape, so a lower tail up to ½ ends below it, too.
    let value = root.place(
      from: start(target, isUpper: isUpper, logSmall: logSmall), low: 0,
      high: isUpper ? .infinity : shape)
    return Place(value: value, logarithm: log(value))
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

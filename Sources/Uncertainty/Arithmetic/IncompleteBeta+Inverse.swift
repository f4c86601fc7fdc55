import CGSL
import Foundation

extension IncompleteBeta {
  /// A place in (0, 1) by its distance from the nearer end.
  struct Place: Sendable {
    let distance: Double
    let fromOne: Bool
    /// ln of the distance, which may underflow.
    let logDistance: Double

    /// The place itself, rounded.
    var value: Double { fromOne ? 1 - distance : distance }
  }

  /// The x with I_x(a, b) = `probability`.
  func inverse(lower probability: Double) -> Place {
    inverse(lower: probability, upper: 1 - probability)
  }

  /// The x with 1 − I_x(a, b) = `probability`.
  func inverse(upper probability: Double) -> Place {
    inverse(lower: 1 - probability, upper: probability)
  }

  /// The place with these tails, of which the smaller is exact.
  private func inverse(lower: Double, upper: Double) -> Place {
    if lower <= 0 { return Place(distance: 0, fromOne: false, logDistance: -.infinity) }
    if upper <= 0 { return Place(distance: 0, fromOne: true, logDistance: -.infinity) }
    let half = tails(0.5)
    let isLow = lower <= upper ? lower <= half.lower : upper >= half.upper
    return isLow
      ? solve(below: lower, above: upper, fromOne: false)
      : solve(below: upper, above: lower, fromOne: true)
  }

  /// The place, at most ½ from an end, below which lies `below` and above which `above`.
  private func solve(below: Double, above: Double, fromOne: Bool) -> Place {
    let end = fromOne ? ends.one : ends.zero
    let isUpper = above < below
    let target = min(above, below)
    let logBelow = isUpper ? log1p(-target) : log(target)
    // I_x = x^a / (a B) · (1 + (1 − b)a/(a + 1) x …): exact for tiny x.
    let logSmall = (logBelow - end.logOfMass) / end.near
    if logSmall < -50 - log(max(1, end.far)) {
      let power = target * exp(-end.logOfMass)
      let isPlain = isUpper || !power.isNormal || power > 1
      let distance = isPlain ? exp(logSmall) : pow(power, end.nearReciprocal)
      return Place(distance: distance, fromOne: fromOne, logDistance: logSmall)
    }
    let total = end.near + end.far
    let root = TailRoot(
      isUpper: isUpper, target: target, tails: { tails($0, fromOne: fromOne) },
      bend: { end.near - total * $0 },
      move: { s, step in
        let growth = expm1(step)
        // An overflowing step is far outside the bracket and is refused there.
        return growth < .infinity ? s * (1 + growth) / (1 + s * growth) : 1
      })
    let start = start(target, isUpper: isUpper, end, exp(min(0, logSmall)))
    let distance = root.place(from: start, low: 0, high: 0.5)
    return Place(distance: distance, fromOne: fromOne, logDistance: log(distance))
  }

  private func start(
    _ target: Double, isUpper: Bool, _ end: End, _ small: Double
  ) -> Double {
    if end.near >= 1 && end.far >= 1 {
      // Log-odds are nearly normal.
      let z = gsl_cdf_ugaussian_Pinv(target)
      let spread = (end.nearReciprocal + end.farReciprocal).squareRoot()
      let centre = log((end.near - 0.3) / (end.far - 0.3))
      let logOdds = centre + (isUpper ? -z : z) * spread
      if abs(z) * spread < 1.5 { return 1 / (1 + exp(-logOdds)) }
    }
    if !isUpper { return min(small, 0.5) }
    // A gamma law with shape `near` and rate `far`.
    let logTail = max(0.1, -log(target) - lgamma(end.near))
    return min(small, -expm1(-logTail / (end.far + 0.5 * abs(end.near - 1))), 0.5)
  }
}

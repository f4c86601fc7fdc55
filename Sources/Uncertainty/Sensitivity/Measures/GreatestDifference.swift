import Foundation

/// A mean of greatest differences without what chance adds to it.
///
/// In units of chance's spread, a difference T is met as T + e(T). Without influence e is 0.869, the
/// mean of Kolmogorov's law. It falls as soon as there is any, and by as much as T grows at first,
/// because a place that is far from the greatest difference may be met as such: what is met moves with
/// T² only. Far from zero e falls with a power of T between 1/3, of a smooth peak, and 1, of a sharp
/// one. `ordinary` has all that, and follows simulations of smooth peaks; beyond chance the true e is
/// in what halves of the samples exceed all by, which is 1/√2 of the difference in units of theirs.
struct GreatestDifference {
  /// The mean difference as met.
  let met: Double
  /// Chance's unit.
  let unit: Double
  /// What halves exceed all samples by, on average.
  let excess: Double
  /// The standard deviation of what is met in halves.
  let deviation: Double

  /// The mean of Kolmogorov's law: √(π/2) ln 2.
  static let chance = 0.868_731_160_636
  private static let power = 0.4

  /// The difference with its 95 % interval: differences from which what is met is no farther than
  /// chance takes it there.
  func estimate(degreesOfFreedom: Double) -> Estimate {
    guard unit > 0, deviation > 0 else {
      return Estimate(value: met, standardError: deviation, degreesOfFreedom: degreesOfFreedom)
    }
    // Once more from where the first look ends; to solve for it would make much of little near zero.
    let first = met - added(to: met - Self.chance * unit)
    let value = met - added(to: first)
    let z = StudentQuantile.upper95(degreesOfFreedom)
    return Estimate(
      value: value, standardError: error(at: value),
      interval: Interval(
        lower: crossing { $0 + added(to: $0) + z * error(at: $0) - met },
        upper: crossing { $0 + added(to: $0) - z * error(at: $0) - met }))
  }

  /// What chance adds to a difference: as is ordinary near zero, where halves tell little, and as
  /// these tell beyond.
  private func added(to difference: Double) -> Double {
    let t = max(0, difference / unit)
    let trust = t * t / (t * t + 0.64)
    return (1 - trust) * Self.ordinary(t) * unit + trust * Self.continuation(t) * excess
  }

  /// What chance adds to a difference of ordinary shape, in units.
  private static func ordinary(_ t: Double) -> Double {
    // The slope is −1 at zero.
    chance * pow(1 + t / (power * chance), -power)
  }

  /// What chance adds for each unit of what halves exceed all samples by: 1/(√2 − 1) at zero.
  private static func continuation(_ t: Double) -> Double {
    let root = 2.0.squareRoot()
    return 1 / (root * ordinary(t / root) / ordinary(t) - 1)
  }

  /// The standard error at a difference: less than the spread of halves near zero, where these have
  /// the whole's own chance in them; more beyond, where what is taken off is not certain either.
  /// By simulation of linear models, the same within a tenth for Ishigami's function and the
  /// g-function.
  private func error(at difference: Double) -> Double {
    let t = max(0, difference / unit)
    return deviation * (0.82 + 0.44 * t * t / (t * t + 0.1) - 0.25 * t / (t + 6))
  }

  /// Where a function that rises on the whole crosses zero.
  private func crossing(_ function: (Double) -> Double) -> Double {
    var (low, high) = (met - 3 * unit - 9 * deviation, met + 3 * unit + 9 * deviation)
    for _ in 0..<50 {
      let middle = (low + high) / 2
      if function(middle) > 0 { high = middle } else { low = middle }
    }
    return (low + high) / 2
  }
}

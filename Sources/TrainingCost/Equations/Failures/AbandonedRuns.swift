import Uncertainty

/// Runs that were meant to be the final one and were given up.
///
/// Neither failures of hardware, which cost goodput, nor experiments, which are in the
/// ``Experiments``: count an abandoned run here only if the factor leaves it out.
public enum AbandonedRuns {
  /// Computing of abandoned runs to expect, by that of the final run: q φ/(1 − q).
  ///
  /// - Parameters:
  ///   - probability: that a run is abandoned, q.
  ///   - fraction: how much of it has run by then, φ.
  /// - Faults: a known probability outside 0 … 1 or equal to 1; a known fraction outside 0 … 1.
  public static func expectedExtra(probability: Quantity, fraction: Quantity) -> Quantity {
    let chance = probability.checked(.shareBelowOne, "probability", of: "abandoned runs")
    return chance * fraction.checked(.share, "fraction", of: "abandoned runs") / (1 - chance)
  }

  /// Computing of abandoned runs by that of the final run: as many as chance has it, each given
  /// up at its own fraction.
  ///
  /// - Parameters:
  ///   - name: names the drivers.
  ///   - probability: that a run is abandoned, q.
  ///   - fraction: the law of how much of it has run by then, in 0 … 1.
  /// - Faults: a probability outside 0 … 1 or equal to 1.
  public static func extra(
    _ name: String, probability: Double, fraction: some Law
  ) -> Quantity {
    guard probability >= 0 && probability < 1 else {
      return .invalid(Fault("needs 0 ≤ probability < 1, got \(probability)", of: name))
    }
    guard probability > 0 else { return Quantity(0) }
    // Tries up to the one that is not abandoned, less that one.
    let count = Quantity.driver("\(name), number", .geometric(probability: 1 - probability)) - 1
    return .sum("\(name), fraction", of: fraction, count: count)
  }
}

import TrainingCost
import Uncertainty

/// Probabilities as the tables show them.
enum Chance {
  /// "36.5 % ±0.2"; at the ends, what the interval leaves: "under 0.002 %".
  static func text(_ estimate: Estimate) -> String {
    let (low, high) = (estimate.interval.lower, estimate.interval.upper)
    if estimate.value == 0 { return "under \(percent(high))" }
    if estimate.value == 1 { return "over \(percent(low, down: true))" }
    let error = estimate.halfWidth
    // As many decimals as show the first digit of the error.
    let places = error >= 0.00095 ? 1 : error >= 0.000095 ? 2 : 3
    let shown = NumberText.percent(error, decimals: places).dropLast(2)
    return "\(NumberText.percent(estimate.value, decimals: places)) ±\(shown)"
  }

  private static func percent(_ share: Double, down: Bool = false) -> String {
    let scaled = share * 1e5
    return NumberText.percent(
      (down ? scaled.rounded(.down) : scaled.rounded(.up)) / 1e5, decimals: 3)
  }

  /// "rental price, 63 %": what a reading hinges on, by share of variance.
  static func hinge(_ hinge: ClaimFinding.Hinge?) -> String {
    guard let hinge else { return "nothing is uncertain" }
    return "\(short(hinge.driver)), \(NumberText.percent(hinge.share.value, decimals: 0))"
  }

  /// A driver's name without its system's.
  static func short(_ driver: String) -> String {
    TrainedSystem.all.first { driver.hasPrefix($0.name + ": ") }
      .map { String(driver.dropFirst($0.name.count + 2)) } ?? driver
  }
}

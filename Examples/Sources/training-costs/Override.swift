import ArgumentParser
import TrainingCost
import Uncertainty

/// A driver assumed otherwise: "rental price=1.5..2.5", from P5 to P95, or "rental price=2".
struct Override {
  private let driver: String
  private let low, high: Double

  /// Reads an override.
  ///
  /// - Throws: a `ValidationError` if it is no name with a number, or with two in order.
  init(_ text: String) throws {
    let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
    let numbers = halves.last.map { $0.split(separator: "..").map { Double($0) } } ?? []
    guard halves.count == 2, !halves[0].isEmpty, (1...2).contains(numbers.count),
      let low = numbers.first ?? nil, let high = numbers.last ?? nil, low <= high,
      low.isFinite, high.isFinite
    else {
      throw ValidationError("--with needs \"driver=value\" or \"driver=P5..P95\", not '\(text)'")
    }
    (driver, self.low, self.high) = (halves[0], low, high)
  }

  /// The system with the driver assumed this way: a lognormal law, which faults if the range reaches
  /// to zero, or a normal one for a driver that may be below zero.
  func applied(to system: TrainedSystem) -> TrainedSystem {
    if low == high { return system.with(driver, low) }
    let isPositive = system.assumption(named: driver).map { $0.law.support.lower >= 0 } ?? true
    return low > 0 || isPositive
      ? system.with(driver, .lognormal(p5: low, p95: high))
      : system.with(driver, .normal(p5: low, p95: high))
  }
}

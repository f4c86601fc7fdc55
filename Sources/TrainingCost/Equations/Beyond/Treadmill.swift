import Uncertainty

/// How the cost of a model moves over the years.
///
/// Staying at the frontier costs more every year; a fixed capability costs less. Both are true
/// at once, and claims that seem to contradict each other often speak of one each.
public enum Treadmill {
  /// Spending on the frontier after a time: cost × growth^years.
  ///
  /// - Parameters:
  ///   - cost: at the start, US$.
  ///   - growth: factor of a year; 2.45 by the published trend, see ``EpochStudy/trend(of:)``.
  ///   - time: since then.
  public static func frontier(cost: Quantity, growth: Quantity, time: Quantity) -> Quantity {
    cost * pow(growth.checked(.positive, "growth", of: "frontier"), time / year)
  }

  /// Cost of the same capability after a time: cost × (algorithms × hardware)^−years.
  ///
  /// - Parameters:
  ///   - cost: at the start, US$.
  ///   - algorithms: factor of a year by which the same result takes less work; about 3.
  ///   - hardware: factor of a year by which money buys more work; 10^0.14.
  ///   - time: since then.
  public static func fixedCapability(
    cost: Quantity, algorithms: Quantity, hardware: Quantity, time: Quantity
  ) -> Quantity {
    cost / pow(progress(algorithms, hardware), time / year)
  }

  /// Time until the same capability costs a share of what it did: ln(1/share) / ln(algorithms ×
  /// hardware). 1.6 years for a tenth, at 3 and 1.38.
  ///
  /// - Parameters:
  ///   - share: what is left of the cost.
  ///   - algorithms: factor of a year.
  ///   - hardware: factor of a year.
  /// - Faults: a known share outside 0 … 1.
  public static func time(
    toShare share: Quantity, algorithms: Quantity, hardware: Quantity = Quantity(1)
  ) -> Quantity {
    -log(share.checked(.share, "share", of: "time to a share of the cost"))
      / log(progress(algorithms, hardware)) * year
  }

  /// The event of a treadmill: the cost grows faster than the performance that it buys, both as
  /// factors of a generation or a year.
  public static func costOutruns(growth: Quantity, performance: Quantity) -> Event {
    growth > performance
  }

  /// The sum of what each year's frontier model costs, from the first: what a company pays that
  /// stays there.
  ///
  /// - Parameters:
  ///   - cost: of the first, US$.
  ///   - growth: factor of a generation.
  ///   - generations: how many models, the first included.
  /// - Faults: fewer than one generation, a known growth that is not positive.
  public static func stayingThere(
    cost: Quantity, growth: Quantity, generations: Int
  ) -> Quantity {
    guard generations >= 1 else {
      return .invalid(Fault("needs 1 ≤ generations, got \(generations)", of: "treadmill"))
    }
    let factor = growth.checked(.positive, "growth", of: "treadmill")
    return cost * Quantity.sum((0..<generations).map { pow(factor, $0) })
  }

  private static let year = Quantity(1, .year)

  private static func progress(_ algorithms: Quantity, _ hardware: Quantity) -> Quantity {
    algorithms.checked(.positive, "algorithms", of: "progress")
      * hardware.checked(.positive, "hardware", of: "progress")
  }
}

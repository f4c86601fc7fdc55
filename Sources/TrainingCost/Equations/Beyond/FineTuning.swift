import Uncertainty

/// Training an existing model further, instead of making one.
public enum FineTuning {
  /// Cost of the computing: 6 × active parameters × tokens / (peak × utilization) × price.
  ///
  /// - Parameters:
  ///   - activeParameters: of the model that is trained further.
  ///   - tokens: of the new data, counted as often as they are seen.
  ///   - peak: peak rate of a chip, in ``NumberFormat/peakRate``.
  ///   - utilization: in ``NumberFormat/utilization``.
  ///   - price: US$/(chip·h).
  public static func cost(
    activeParameters: Quantity, tokens: Quantity, peak: Quantity, utilization: Quantity,
    price: Quantity
  ) -> Quantity {
    let work = TrainingWork.flop(activeParameters: activeParameters, tokens: tokens)
    return RentalCost.cost(
      price: price,
      chipHours: ChipTime.needed(work: work, peak: peak, utilization: utilization))
  }

  /// How many times over the cost of making the model oneself would pay for adapting it.
  public static func timesCheaper(replication: Quantity, fineTuning: Quantity) -> Quantity {
    replication / fineTuning
  }
}

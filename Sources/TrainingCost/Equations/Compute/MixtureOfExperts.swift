import Uncertainty

/// What a mixture of experts loses and saves against a dense model.
///
/// Its work is that of the active parameters; its memory and its traffic are those of all
/// parameters, so it uses chips less well. Multiply a dense model's utilization by the
/// efficiency to get that of the mixture.
public enum MixtureOfExperts {
  /// Utilization of a mixture by that of a dense model: 0.55 for DeepSeek-V2 and 67B, 0.58 for
  /// Pangu Ultra MoE and Pangu Ultra. Both of one number format and one way of counting work.
  public static func efficiency(utilization: Quantity, dense: Quantity) -> Quantity {
    utilization / dense
  }

  /// The same from what a token takes: ratio of work by ratio of chip-hours, mixture to dense.
  ///
  /// Counting work without attention makes it 0.545 for DeepSeek-V2 against 67B, with
  /// attention 0.645: part of the loss is in the counting.
  public static func efficiency(workRatio: Quantity, timeRatio: Quantity) -> Quantity {
    workRatio.checked(.positive, "work ratio", of: "mixture of experts")
      / timeRatio.checked(.positive, "time ratio", of: "mixture of experts")
  }

  /// Utilization of a mixture from that of a dense model.
  public static func utilization(dense: Quantity, efficiency: Quantity) -> Quantity {
    dense * efficiency.checked(.positive, "efficiency", of: "mixture of experts")
  }

  /// Share of a dense model's chip-hours that the mixture saves per token: 1 − work ratio /
  /// efficiency. Negative if the loss is greater than the saving of work.
  public static func saving(workRatio: Quantity, efficiency: Quantity) -> Quantity {
    1 - workRatio / efficiency.checked(.positive, "efficiency", of: "mixture of experts")
  }
}

/// Sobol indices of an output: the shares of its variance that drivers explain alone, in all, and
/// in pairs, each with its 95 % interval.
///
/// ```swift
/// let indices = try model.sobolIndices(of: bill, seed: 2024)
/// print(indices)
/// print(indices.total.explanation(of: "rental price") ?? "")
/// ```
public struct SobolIndices: Sendable, Codable {
  /// The output's name.
  public let output: String
  /// What each driver, or group, explains by itself.
  public let firstOrder: SensitivityIndices
  /// What each driver, or group, has a part in.
  public let total: SensitivityIndices
  /// What pairs explain only together; nil if not asked for.
  public let secondOrder: SensitivityIndices?
  /// How often the model was evaluated for all outputs together; after the first two of each
  /// sample only the part of it that depends on the driver exchanged.
  public let evaluations: Int

  /// Why there are no indices: the output's variance does not settle; nil if there are.
  public var refusal: String? { firstOrder.refusal }
}

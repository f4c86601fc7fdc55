import Uncertainty

/// Something that nobody measured and that several drivers follow, by judgement: the normal scores
/// of two of them have the product of their loadings as correlation.
public struct JudgedFactor: Sendable, Hashable {
  /// A driver that follows it.
  public struct Loading: Sendable, Hashable {
    /// Its name in its system.
    public let driver: String
    /// The correlation of its normal scores with the factor.
    public let value: Double
  }

  /// What it is called: "market for chips".
  public let name: String
  /// True if one factor spans all systems of a model; false if each has a factor of its own.
  public let isShared: Bool
  /// What follows it, in any system that has it.
  public let loadings: [Loading]
  /// Why.
  public let source: Source

  /// How dear chips are, to rent or to buy, against what lists and offers say: one level for all
  /// systems, so that two that are compared meet the same market.
  ///
  /// Rent and price of one system have a rank correlation of 0.6 by it, the rents of two systems
  /// 0.7.
  public static let market = JudgedFactor(
    name: "market for chips", isShared: true,
    loadings: [
      Loading(driver: "rental price", value: 0.85),
      Loading(driver: "hardware price by list", value: 0.75),
    ],
    source: .judged(
      "one market; yet H100 rents fell from 8 to 1.7 US$ while prices stayed, and systems of unlike "
        + "years share less of it"))

  /// How good a team is at keeping its run fast and alive.
  public static let skill = JudgedFactor(
    name: "skill of the team", isShared: false,
    loadings: [
      Loading(driver: "utilization", value: 0.6),
      Loading(driver: "time to restart", value: -0.6),
      Loading(driver: "time to write a checkpoint", value: -0.4),
    ],
    source: .judged(
      "OPT-175B's productive share rose from 0.35 to 0.74 in six weeks, as the team learned"))

  /// All that are judged.
  public static let all = [market, skill]
}

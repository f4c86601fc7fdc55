/// One index: what it is of, and how sure it is.
public struct SensitivityIndex: Sendable, Codable {
  /// The drivers it is of: one, the two of a pair, or those of a group.
  public let drivers: [String]
  /// What tables call it: the driver, "a × b" for a pair, or a group's name.
  public let name: String
  /// The index with its 95 % interval, which may reach below zero, as the index itself may: that
  /// is its error.
  public let estimate: Estimate
  /// Spearman's rank correlation with the output, whose sign tells the direction; nil where it is
  /// not known.
  public let rankCorrelation: Estimate?
  /// Replicates of the index, one for each group left out or each resampling.
  package let replicates: [Double]
  /// Variance of the part of the index in which pairs of samples meet, which replicates that leave
  /// out a group count twice; zero where it is not known.
  package let pairs: Double

  /// Creates an index.
  ///
  /// - Precondition: there is a driver.
  package init(
    of drivers: [String], named name: String? = nil, estimate: Estimate,
    rankCorrelation: Estimate? = nil, replicates: [Double] = [], pairs: Double = 0
  ) {
    precondition(!drivers.isEmpty, "an index is of a driver or more")
    self.drivers = drivers
    self.name = name ?? drivers.joined(separator: " × ")
    self.estimate = estimate
    self.rankCorrelation = rankCorrelation
    self.replicates = replicates
    self.pairs = pairs
  }

  /// Creates the index of one driver.
  package init(
    of driver: String, estimate: Estimate, rankCorrelation: Estimate? = nil,
    replicates: [Double] = [], pairs: Double = 0
  ) {
    self.init(
      of: [driver], estimate: estimate, rankCorrelation: rankCorrelation, replicates: replicates,
      pairs: pairs)
  }

  /// Nothing is known of a driver.
  package static func unknown(of driver: String) -> SensitivityIndex {
    SensitivityIndex(of: driver, estimate: .unknown)
  }
}

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

  /// Creates an index.
  ///
  /// - Precondition: there is a driver.
  package init(
    of drivers: [String], named name: String? = nil, estimate: Estimate,
    rankCorrelation: Estimate? = nil, replicates: [Double] = []
  ) {
    precondition(!drivers.isEmpty, "an index is of a driver or more")
    self.drivers = drivers
    self.name = name ?? drivers.joined(separator: " × ")
    self.estimate = estimate
    self.rankCorrelation = rankCorrelation
    self.replicates = replicates
  }

  /// Creates the index of one driver.
  package init(
    of driver: String, estimate: Estimate, rankCorrelation: Estimate? = nil,
    replicates: [Double] = []
  ) {
    self.init(
      of: [driver], estimate: estimate, rankCorrelation: rankCorrelation, replicates: replicates)
  }

  /// Nothing is known of a driver.
  package static func unknown(of driver: String) -> SensitivityIndex {
    SensitivityIndex(of: driver, estimate: .unknown)
  }
}

/// What one driver does to an output.
public struct DriverInfluence: Sendable {
  /// The driver's name.
  public let name: String
  /// Spearman's rank correlation of driver and output: its sign tells the direction.
  public let rankCorrelation: Estimate
  /// First-order Sobol index: the share of the output's variance that would vanish on average
  /// if the driver were known. Nil where the output's variance does not settle.
  public let firstOrder: Estimate?
  /// Replicates of the number that drivers are ranked by, one for each group left out.
  package let replicates: [Double]

  /// The number that drivers are ranked by: the index, or else the size of the correlation.
  public var importance: Double { firstOrder?.value ?? rankCorrelation.value.magnitude }
}

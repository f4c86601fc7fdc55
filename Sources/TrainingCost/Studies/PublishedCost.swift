import Uncertainty

/// The published cost of a system's final run, US$ of December 2023.
public struct PublishedCost: Sendable, Hashable {
  /// How a cost is counted.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Hardware as it wears off, and energy.
    case capexAndEnergy = "hardware and energy"
    /// Buying the whole cluster.
    case acquisition = "acquisition"
    /// Renting it for the run.
    case cloud = "cloud"
  }

  /// The system's name.
  public let model: String
  /// Day of publication.
  public let published: CalendarDay
  /// Hardware as it wears off, and energy.
  public let capexAndEnergy: Double
  /// Buying the whole cluster; nil where its size is not known.
  public let acquisition: Double?
  /// Renting it for the run; nil where no price or size is known.
  public let cloud: Double?

  /// The cost by a method.
  public func cost(_ method: Method) -> Double? {
    switch method {
    case .capexAndEnergy: capexAndEnergy
    case .acquisition: acquisition
    case .cloud: cloud
    }
  }
}

/// Drivers that are looked at together: all prices, all hardware.
public struct DriverGroup: Sendable, Hashable {
  /// What tables call the group.
  public let name: String
  /// The names of its drivers.
  public let drivers: [String]

  /// Creates a group from the names of its drivers.
  ///
  /// - Faults, found when an analysis uses the group: no drivers, one that the outputs are not made
  ///   of, one in two groups, a name used twice.
  public init(_ name: String, drivers: [String]) {
    self.name = name
    self.drivers = drivers
  }

  /// Creates a group from its drivers.
  public init(_ name: String, of drivers: [Quantity]) {
    self.init(name, drivers: drivers.map(\.name))
  }
}

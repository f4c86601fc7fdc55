import Uncertainty

/// One driver of a system as it is assumed: its law, the unit of the law's values, and why.
public struct Assumption: Sendable {
  /// What it is called within its system: "rental price".
  public let name: String
  /// The law of its values.
  public let law: any Law
  /// The unit of the law's values.
  public let unit: Unit
  /// Where the law comes from, and how well it is known.
  public let source: Source
  /// True if it is one driver for all systems, so that its name has no system before it.
  public let isShared: Bool

  /// Creates an assumption.
  ///
  /// - Parameters:
  ///   - name: what the driver is called within its system.
  ///   - law: the law of its values, as numbers of `unit`.
  ///   - unit: the unit of the law's values.
  ///   - source: where the law comes from.
  ///   - isShared: true if all systems share the driver.
  /// - Faults: those of the law, found when a model is made.
  public init(
    _ name: String, _ law: some Law, unit: Unit = .one, source: Source, isShared: Bool = false
  ) {
    self.name = name
    self.law = law
    self.unit = unit
    self.source = source
    self.isShared = isShared
  }

  /// The name of the driver in a model: "GPT-4: rental price".
  public func driverName(in system: String) -> String { isShared ? name : "\(system): \(name)" }

  /// The driver itself.
  func driver(in system: String) -> Quantity {
    .driver(driverName(in: system), law, unit: unit, source: source)
  }
}

extension Assumption {
  /// A law with 5 % below one value and 5 % above another, both positive.
  static func range(
    _ name: String, _ p5: Double, _ p95: Double, unit: Unit = .one, source: Source
  ) -> Assumption {
    Assumption(name, .lognormal(p5: p5, p95: p95), unit: unit, source: source)
  }
}

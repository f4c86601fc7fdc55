import Uncertainty

extension TrainedSystem {
  /// The same system with one driver assumed otherwise. The driver keeps its name, so its draws
  /// are the same uniforms and the two systems can be compared sample by sample.
  ///
  /// - Parameters:
  ///   - driver: its name: "rental price", or in full "GPT-4: rental price".
  ///   - law: the law of its values.
  ///   - unit: the unit of the law's values; that of the driver if nil.
  ///   - source: why.
  /// - Faults: a name that is none of the system's drivers, with the names that are; a unit of
  ///   another dimension; those of the law. A model of any of the outputs reports them all.
  public func with(
    _ driver: String, _ law: some Law, unit: Unit? = nil,
    source: Source = .judged("assumed by the user")
  ) -> TrainedSystem {
    guard let old = assumption(named: driver) else { return with(noDriver(named: driver)) }
    if let unit, unit.dimension != old.unit.dimension {
      return with(Fault("is in \(old.unit), got \(unit)", of: old.driverName(in: name)))
    }
    var overrides = overrides
    overrides[old.name] = Assumption(
      old.name, law, unit: unit ?? old.unit, source: source, isShared: old.isShared)
    return TrainedSystem(description, overrides: overrides, faults: faults)
  }

  /// The same system with one driver known.
  ///
  /// - Parameters:
  ///   - driver: its name: "rental price", or in full "GPT-4: rental price".
  ///   - value: what it is.
  ///   - unit: the unit of the value; that of the driver if nil.
  ///   - source: why.
  /// - Faults: as for a law; a value below 0 of a driver that has none.
  public func with(
    _ driver: String, _ value: Double, unit: Unit? = nil,
    source: Source = .judged("assumed by the user")
  ) -> TrainedSystem {
    if let old = assumption(named: driver), old.law.support.lower >= 0, !(value >= 0) {
      return with(Fault("needs a value of 0 or more, got \(value)", of: old.driverName(in: name)))
    }
    return with(driver, .point(value), unit: unit, source: source)
  }

  /// True if any driver is assumed otherwise than in the catalogue.
  public var isOverridden: Bool { !overrides.isEmpty || !faults.isEmpty }

  /// What is assumed of a driver; nil if there is none of this name.
  public func assumption(named driver: String) -> Assumption? {
    assumptions.first { $0.name == driver || $0.driverName(in: name) == driver }
  }

  private func with(_ fault: Fault) -> TrainedSystem {
    TrainedSystem(description, overrides: overrides, faults: faults + [fault])
  }

  /// What to say of a driver that there is not.
  func noDriver(named driver: String) -> Fault {
    let names = assumptions.map(\.name).joined(separator: ", ")
    return Fault("there is no driver '\(driver)'; there are \(names)", of: name)
  }
}

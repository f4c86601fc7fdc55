import Uncertainty

/// The drivers of a system, each made once, so that everything computed from them shares them.
struct DriverPool: Sendable {
  /// What is assumed, each name once, in the order given.
  let assumptions: [Assumption]
  private let drivers: [String: Quantity]

  /// Makes the drivers.
  ///
  /// - Parameters:
  ///   - assumptions: of a name, the first counts.
  ///   - overrides: what is assumed instead, by name.
  init(_ system: String, _ assumptions: [Assumption], overrides: [String: Assumption] = [:]) {
    var kept: [Assumption] = []
    var drivers: [String: Quantity] = [:]
    for assumption in assumptions where drivers[assumption.name] == nil {
      let taken = overrides[assumption.name]
      kept.append(taken ?? assumption)
      drivers[assumption.name] =
        taken?.driver(in: system) ?? Self.shared[assumption.name]
        ?? assumption.driver(in: system)
    }
    self.assumptions = kept
    self.drivers = drivers
  }

  /// The driver of an assumption, by its name.
  subscript(_ assumption: Assumption) -> Quantity { self[named: assumption.name] }

  /// The driver of a name; a fault if there is none.
  subscript(named name: String) -> Quantity {
    drivers[name] ?? Quantity.invalid(Fault("there is no such driver", of: name))
  }

  /// Drivers that are one for all systems.
  private static let shared = [
    CommonAssumptions.hardwareProgress.name: CommonAssumptions.hardwareProgress.driver(in: "")
  ]
}

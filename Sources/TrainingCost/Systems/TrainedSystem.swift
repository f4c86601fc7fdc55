import Uncertainty

/// What it cost to train a known system: outputs, their parts, and what was reported.
///
/// Put outputs of one or several systems into a model; drivers that systems share are one.
/// All money is in US$ of the time of training. Any driver can be assumed otherwise:
///
/// ```swift
/// let cheap = TrainedSystem.deepSeekV3.with("rental price", .lognormal(p5: 1.0, p95: 1.6))
/// let run = try Model(cheap.totalDevelopment).simulate(samples: 1_000_000, seed: 2024)
/// ```
public struct TrainedSystem: Sendable {
  /// How the chips of a run are paid for.
  public enum Basis: String, Sendable, Hashable {
    /// At a rental price, which includes servers, energy and building.
    case rented
    /// As the owner pays for them: hardware as it wears off, and energy.
    case owned
  }
  /// One part of a cost, under the name that tables give it.
  public struct Part: Sendable {
    /// Short name: "people".
    public let name: String
    /// US$.
    public let cost: Quantity
  }

  /// Usual name: "GPT-4".
  public let name: String
  /// Who made it.
  public let developer: String
  /// When it was published, ISO 8601; empty for a system that stands for many.
  public let published: String
  /// The chip it ran on.
  public let chip: Chip
  /// How the final run is paid for.
  public let basis: Basis
  /// Why it is priced that way.
  public let reasonOfBasis: String
  /// Chip-hours of the final run.
  public let chipHours: Quantity
  /// Cost of the run that made the system, US$.
  public let finalRun: Quantity
  /// The same run paid for the other way, US$.
  public let finalRunOtherwise: Quantity
  /// Cost of everything that led to the system, US$.
  public let totalDevelopment: Quantity
  /// Energy of the final run with servers and data centre, kWh.
  public let energy: Quantity
  /// All computing by that of the final run.
  public let experimentFactor: Quantity
  /// What the final run is made of.
  public let finalRunParts: [Part]
  /// What the total is made of; the parts sum to it.
  public let developmentParts: [Part]
  /// What was said about the final run; nil if nothing was disclosed.
  public let finalRunReport: Report?
  /// What was said about the whole; nil if nothing was disclosed.
  public let totalReport: Report?
  /// What the reader must know before using the numbers.
  public let note: String
  /// What is assumed, driver by driver, in the order of the formula.
  public let assumptions: [Assumption]

  /// What the system was built from.
  let description: SystemDescription
  /// What is assumed instead of the description.
  let overrides: [String: Assumption]
  /// What was asked of it that it has not.
  let faults: [Fault]
  private let drivers: DriverPool

  /// Builds a system.
  ///
  /// - Parameters:
  ///   - description: what is known.
  ///   - pool: the drivers, if several descriptions share them.
  ///   - overrides: what is assumed instead, by name.
  ///   - faults: reported by every model of the system.
  init(
    _ description: SystemDescription, pool: DriverPool? = nil,
    overrides: [String: Assumption] = [:], faults: [Fault] = []
  ) {
    let name = description.name
    let drivers =
      pool ?? DriverPool(name, description.assumptions, overrides: overrides)
    let sums = SystemSums(description, drivers)
    let checked = { (cost: Quantity) in faults.reduce(cost) { $0 + Quantity.invalid($1) } }
    let output = { (what: String, cost: Quantity) in
      checked(cost).named("\(name): \(what)", in: .usDollar)
    }
    let part = { (part: Part) in
      Part(name: part.name, cost: output("part, \(part.name)", part.cost))
    }
    self.name = name
    developer = description.developer
    published = description.published
    chip = description.chip
    basis = description.basis
    reasonOfBasis = description.why
    chipHours = checked(sums.hours).named("\(name): chip-hours", in: .chip * .hour)
    finalRun = output("final run", sums.cost.finalRun)
    let other = basis == .rented ? "owned" : "rented"
    finalRunOtherwise = output("final run, \(other)", sums.otherwise)
    totalDevelopment = output("total development", sums.cost.total)
    energy = checked(sums.energy).named("\(name): energy", in: .kilowattHour)
    experimentFactor = checked(sums.factor).named("\(name): all computing by final run")
    finalRunParts = sums.finalRunParts.map(part)
    developmentParts = sums.developmentParts.map(part)
    finalRunReport = description.finalRunReport
    totalReport = description.totalReport
    note = description.note
    let names = Set(description.assumptions.map(\.name))
    assumptions = drivers.assumptions.filter { names.contains($0.name) }
    self.description = description
    self.overrides = overrides
    self.faults = faults
    self.drivers = drivers
  }

  /// The driver of a name, "rental price" or "GPT-4: rental price", as the system uses it.
  ///
  /// - Faults: a name that is none of its drivers, with the names that are.
  public func driver(_ name: String) -> Quantity {
    guard let assumption = assumption(named: name) else {
      return Quantity.invalid(noDriver(named: name))
    }
    return drivers[assumption]
  }
}

extension TrainedSystem.Part {
  /// The part's share of a whole, sample by sample: a pure number.
  public func share(of whole: Quantity) -> Quantity {
    (cost / whole).named("\(cost.name) of \(whole.name)", in: .percent)
  }
}

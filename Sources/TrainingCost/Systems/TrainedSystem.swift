import Uncertainty

/// What it cost to train a known system: outputs, their parts, and what was reported.
///
/// Put outputs of one or several systems into a model; drivers that systems share are one.
/// All money is in US$ of the time of training.
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
  /// When it was published, ISO 8601.
  public let published: String
  /// How the final run is paid for; the system's documentation says why.
  public let basis: Basis
  /// Cost of the run that made the system, US$.
  public let finalRun: Quantity
  /// The same run paid for the other way, US$.
  public let finalRunOtherwise: Quantity
  /// Cost of everything that led to the system, US$.
  public let totalDevelopment: Quantity
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

  /// Creates a system from its development cost.
  init(
    _ name: String, developer: String, published: String, basis: Basis, cost: DevelopmentCost,
    finalRunParts: [Part], otherwise: Quantity, finalRunReport: Report?, totalReport: Report?,
    note: String
  ) {
    self.name = name
    self.developer = developer
    self.published = published
    self.basis = basis
    finalRun = cost.finalRun.named("\(name): final run", in: .usDollar)
    totalDevelopment = cost.total.named("\(name): total development", in: .usDollar)
    let other = basis == .rented ? "owned" : "rented"
    finalRunOtherwise = otherwise.named("\(name): final run, \(other)", in: .usDollar)
    self.finalRunParts = finalRunParts.map { $0.named(of: name) }
    developmentParts = [
      Part(name: "final run", cost: cost.finalRun),
      Part(name: "experiments", cost: cost.experiments),
      Part(name: "people", cost: cost.people), Part(name: "data", cost: cost.data),
      Part(
        name: basis == .owned ? "building and operations" : "operations",
        cost: cost.infrastructure),
    ].map { $0.named(of: name) }
    self.finalRunReport = finalRunReport
    self.totalReport = totalReport
    self.note = note
  }
}

extension TrainedSystem.Part {
  /// The part as an output of its own, in US$.
  fileprivate func named(of system: String) -> TrainedSystem.Part {
    TrainedSystem.Part(name: name, cost: cost.named("\(system): part, \(name)", in: .usDollar))
  }

  /// The part's share of a whole, sample by sample: a pure number.
  public func share(of whole: Quantity) -> Quantity {
    (cost / whole).named("\(cost.name) of \(whole.name)", in: .percent)
  }
}

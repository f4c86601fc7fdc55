import Uncertainty

/// A system as it is known: by which path the hours, how they are paid for, who made it.
/// ``TrainedSystem`` builds the quantities from it.
struct SystemDescription: Sendable {
  let name: String
  let developer: String
  /// Day of publication, ISO 8601; empty for a system that stands for many.
  let published: String
  let chip: Chip
  let hours: ChipHours
  /// How the final run is paid for.
  let basis: TrainedSystem.Basis
  /// US$/(chip·h), if rented.
  let rent: Assumption
  /// If owned.
  let owned: Ownership
  var experiments: Experiments = .release
  var team: Team
  let data: Assumption
  var operations = CommonAssumptions.operations
  var finalRunReport: Report?
  var totalReport: Report?
  var note: String
  /// Why it is priced the way it is.
  let why: String

  /// What is assumed, in the order of the formula.
  var assumptions: [Assumption] {
    hours.assumptions + [rent] + owned.assumptions + [experiments.assumption] + team.assumptions
      + [data, operations]
  }
}

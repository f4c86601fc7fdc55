import Uncertainty

/// The whole cost of developing a system, and its parts:
/// factor × computing + people + data + operations.
public struct DevelopmentCost: Sendable {
  /// Computing of the final run, US$: a rent, or hardware and energy.
  public let finalRun: Quantity
  /// Computing of all other runs, US$.
  public let experiments: Quantity
  /// People, US$.
  public let people: Quantity
  /// Data, US$.
  public let data: Quantity
  /// The building, if the hardware is owned, for all runs; and storage, network and
  /// operations, US$.
  public let infrastructure: Quantity
  /// All of it, US$.
  public let total: Quantity
  /// The shares of the parts in the total, worked out draw by draw: in every sample they sum to
  /// one, which shares of medians do not.
  public let shares: [(name: String, share: Quantity)]

  /// Creates the parts.
  ///
  /// - Parameters:
  ///   - finalRun: computing of the final run, US$.
  ///   - facility: the building's part in the final run, US$; nothing if rented.
  ///   - factor: all computing by that of the final run; see ``Experiments``.
  ///   - people: US$.
  ///   - data: US$.
  ///   - operations: storage, network and operations by computing.
  /// - Faults: a known factor below 1: experiments would cost less than nothing.
  public init(
    finalRun: Quantity, facility: Quantity? = nil, factor: Quantity, people: Quantity,
    data: Quantity, operations: Quantity
  ) {
    let factor = factor.checked(.atLeastOne, "experiment factor", of: "development")
    let building = facility.map { factor * $0 }
    self.finalRun = finalRun
    self.people = people
    self.data = data
    experiments = (factor - 1) * finalRun
    let running = operations * factor * finalRun
    infrastructure = building.map { running + $0 } ?? running
    let total = finalRun + experiments + people + data + infrastructure
    self.total = total
    let parts = [
      ("final run", finalRun), ("experiments", experiments), ("people", people), ("data", data),
      ("infrastructure", infrastructure),
    ]
    shares = parts.map { ($0, ($1 / total).named("share of \($0)", in: .percent)) }
  }
}

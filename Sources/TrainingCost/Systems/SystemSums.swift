import Uncertainty

/// What the description of a system comes to.
struct SystemSums {
  let hours: Quantity
  let cost: DevelopmentCost
  let otherwise: Quantity
  let energy: Quantity
  let factor: Quantity
  let finalRunParts: [TrainedSystem.Part]
  let developmentParts: [TrainedSystem.Part]

  init(_ known: SystemDescription, _ drivers: DriverPool) {
    hours = known.hours.quantity(drivers, chip: known.chip)
    let rent = RentalCost.cost(price: drivers[known.rent], chipHours: hours)
    let owned = OwnedRun(known.owned, chip: known.chip, chipHours: hours, drivers)
    let isOwned = known.basis == .owned
    factor = known.experiments.factor(drivers)
    let cost = DevelopmentCost(
      finalRun: isOwned ? owned.cost : rent, facility: isOwned ? owned.facility : nil,
      factor: factor, people: known.team.cost(drivers, chipHours: hours),
      data: drivers[known.data], operations: drivers[known.operations])
    self.cost = cost
    otherwise = isOwned ? rent : owned.cost
    energy = owned.work
    finalRunParts =
      isOwned
      ? [
        TrainedSystem.Part(name: "chips", cost: owned.hardware.chips),
        TrainedSystem.Part(name: "servers", cost: owned.hardware.servers),
        TrainedSystem.Part(name: "network", cost: owned.hardware.network),
        TrainedSystem.Part(name: "energy", cost: owned.energy),
      ] : [TrainedSystem.Part(name: "rent", cost: rent)]
    developmentParts = [
      TrainedSystem.Part(name: "final run", cost: cost.finalRun),
      TrainedSystem.Part(name: "experiments", cost: cost.experiments),
      TrainedSystem.Part(name: "people", cost: cost.people),
      TrainedSystem.Part(name: "data", cost: cost.data),
      TrainedSystem.Part(
        name: isOwned ? "building and operations" : "operations", cost: cost.infrastructure),
    ]
  }
}

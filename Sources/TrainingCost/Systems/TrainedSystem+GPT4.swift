import Uncertainty

extension TrainedSystem {
  /// GPT-4 (OpenAI, 2023), final run on owned hardware.
  ///
  /// Owned, because Microsoft built the cluster for OpenAI alone, so that no asking price of
  /// the cloud was paid for it; and because the studies to compare with, Epoch AI's 40.6 M US$
  /// for the run and 101 to 170 M US$ for the development, count that way. The run is
  /// hardware and energy, the scope of those 40.6 M; the building is under development.
  /// Everything known about the run is one leak; nothing is official.
  public static let gpt4: TrainedSystem = {
    let name = "GPT-4"
    let hours = gpt4Hours(name)
    let run = gpt4Owned(name, hours)
    let cost = DevelopmentCost(
      finalRun: run.cost, facility: run.facility, factor: ExperimentFactor.release(of: name),
      people: gpt4Team(name), data: CommonDrivers.commercialData(name),
      operations: CommonDrivers.operations(name))
    let rent = Quantity.driver(
      "\(name): rental price", .lognormal(p5: 1.00, p95: 2.35),
      unit: .usDollar / (.chip * .hour),
      source: .sourced(
        "A100: 1 US$ (SemiAnalysis, July 2023) to Azure's one-year contract in 2022"))
    return TrainedSystem(
      name, developer: "OpenAI", published: "2023-03-15", basis: .owned, cost: cost,
      finalRunParts: [
        Part(name: "chips", cost: run.hardware.chips),
        Part(name: "servers", cost: run.hardware.servers),
        Part(name: "network", cost: run.hardware.network), Part(name: "energy", cost: run.energy),
      ],
      otherwise: RentalCost.cost(price: rent, chipHours: hours),
      finalRunReport: Report(
        "40.6 M owned, 78.4 cloud", low: 40.586593e6, high: 78.351375e6,
        source: "Cottier et al. (2024), arXiv 2405.21015; estimates"),
      totalReport: Report(
        "more than 100 M (CEO)", low: 100e6, high: nil,
        source: "S. Altman at MIT, Wired, April 2023"),
      note: "Chips and days are one leak (SemiAnalysis, 2023); OpenAI disclosed neither.")
  }()

  private static func gpt4Hours(_ name: String) -> Quantity {
    let chips = Quantity.driver(
      "\(name): chips by report", .lognormal(p5: 0.8, p95: 1.25),
      source: .sourced("reported counts: Epoch AI, v1.0.0, uncertainty.ipynb"))
    let time = Quantity.driver(
      "\(name): days by report", .lognormal(p5: 0.75, p95: 1 / 0.75),
      source: .judged("the leak says 90 to 100 days; widened, since it cannot be checked"))
    return PublishedRun.gpt4.chipHours.quantity * chips * time
  }

  private static func gpt4Team(_ name: String) -> Quantity {
    CommonDrivers.creditedTeam(
      name, people: Quantity(284, .person), typical: 284,
      duration: .driver(
        "\(name): duration", .lognormal(p5: 0.79, p95: 1.20), unit: .year,
        source: .derived("start in January to May 2022: Epoch AI, development_cost.ipynb")))
  }

  private static func gpt4Owned(_ name: String, _ hours: Quantity) -> OwnedRun {
    OwnedRun(
      OwnedRun.Setting(
        system: name, chip: .a100,
        age: Figure(
          1.746_748_802, .year, .sourced("2020-08-12 to 2022-05-12: Epoch AI, 263c40a")),
        price: (0.5, 2), load: (0.56, 1), overhead: (0.05, 0.16),
        electricity: OwnedRun.usElectricity(name, year: 2023)),
      chipHours: hours)
  }
}

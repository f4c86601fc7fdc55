import Uncertainty

extension TrainedSystem {
  /// GPT-3 175B (OpenAI, 2020), final run rented.
  ///
  /// Rented, because OpenAI trained it on a cluster of Microsoft's cloud, and because the one
  /// figure ever quoted, 4.6 M US$, is a cloud price. Chip-hours are those that Patterson et
  /// al. published; they imply 19.6 % of the V100's peak, in line with the 24.6 TFLOP/s given
  /// there. The price runs from Azure's three-year to its one-year contract, since nobody
  /// pays the price on demand for 10,000 chips.
  public static let gpt3: TrainedSystem = {
    let name = "GPT-3 175B"
    let hours = CommonDrivers.reportedHours(
      .gpt3, p5: 0.97, p95: 1.05, "rounding of 14.8 days, restarts")
    let price = Quantity.driver(
      "\(name): rental price", .lognormal(p5: 1.16, p95: 1.95),
      unit: .usDollar / (.chip * .hour),
      source: .sourced(
        "Azure V100 in 2019, three-year to one-year contract: Epoch AI, training-cost-trends, "
          + "263c40a, hardware prices"))
    let cost = DevelopmentCost(
      finalRun: RentalCost.cost(price: price, chipHours: hours),
      factor: ExperimentFactor.release(of: name), people: gpt3Team(name),
      data: .driver(
        "\(name): data", .lognormal(p5: 0.1e6, p95: 2e6), unit: .usDollar,
        source: .judged("filtered public text; no licence or labelling is known")),
      operations: CommonDrivers.operations(name))
    return TrainedSystem(
      name, developer: "OpenAI", published: "2020-05-28", basis: .rented, cost: cost,
      finalRunParts: [Part(name: "rent", cost: cost.finalRun)],
      otherwise: gpt3Owned(name, hours).cost,
      finalRunReport: Report(
        "4.6 M hypothetical cloud", low: 4.6e6, high: 4.6e6,
        source: "Lambda Labs (2020), Demystifying GPT-3"),
      totalReport: Report(
        "5.4 to 10.2 M (Epoch AI)", low: 5.357834e6, high: 10.244632e6,
        source:
          "Epoch AI, training-cost-trends 3c6aafa, development_cost.ipynb: owned, P5 to P95"
      ),
      note: "The 4.6 M US$ are a price for V100 in a public cloud, not a bill that was paid.")
  }()

  private static func gpt3Team(_ name: String) -> Quantity {
    CommonDrivers.creditedTeam(
      name, people: Quantity(25, .person), typical: 25,
      duration: .driver(
        "\(name): duration", .lognormal(p5: 5, p95: 13.5), unit: .month,
        source: .derived("median 8.3 months, start in 2019: Epoch AI, development_cost.ipynb")))
  }

  private static func gpt3Owned(_ name: String, _ hours: Quantity) -> OwnedRun {
    OwnedRun(
      OwnedRun.Setting(
        system: name, chip: .v100,
        age: Figure(
          1.267_624_914, .year, .sourced("2018-06-25 to 2019-10-01: Epoch AI, 263c40a")),
        price: (0.5, 2), load: (0.56, 1), overhead: (0.05, 0.16),
        electricity: OwnedRun.usElectricity(name, year: 2020)),
      chipHours: hours)
  }
}

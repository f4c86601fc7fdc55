import Uncertainty

extension TrainedSystem {
  /// PaLM 540B (Google, 2022), final run rented.
  ///
  /// Google owns its TPUs. The run is priced as rented all the same: every figure that was
  /// quoted is a cloud price; the rent is what Google gave up by not letting the chips; and
  /// TPUs are not sold, so their cost to Google is known only to a factor of four either way.
  /// The owner's cost is kept beside it, and is several times less. Chip-hours are the
  /// paper's, downtime included.
  public static let palm: TrainedSystem = {
    let name = "PaLM 540B"
    let hours = CommonDrivers.reportedHours(.palm, p5: 0.97, p95: 1.05, "rounding of the hours")
    let price = Quantity.driver(
      "\(name): rental price", .lognormal(p5: 1.45, p95: 3.22),
      unit: .usDollar / (.chip * .hour),
      source: .sourced(
        "Google Cloud TPU v4 in 2022, three-year contract to on demand: Epoch AI, "
          + "training-cost-trends, 263c40a, hardware prices"))
    let cost = DevelopmentCost(
      finalRun: RentalCost.cost(price: price, chipHours: hours),
      factor: ExperimentFactor.release(of: name), people: palmTeam(name),
      data: .driver(
        "\(name): data", .lognormal(p5: 0.5e6, p95: 10e6), unit: .usDollar,
        source: .judged("a curated corpus of 780e9 tokens, not sold to the public")),
      operations: CommonDrivers.operations(name))
    return TrainedSystem(
      name, developer: "Google", published: "2022-04-04", basis: .rented, cost: cost,
      finalRunParts: [Part(name: "rent", cost: cost.finalRun)],
      otherwise: palmOwned(name, hours).cost,
      finalRunReport: Report(
        "9 to 23 M (rental value)", low: 9e6, high: 23e6,
        source: "L. Heim (2022), blog.heim.xyz/palm-training-cost"),
      totalReport: nil,
      note: "Priced at what Google's cloud asks; Google's own cost is several times less.")
  }()

  private static func palmTeam(_ name: String) -> Quantity {
    CommonDrivers.creditedTeam(
      name, people: Quantity(67, .person), typical: 67,
      duration: .driver(
        "\(name): duration", .lognormal(p5: 6, p95: 18), unit: .month,
        source: .judged("not published; as for other systems of its time")))
  }

  private static func palmOwned(_ name: String, _ hours: Quantity) -> OwnedRun {
    OwnedRun(
      OwnedRun.Setting(
        system: name, chip: .tpuV4,
        age: Figure(
          0.533_880_903_5, .year, .sourced("2021-05-20 to 2021-12-01: Epoch AI, 263c40a")),
        price: (0.25, 4), load: (0.30, 0.62), overhead: (0.05, 0.16),
        electricity: OwnedRun.usElectricity(name, year: 2022)),
      chipHours: hours)
  }
}

import Uncertainty

extension TrainedSystem {
  /// Claude 3 Opus (Anthropic, 2024), final run rented.
  ///
  /// Nothing was disclosed: no hardware, no hours, no cost. All there is is Epoch AI's
  /// speculative estimate of 1.64e25 FLOP from benchmark scores, here with a factor of three
  /// either way. It is turned into hours of A100, the chip that Epoch AI assumes, at the
  /// utilization of 61 published runs. Rented, because Anthropic trains in the clouds of
  /// Amazon and Google. Read the width of the band before its middle.
  public static let claude3Opus: TrainedSystem = {
    let name = "Claude 3 Opus"
    let hours = claude3OpusHours(name)
    let price = Quantity.driver(
      "\(name): rental price", .lognormal(p5: 1.45, p95: 2.40),
      unit: .usDollar / (.chip * .hour),
      source: .sourced(
        "AWS A100 in 2022, three-year to one-year contract: Epoch AI, training-cost-trends, "
          + "263c40a, hardware prices"))
    let cost = DevelopmentCost(
      finalRun: RentalCost.cost(price: price, chipHours: hours),
      factor: ExperimentFactor.release(of: name), people: claude3OpusTeam(name),
      data: CommonDrivers.commercialData(name), operations: CommonDrivers.operations(name))
    return TrainedSystem(
      name, developer: "Anthropic", published: "2024-03-04", basis: .rented, cost: cost,
      finalRunParts: [Part(name: "rent", cost: cost.finalRun)],
      otherwise: claude3OpusOwned(name, hours).cost, finalRunReport: nil, totalReport: nil,
      note: "Nothing was disclosed. A web article guesses 50 to 100 M US$ and more, without "
        + "a source.")
  }()

  private static func claude3OpusHours(_ name: String) -> Quantity {
    let work = Quantity.driver(
      "\(name): work", .lognormal(median: 1.64e25, factor: 3), unit: .flop,
      source: .sourced(
        "1.64e25 FLOP from benchmark scores, speculative: Epoch AI, models data, 263c40a; "
          + "a factor of 3 either way: v1.0.0, uncertainty.ipynb"))
    let utilization = Quantity.driver(
      "\(name): utilization", .beta(alpha: 6.23, beta: 9.68),
      unit: NumberFormat.bf16.utilization,
      source: .derived("mean 0.392, sd 0.119 of 61 published runs: Epoch AI, models data, 263c40a"))
    let peak = Chip.a100.peaks[.bf16]?.quantity ?? Quantity(.nan)
    return ChipTime.needed(work: work, peak: peak, utilization: utilization)
  }

  private static func claude3OpusTeam(_ name: String) -> Quantity {
    CommonDrivers.creditedTeam(
      name,
      people: .driver(
        "\(name): people", .lognormal(p5: 150, p95: 500), unit: .person,
        source: .judged("not published; around the 284 credited for GPT-4")),
      typical: 284,
      duration: .driver(
        "\(name): duration", .lognormal(p5: 0.5, p95: 1.25), unit: .year,
        source: .judged("Claude 2 came out eight months before")))
  }

  private static func claude3OpusOwned(_ name: String, _ hours: Quantity) -> OwnedRun {
    OwnedRun(
      OwnedRun.Setting(
        system: name, chip: .a100,
        age: Figure(
          3.504_449_008, .year, .sourced("2020-05-30 to 2023-12-01: Epoch AI, 263c40a")),
        price: (0.5, 2), load: (0.56, 1), overhead: (0.05, 0.16),
        electricity: OwnedRun.usElectricity(name, year: 2024)),
      chipHours: hours)
  }
}

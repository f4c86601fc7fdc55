import Uncertainty

extension TrainedSystem {
  /// DeepSeek-V2 (DeepSeek, 2024), final run rented, development as in the default scenario.
  ///
  /// Rented, as DeepSeek itself prices the runs of its next model: 2 US$ for an H800-hour.
  /// The owner's cost comes to about the same. The paper gives the hours, 172,800 for each
  /// trillion of 8.1 trillion tokens, and no cost. The 20 to 60 M US$ of a web article cannot
  /// be the run, which the paper's hours hold below 5; they are possible as the whole
  /// development, mostly people and experiments.
  public static let deepSeekV2 = deepSeekV2(.releaseChinesePay)

  /// DeepSeek-V2 with the development counted in a given way. One model can hold the totals
  /// of several scenarios, if each is given a name of its own.
  public static func deepSeekV2(_ scenario: DeepSeekV2Scenario) -> TrainedSystem {
    let name = "DeepSeek-V2"
    let drivers = deepSeekV2Drivers
    let cost = DevelopmentCost(
      finalRun: RentalCost.cost(price: drivers.price, chipHours: drivers.hours),
      factor: drivers.factor(scenario),
      people: StaffCost.cost(
        people: drivers.people, share: drivers.share, pay: drivers.pay(scenario),
        duration: drivers.duration, market: drivers.payLevel),
      data: drivers.data, operations: drivers.operations)
    return TrainedSystem(
      name, developer: "DeepSeek", published: "2024-05-07", basis: .rented, cost: cost,
      finalRunParts: [Part(name: "rent", cost: cost.finalRun)],
      otherwise: drivers.ownedRun.cost, finalRunReport: nil,
      totalReport: Report(
        "20 to 60 M (web article)", low: 20e6, high: 60e6,
        source: "\"DeepSeek Training Cost Revealed\", web article, unsourced"),
      note: "DeepSeek published hours, no cost. Development: \(scenario.summary).")
  }

  /// One set for all scenarios, so that they share their draws.
  private static let deepSeekV2Drivers = DeepSeekV2Drivers("DeepSeek-V2")
}

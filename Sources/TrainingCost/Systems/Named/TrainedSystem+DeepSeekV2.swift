import Uncertainty

extension TrainedSystem {
  /// DeepSeek-V2 (DeepSeek, 2024), final run rented, development as in the default scenario.
  ///
  /// The paper gives the hours, 172,800 for each trillion of 8.1 trillion tokens, and no cost. The
  /// 20 to 60 M US$ of a web article cannot be the run, which the paper's hours hold below 5; they
  /// are possible as the whole development, mostly people and experiments.
  public static let deepSeekV2 = deepSeekV2(.releaseChinesePay)

  /// DeepSeek-V2 with the development counted in a given way. One model can hold the totals
  /// of several scenarios, if each is given a name of its own.
  public static func deepSeekV2(_ scenario: DeepSeekV2Scenario) -> TrainedSystem {
    TrainedSystem(description(of: scenario), pool: deepSeekV2Drivers)
  }

  /// One set for all scenarios, so that they share their draws.
  private static let deepSeekV2Drivers = DriverPool(
    "DeepSeek-V2",
    DeepSeekV2Scenario.allCases.flatMap { description(of: $0).assumptions })

  /// DeepSeek-V2 with computing and pay of one's choice.
  static func deepSeekV2(_ experiments: Experiments, pay: Figure) -> TrainedSystem {
    var known = description(of: .releaseChinesePay)
    known.experiments = experiments
    known.team = known.team.paid(pay)
    return TrainedSystem(known)
  }

  private static func description(of scenario: DeepSeekV2Scenario) -> SystemDescription {
    SystemDescription(
      name: "DeepSeek-V2", developer: "DeepSeek", published: "2024-05-07", chip: .h800,
      hours: CommonAssumptions.reportedHours(
        .deepSeekV2, 0.97, 1.10, "context extension and post-training: 4.7 % in V3"),
      basis: .rented, rent: CommonAssumptions.deepSeekRent, owned: CommonAssumptions.deepSeekOwned,
      experiments: scenario.experiments,
      team: .own(
        Team.people(.uniform(from: 50, to: 100), "a team of 50 to 100, web article"),
        duration: Assumption(
          "duration", .triangular(minimum: 0.75, mode: 1, maximum: 1.5), unit: .year,
          source: .judged("a year or so, web article")),
        pay: scenario.pay),
      data: CommonAssumptions.publicData(
        0.5e6, 10e6, "no licence is known; curation and labelling"),
      totalReport: Report(
        "20 to 60 M (article)", low: 20e6, high: 60e6,
        source: "\"DeepSeek Training Cost Revealed\", web article, unsourced",
        money: "US$ of an unnamed year"),
      note: "DeepSeek published hours, no cost. Development: \(scenario.summary).",
      why: "as DeepSeek itself prices its runs; the owner's cost comes to about the same")
  }
}

extension CommonAssumptions {
  /// What an H800 costs to rent in China.
  static let deepSeekRent = rent(
    1.4, 2.9,
    .judged("around the 2 US$ that DeepSeek assumes, arXiv 2412.19437; one quote 3.42"))

  /// H800 of one's own in China.
  static let deepSeekOwned = Ownership(
    .h800, age: Figure(0, .year, .judged("at the price of the catalogue, not worn off")),
    operator: .other, electricity: .assumed(chineseElectricity))

  /// Electricity in China.
  static let chineseElectricity = Assumption.range(
    "electricity price", 0.06, 0.13, unit: .usDollar / .kilowattHour,
    source: .judged("around 0.082 €/kWh, industry in China in 2024, BusinessEurope"))
}

import Uncertainty

extension ArticleClaim {
  /// 5: DeepSeek-V2.
  static let deepSeekCost: ArticleClaim = {
    let run = TrainedSystem.deepSeekV2.finalRun
    let totals = DeepSeekV2Scenario.allCases.map { scenario in
      (scenario, TrainedSystem.deepSeekV2(scenario).totalDevelopment)
    }
    return ArticleClaim(
      5, "DeepSeek-V2 cost 20 to 60 M US$",
      quote:
        "My professional estimate [...] puts the training cost for a model like DeepSeek-V2 in "
        + "the $20 million to $60 million ballpark.",
      formula: "rent × chip-hours; factor × run + people + data + operations",
      values: [.millions("final run, rented", run)]
        + totals.map { .millions("\($0.rawValue): \($0.summary)", $1) },
      checks: [.between(20, 60, run, "the run that made it, 20 to 60 M US$")]
        + totals.map { .between(20, 60, $1, "development, counted as \($0.rawValue)") },
      remark:
        "Wrong as the cost of the run, which its makers' hours rule out; possible as the whole "
        + "development, and then mostly people and experiments.",
      figures: [PublishedRun.deepSeekV2.chipHours])
  }()

  /// 6: computing is 60 to 80 %.
  static let computingShare: ArticleClaim = {
    let gpt4 = TrainedSystem.gpt4
    let narrow = gpt4.part("final run") + gpt4.part("experiments")
    let shares =
      [
        ("DeepSeek-V2, counted as C", .deepSeekV2(.releaseChinesePay)),
        ("DeepSeek-V2, counted as D", .deepSeekV2(.companyChinesePay)),
        ("DeepSeek-V2, counted as A", .deepSeekV2(.articleUSPayWithEquity)),
        ("GPT-3", TrainedSystem.gpt3), ("GPT-4", gpt4),
      ].map { ($0, $1.computingShare) } + [
        ("GPT-4, people alone beside", narrow / (narrow + gpt4.part("people")))
      ]
    return ArticleClaim(
      6, "Computing is 60 to 80 %: DeepSeek-V2",
      quote: "1. Compute (GPUs/TPUs) The biggest slice, often 60-80%.",
      formula: "share = factor × run / total, sample by sample",
      values: shares.map { Value("share of computing, \($0)", $1, in: .percent) },
      checks: shares.map { .within(0.6...0.8, $1, "60 to 80 %: \($0)") },
      remark:
        "Too high for a run as small as DeepSeek-V2's; open for GPT-4's size, where it depends on "
        + "what is counted beside computing and people. Epoch AI's hardware and energy are 67 % of "
        + "GPT-3's development, 71 % of GPT-4's and 51 % of Gemini's with equity, 10 points more "
        + "without.")
  }()

  /// 7: the iteration tax.
  static let iterationTax: ArticleClaim = {
    let release = TrainedSystem.deepSeekV2(.releaseChinesePay)
    let company = TrainedSystem.deepSeekV2(.companyChinesePay)
    let factor = release.experimentFactor
    return ArticleClaim(
      7, "Experiments double or triple the spend",
      quote: "The R&D overhead of all the prior attempts can easily double or triple the effective "
        + "total spend.",
      formula: "X = all computing / final run; of a release, or of a company's year",
      values: [
        Value("factor of a release", factor), Value("factor of a year", company.experimentFactor),
      ],
      checks: [
        .within(2...3, factor, "2 to 3 final runs for a release"),
        .number(factor, atLeast: 2, "2 final runs or more for a release"),
        .number(company.experimentFactor, atLeast: 3, "3 final runs or more in a company's year"),
      ],
      remark: "Fair for a release, low for a company's year. The two are different definitions.")
  }()
}

extension TrainedSystem {
  /// The share of computing, final run and experiments, in the total: a pure number.
  public var computingShare: Quantity {
    let computing = developmentParts.filter { ["final run", "experiments"].contains($0.name) }
    return (Quantity.sum(computing.map(\.cost)) / totalDevelopment)
      .named("\(name): share of computing", in: .percent)
  }

  /// What a part of the development costs, by its name: "people".
  ///
  /// - Faults: a name that is none of the parts.
  public func part(_ part: String) -> Quantity {
    (developmentParts + finalRunParts).first { $0.name == part }?.cost
      ?? Quantity.invalid(Fault("there is no part '\(part)'", of: name))
  }
}

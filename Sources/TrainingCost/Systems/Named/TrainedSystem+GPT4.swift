import Uncertainty

extension TrainedSystem {
  /// GPT-4 (OpenAI, 2023), final run on owned hardware.
  ///
  /// The run is hardware and energy, the scope of Epoch AI's 40.6 M US$; the building is under
  /// development. Everything known about the run is one leak; nothing is official.
  public static let gpt4 = TrainedSystem(
    SystemDescription(
      name: "GPT-4", developer: "OpenAI", published: "2023-03-15", chip: .a100,
      hours: .published(
        PublishedRun.gpt4.chipHours,
        corrections: [
          chipsByReport,
          .range(
            "days by report", 0.75, 1 / 0.75,
            source: .judged("the leak says 90 to 100 days; widened, since it cannot be checked")),
        ]),
      basis: .owned,
      rent: CommonAssumptions.rent(
        1.00, 2.35,
        .derived(
          "A100: 1 US$ (SemiAnalysis, July 2023) to Azure's one-year contract in 2022 (Epoch AI), "
            + "taken as 5 and 95 %")),
      owned: Ownership(
        .a100,
        age: Figure(
          1.746_748_802, .year, .sourced("2020-08-12 to 2022-05-12: Epoch AI, 263c40a")),
        operator: .hyperscaler, electricity: .usIndustry(year: 2023)),
      team: .credited(
        284,
        duration: CommonAssumptions.durationBesideRun(
          0.55, 0.92, .year,
          .derived(
            "0.79 to 1.20 years from a start in January to May 2022, Epoch AI, "
              + "development_cost.ipynb, less the run")),
        run: RunTime(
          chips: Figure(25_000, .chip, .sourced("SemiAnalysis, July 2023; speculative")),
          byReport: chipsByReport)),
      data: CommonAssumptions.commercialData,
      finalRunReport: Report(
        "41 owned, 78 cloud", low: 40.586593e6, high: 78.351375e6,
        source: "Cottier et al. (2024), arXiv 2405.21015; estimates",
        money: "US$ of December 2023"),
      totalReport: Report(
        "over 100 M (CEO)", low: 100e6, high: nil, source: "S. Altman at MIT, Wired, April 2023",
        money: "US$ of the time"),
      note: "Chips and days are one leak (SemiAnalysis, 2023); OpenAI disclosed neither.",
      why: "Microsoft built the cluster for OpenAI alone, so that no asking price of the cloud was "
        + "paid; and the studies to compare with count that way"))

  private static let chipsByReport = Assumption.range(
    "chips by report", 0.8, 1.25,
    source: .sourced("reported counts: Epoch AI, v1.0.0, uncertainty.ipynb"))
}

import Uncertainty

extension TrainedSystem {
  /// OPT-175B (Meta, 2022), final run rented.
  ///
  /// The 812,544 hours that are quoted are ideal: 33 days without one of the 90 restarts. The
  /// logbook's dates imply that 59 % of the time was productive, so more was paid for.
  public static let opt = TrainedSystem(
    SystemDescription(
      name: "OPT-175B", developer: "Meta", published: "2022-05-02", chip: .a100With80GB,
      hours: .published(
        PublishedRun.opt.chipHours,
        corrections: [
          .range(
            "time by ideal time", 1.35, 2.0,
            source: .derived(
              "progress by date 0.35, 0.74 and 0.69 of ideal, 0.59 overall: metaseq, OPT "
                + "chronicles"))
        ]),
      basis: .rented,
      rent: CommonAssumptions.listedRent(
        1.80, 2.62, "Azure A100 80 GB in 2022, three-year to one-year contract"),
      owned: Ownership(
        .a100,
        age: Figure(
          0.952_772_073_9, .year, .sourced("2021-02-14 to 2022-01-28: Epoch AI, 263c40a")),
        operator: .hyperscaler, electricity: .usIndustry(year: 2022)),
      team: .credited(
        19,
        duration: CommonAssumptions.durationBesideRun(
          3.8, 5.4, .month,
          .derived(
            "192 days, Epoch AI, v1.0.0, development_cost.ipynb, less the run; the spread is "
              + "ours")),
        run: RunTime(
          chips: Figure(1024, .chip, .sourced("metaseq, OPT chronicles")))),
      data: CommonAssumptions.publicData(0.05e6, 0.5e6, "public text collections, deduplicated"),
      totalReport: Report(
        "2.2 to 3.7 (Epoch)", low: 2.16e6, high: 3.70e6,
        source: "Epoch AI, training-cost-trends 3c6aafa, development_cost.ipynb: owned, P5 to P95",
        money: "US$ of December 2023"),
      note: "Epoch AI counts the ideal hours; the logbook's dates say 1.4 to 2 times as many.",
      why: "the logbook tells of a cloud provider, who once deleted the cluster"))
}

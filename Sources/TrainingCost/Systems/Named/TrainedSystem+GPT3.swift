import Uncertainty

extension TrainedSystem {
  /// GPT-3 175B (OpenAI, 2020), final run rented.
  ///
  /// Chip-hours are those that Patterson et al. published; they imply 19.6 % of the V100's peak,
  /// in line with the 24.6 TFLOP/s given there.
  public static let gpt3 = TrainedSystem(
    SystemDescription(
      name: "GPT-3 175B", developer: "OpenAI", published: "2020-05-28", chip: .v100,
      hours: CommonAssumptions.reportedHours(
        .gpt3, 0.97, 1.05, "rounding of 14.8 days, restarts"),
      basis: .rented,
      rent: CommonAssumptions.listedRent(
        1.16, 1.95, "Azure V100 in 2019, three-year to one-year contract"),
      owned: Ownership(
        .v100,
        age: Figure(
          1.267_624_914, .year, .sourced("2018-06-25 to 2019-10-01: Epoch AI, 263c40a")),
        operator: .hyperscaler, electricity: .usIndustry(year: 2020)),
      team: .credited(
        25,
        duration: CommonAssumptions.duration(
          5, 13.5, .month,
          .derived("median 8.3 months, start in 2019: Epoch AI, development_cost.ipynb"))),
      data: CommonAssumptions.publicData(
        0.1e6, 2e6, "filtered public text; no licence or labelling is known"),
      finalRunReport: Report(
        "4.6 M cloud (Lambda)", low: 4.6e6, high: 4.6e6,
        source: "Lambda Labs (2020), Demystifying GPT-3", money: "US$ of 2020"),
      totalReport: Report(
        "5.4 to 10.2 (Epoch)", low: 5.357834e6, high: 10.244632e6,
        source: "Epoch AI, training-cost-trends 3c6aafa, development_cost.ipynb: owned, P5 to P95",
        money: "US$ of December 2023"),
      note: "The 4.6 M US$ are a price for V100 in a public cloud, not a bill that was paid.",
      why: "trained on a cluster of Microsoft's cloud, and the one figure ever quoted is a cloud "
        + "price; nobody pays the price on demand for 10,000 chips"))
}

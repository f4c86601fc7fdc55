import Uncertainty

extension TrainedSystem {
  /// BLOOM 176B (BigScience, 2022), final run on a public computer.
  public static let bloom = TrainedSystem(
    SystemDescription(
      name: "BLOOM 176B", developer: "BigScience", published: "2022-07-11", chip: .a100With80GB,
      hours: CommonAssumptions.reportedHours(
        .bloom, 0.98, 1.02, "the paper gives total GPU-hours of the final model"),
      basis: .owned,
      rent: CommonAssumptions.listedRent(
        1.80, 2.62, "Azure A100 80 GB in 2022, three-year to one-year contract"),
      owned: Ownership(
        .a100,
        age: Figure(
          1.1, .year, .derived("2021-02-14 to the start, 118 days before the end of training")),
        operator: .other,
        electricity: .assumed(
          .range(
            "electricity price", 0.09, 0.27, unit: .usDollar / .kilowattHour,
            source: .derived(
              "industry in the EU, 0.093 to 0.256 €/kWh by country in 2024: BusinessEurope, "
                + "secondary; taken as US$, and as 5 and 95 %")))),
      experiments: .factor(
        .range(
          "experiment factor", 2.3, 3.2,
          source: .derived(
            "63 % of the computing went to smaller models, so 2.7: Epoch AI, v1.0.0, "
              + "development_cost.ipynb; arXiv 2211.02001; the spread is ours"))),
      team: .own(
        Team.people(
          .lognormal(p5: 10, p95: 60), "over 1,000 volunteers; full-time equivalents are judged"),
        duration: CommonAssumptions.duration(
          0.9, 1.3, .year,
          .derived("a research workshop of one year: arXiv 2211.05100; the spread is ours")),
        pay: CommonAssumptions.europeanPublicPay),
      data: CommonAssumptions.publicData(0.05e6, 1e6, "a corpus put together by volunteers"),
      note: "Volunteers and a public computer: nobody paid this as a bill.",
      why: "the French public supercomputer Jean Zay, by a grant of computing time"))
}

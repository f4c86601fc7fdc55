import Uncertainty

extension TrainedSystem {
  /// Claude 3 Opus (Anthropic, 2024), final run rented.
  ///
  /// Nothing was disclosed: no hardware, no hours, no cost. All there is is Epoch AI's
  /// speculative estimate of 1.64e25 FLOP from benchmark scores, here with a factor of three
  /// either way, turned into hours of A100, the chip that Epoch AI assumes. Read the width of the
  /// band before its middle.
  public static let claude3Opus = TrainedSystem(
    SystemDescription(
      name: "Claude 3 Opus", developer: "Anthropic", published: "2024-03-04", chip: .a100,
      hours: .computed(
        .estimated(
          Assumption(
            "work", .lognormal(median: 1.64e25, factor: 3), unit: .flop,
            source: .derived(
              "1.64e25 FLOP from benchmark scores, speculative: Epoch AI, models data, 263c40a; "
                + "a factor of 3 either way: v1.0.0, uncertainty.ipynb"))),
        peak: nil, utilization: CommonAssumptions.denseUtilization),
      basis: .rented,
      rent: CommonAssumptions.listedRent(
        1.45, 2.40, "AWS A100 in 2022, three-year to one-year contract"),
      owned: Ownership(
        .a100,
        age: Figure(
          3.504_449_008, .year, .sourced("2020-05-30 to 2023-12-01: Epoch AI, 263c40a")),
        operator: .hyperscaler, electricity: .usIndustry(year: 2024)),
      team: .credited(
        about: 284,
        Team.people(
          .lognormal(p5: 150, p95: 500), "not published; around the 284 credited for GPT-4"),
        duration: CommonAssumptions.duration(
          0.5, 1.25, .year, .judged("Claude 2 came out eight months before"))),
      data: CommonAssumptions.commercialData,
      note: "Nothing was disclosed. A web article guesses 50 to 100 M US$ and more, without a "
        + "source.",
      why: "Anthropic trains in the clouds of Amazon and Google"))
}

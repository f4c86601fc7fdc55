import Uncertainty

extension TrainedSystem {
  /// PaLM 540B (Google, 2022), final run rented.
  ///
  /// Chip-hours are the paper's, downtime included.
  public static let palm = TrainedSystem(
    SystemDescription(
      name: "PaLM 540B", developer: "Google", published: "2022-04-04", chip: .tpuV4,
      hours: CommonAssumptions.reportedHours(.palm, 0.97, 1.05, "rounding of the hours"),
      basis: .rented,
      rent: CommonAssumptions.listedRent(
        1.45, 3.22, "Google Cloud TPU v4 in 2022, three-year contract to on demand"),
      owned: Ownership(
        .tpuV4,
        age: Figure(
          0.533_880_903_5, .year, .sourced("2021-05-20 to 2021-12-01: Epoch AI, 263c40a")),
        operator: .hyperscaler, electricity: .usIndustry(year: 2022)),
      team: .credited(
        67,
        duration: CommonAssumptions.duration(
          6, 18, .month, .judged("not published; as for other systems of its time"))),
      data: CommonAssumptions.publicData(
        0.5e6, 10e6, "a curated corpus of 780e9 tokens, not sold to the public"),
      finalRunReport: Report(
        "9 to 23 M (rental)", low: 9e6, high: 23e6,
        source: "L. Heim (2022), blog.heim.xyz/palm-training-cost", money: "US$ of 2022"),
      note: "Priced at what Google's cloud asks; Google's own cost is several times less.",
      why: "every figure that was quoted is a cloud price; the rent is what Google gave up by not "
        + "letting the chips; TPUs are not sold, so their cost is known to a factor of four only"))
}

import Uncertainty

extension TrainedSystem {
  /// DeepSeek-V3 (DeepSeek, 2024), final run rented.
  ///
  /// The makers' 5.576 M US$ are 2.788 M hours at an assumed rent of 2 US$, "excluding the costs
  /// associated with prior research and ablation experiments".
  public static let deepSeekV3 = TrainedSystem(
    SystemDescription(
      name: "DeepSeek-V3", developer: "DeepSeek", published: "2024-12-24", chip: .h800,
      hours: CommonAssumptions.reportedHours(
        .deepSeekV3, 0.99, 1.02, "three stages by the paper's table; rounding"),
      basis: .rented, rent: CommonAssumptions.deepSeekRent, owned: CommonAssumptions.deepSeekOwned,
      team: .own(
        Team.people(.uniform(from: 100, to: 200), "about as many are credited; not published"),
        duration: Assumption(
          "duration", .triangular(minimum: 0.4, mode: 0.65, maximum: 1), unit: .year,
          source: .judged("V2 came out eight months before")),
        pay: CommonAssumptions.chinesePay),
      data: CommonAssumptions.publicData(
        0.5e6, 10e6, "no licence is known; curation and labelling"),
      finalRunReport: Report(
        "5.576 M (its makers)", low: 5.576e6, high: 5.576e6,
        source: "DeepSeek-V3 report, arXiv 2412.19437, table 1: 2.788 M hours at 2 US$",
        money: "US$ of the time"),
      note: "The 5.576 M US$ leave out research, experiments, people and data, and say so; 1.6 bn "
        + "in the press are a fleet's purchase.",
      why: "as its makers price it"))

  /// DeepSeek-R1 (DeepSeek, 2025): what came on top of V3, rented.
  public static let deepSeekR1 = TrainedSystem(
    SystemDescription(
      name: "DeepSeek-R1", developer: "DeepSeek", published: "2025-01-20", chip: .h800,
      hours: .published(
        Figure(
          512 * 198 + 512 * 80 + 5_000, .chip * .hour,
          .derived(
            "512 chips for 198 and for 80 hours, and 5,000 hours: Nature, "
              + "s41586-025-09422-z, supplement B.4.4")),
        corrections: [
          .range(
            "chip-hours by report", 0.97, 1.05,
            source: .judged("rounding, stages not listed"))
        ]),
      basis: .rented, rent: CommonAssumptions.deepSeekRent, owned: CommonAssumptions.deepSeekOwned,
      team: .own(
        Team.people(.uniform(from: 50, to: 150), "not published; part of the team of V3"),
        duration: Assumption(
          "duration", .triangular(minimum: 0.1, mode: 0.25, maximum: 0.5), unit: .year,
          source: .judged("a month after V3, begun before it")),
        pay: CommonAssumptions.chinesePay),
      data: CommonAssumptions.publicData(0.1e6, 3e6, "labelled reasoning data; not published"),
      finalRunReport: Report(
        "0.294 M (its makers)", low: 0.294e6, high: 0.294e6,
        source: "Nature, s41586-025-09422-z, supplement: 147,000 hours at 2 US$",
        money: "US$ of the time"),
      note: "On top of DeepSeek-V3, whose cost is not in it.", why: "as its makers price it"))
}

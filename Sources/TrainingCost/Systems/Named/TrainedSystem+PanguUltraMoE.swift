import Uncertainty

extension TrainedSystem {
  /// Pangu Ultra MoE 718B (Huawei, 2025), final run on owned Ascend 910B.
  ///
  /// The report gives parameters, chips and utilization, but not the tokens; and documents disagree
  /// about the chip's peak. So hours follow from work, peak and utilization, each uncertain.
  public static let panguUltraMoE = TrainedSystem(
    SystemDescription(
      name: "Pangu Ultra MoE", developer: "Huawei", published: "2025-05-07", chip: .ascend910B,
      hours: .computed(
        .tokens(
          .range(
            "tokens", 9e12, 18e12, unit: .token,
            source: .judged("not stated; Pangu Ultra had 13.2e12, DeepSeek-V3 14.8e12")),
          activeParameters: Figure(39e9, .one, .sourced("arXiv 2505.04519"))),
        peak: .range(
          "peak", 280e12, 400e12, unit: NumberFormat.bf16.peakRate,
          source: .derived(
            "256 to 400 TFLOP/s by variant and page: Epoch AI, chip data, 263c40a; the law is ours")
        ),
        utilization: Assumption(
          "utilization", .triangular(minimum: 0.27, mode: 0.30, maximum: 0.41),
          unit: NumberFormat.bf16.utilization,
          source: .derived(
            "of the step: 0.300, arXiv 2505.04519; 0.41 later, press; the lower end is ours")),
        interruptions: Interruptions(chips: panguChips)),
      basis: .owned,
      rent: CommonAssumptions.rent(
        0.7, 2.5, .judged("no public rent of the chip was found; around the owner's cost")),
      owned: Ownership(
        .ascend910B,
        age: Figure(0.5, .year, .judged("price of June 2024, run around the end of the year")),
        operator: .other, electricity: .assumed(CommonAssumptions.chineseElectricity)),
      team: .own(
        Team.people(.uniform(from: 100, to: 250), "not published; its own software stack"),
        duration: Assumption(
          "duration without the run", .triangular(minimum: 0.35, mode: 0.6, maximum: 1.3),
          unit: .year, source: .judged("not published")),
        run: RunTime(chips: panguChips),
        pay: CommonAssumptions.chinesePay),
      data: CommonAssumptions.publicData(
        0.5e6, 10e6, "no licence is known; curation and labelling"),
      note: "No cost, tokens or hours were disclosed; the chip's peak and price are disputed.",
      why: "Huawei's own chips; no public rent of them was found"))

  private static let panguChips = Figure(6000, .chip, .sourced("arXiv 2505.04519"))
}

import Uncertainty

extension ArticleClaim {
  /// 17: Ascend against H100.
  static let ascendByH100: ArticleClaim = {
    let pangu = TrainedSystem.panguUltraMoE
    let hour = pangu.finalRun / pangu.chipHours
    let ascendChip = choice(hour, pangu.driver("peak"), pangu.driver("utilization"))
    let tunedChip = choice(
      hour, pangu.driver("peak"),
      .driver(
        "utilization of Ascend, tuned for dense models",
        .triangular(minimum: 0.41, mode: 0.48, maximum: 0.55),
        unit: NumberFormat.bf16.utilization,
        source: .judged("over 0.52 of 8,192 chips, step: arXiv 2504.07866; downtime lowers it")))
    let h100Chip = choice(
      RentalRegime.h100.driver("H100 rental price"), Chip.h100.peak(.bf16).quantity,
      .driver(
        "utilization of H100, less tuned", .triangular(minimum: 0.20, mode: 0.30, maximum: 0.40),
        unit: NumberFormat.bf16.utilization,
        source: .judged("below the 0.35 to 0.43 that large laboratories report")))
    let h800Use = Quantity.driver(
      "utilization of H800", .triangular(minimum: 0.205, mode: 0.346, maximum: 0.389),
      unit: NumberFormat.bf16.utilization,
      source: .derived("DeepSeek-V2 0.205, V3 0.346 by the hours, 0.389 as reported"))
    let rent = TrainedSystem.deepSeekV3.driver("rental price")
    let peak = Chip.h800.peak(.bf16).quantity
    let h800Chip = choice(rent, peak, h800Use)
    let even = ascendChip.breakEvenUtilization(against: h800Chip)
    let (ascend, tuned) = (ascendChip.costPerFlop, tunedChip.costPerFlop)
    let (h100, h800) = (h100Chip.costPerFlop, h800Chip.costPerFlop)
    let work = Unit.usDollar / Unit("EFLOP", 1e18, .flop)
    return ArticleClaim(
      17, "Ascend can be as cheap as H100",
      quote:
        "If DeepSeek's software stack is highly optimized for Ascend, their effective cost per "
        + "useful computation could be competitive or better than using H100s with "
        + "less-customized software.",
      formula: "cost of useful work = cost of an hour / (peak × utilization)",
      values: [
        Value("Ascend 910B, owned, experts", ascend, in: work),
        Value("Ascend 910B, owned, tuned, dense", tuned, in: work),
        Value("H100, rented, less tuned", h100, in: work), Value("H800, rented", h800, in: work),
        Value("utilization at which Ascend equals H800", even, in: NumberFormat.bf16.utilization),
      ],
      checks: [
        Check(
          reading: "tuned Ascend is as cheap as less tuned H100", event: tuned <= h100,
          subject: tuned / h100),
        Check(
          reading: "Ascend as it is, as cheap as less tuned H100", event: ascend <= h100,
          subject: ascend / h100),
        Check(
          reading: "Ascend as it is, as cheap as H800 at 1.4 to 2.9",
          event: ascend <= h800, subject: ascend / h800),
      ],
      remark:
        "Right in form. Price and peak of the 910B are as uncertain as the software; no public "
        + "rent of it was found, so that it is counted as owned.",
      figures: [Chip.ascend910B.serverPrice, Chip.h100.peak(.bf16)])
  }()

  /// 18: nine figures.
  static let nineFigures: ArticleClaim = {
    let v3 = TrainedSystem.deepSeekV3
    let v2 = TrainedSystem.deepSeekV2(.companyUSPayWithEquity)
    return ArticleClaim(
      18, "Replicating it takes nine figures",
      quote: "Replicating the exact frontier model from scratch? Almost impossible without "
        + "nine-figure funding.",
      formula: "final run; total development",
      values: [
        .millions("DeepSeek-V3: final run", v3.finalRun),
        .millions("DeepSeek-V3: total development", v3.totalDevelopment),
        .millions("DeepSeek-V2: development at its dearest (E)", v2.totalDevelopment),
        .millions("GPT-4: total development", TrainedSystem.gpt4.totalDevelopment),
      ],
      checks: [
        .atLeast(100, v3.totalDevelopment, "DeepSeek-V3's development 100 M US$ or more"),
        .atLeast(100, v2.totalDevelopment, "DeepSeek-V2's, counted as E, 100 M US$ or more"),
        .atLeast(
          100, TrainedSystem.gpt4.totalDevelopment, "GPT-4's development 100 M US$ or more"),
      ],
      remark:
        "Overstated for DeepSeek's models as counted here, fair for GPT-4's size. A firm that "
        + "must first buy its chips pays far more at once: 1.6 bn US$ were put about for a fleet.")
  }()

  /// 20: fine-tuning.
  static let fineTuning: ArticleClaim = {
    let (small, large) = (TrainedSystem.fineTune, TrainedSystem.deepSeekV3)
    return ArticleClaim(
      20, "A startup should fine-tune instead",
      quote:
        "The feasible strategy is to leverage open-source models [...] and then specialize them "
        + "for a specific, high-value use case with a much smaller, targeted training budget.",
      formula: "6 × active parameters × tokens / (peak × utilization) × rent",
      values: [
        Value("fine-tune: one run, US$", small.finalRun, in: .usDollar),
        Value(
          "fine-tune: everything, k US$", small.totalDevelopment,
          in: Unit("k US$", 1e3, .usDollar)),
        Value("its run by DeepSeek-V3's", small.finalRun / large.finalRun, in: .percent),
        Value(
          "its whole by DeepSeek-V3's", small.totalDevelopment / large.totalDevelopment,
          in: .percent),
      ],
      checks: [
        .number(
          small.totalDevelopment / large.totalDevelopment, atMost: 0.1,
          "a tenth of the cost of development or less"),
        .number(small.finalRun / large.finalRun, atMost: 0.01, "a hundredth of the run or less"),
        Check(
          reading: "a run under 100,000 US$", event: small.finalRun <= Quantity(100e3, .usDollar),
          subject: small.finalRun),
      ],
      remark: "The saving is as large as the ratio of the tokens; people, not chips, are then the "
        + "cost. Whether a tuned model is good enough, no cost tells.")
  }()

  private static func choice(
    _ hour: Quantity, _ peak: Quantity, _ utilization: Quantity
  ) -> HardwareChoice {
    HardwareChoice(hourlyCost: hour, peak: peak, utilization: utilization)
  }
}

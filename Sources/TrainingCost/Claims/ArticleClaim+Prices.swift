import Uncertainty

extension ArticleClaim {
  /// 1: 10,000 H100 for two months.
  static let rentedCluster: ArticleClaim = {
    let rent = RentalRegime.h100.driver("H100 rental price")
    let scarce = RentalRegime.h100Shortage.driver("H100 rental price, 2023")
    let hours = Quantity(10_000, .chip) * Quantity(2, .month)
    let utilization = Quantity.driver(
      "utilization", .beta(alpha: 28, beta: 38.67), unit: NumberFormat.bf16.utilization,
      source: .derived("mean 0.42, sd 0.06: Llama 0.38 to 0.43, Nemotron 0.41, MegaScale 0.48"))
    let work = hours * Chip.h100.peak(.bf16).quantity * utilization
    let cost = rent * hours
    return ArticleClaim(
      1, "10,000 H100, 2 months: tens of millions",
      quote: "At cloud rates, an H100 can cost over $4 per hour. A cluster of 10,000 for 2 months? "
        + "That's tens of millions right there.",
      formula: "cost = chips × hours × rent",
      values: [
        .millions("cost at rents of 2024 to 2026", cost),
        .millions("cost at the article's 4 US$ an hour", Self.articleRent.quantity * hours),
        .millions("cost in the shortage of 2023", scarce * hours),
        Value(
          "work it does, by DeepSeek-V3's", work / PublishedRun.deepSeekV3.flop.quantity, in: .one),
      ],
      checks: [
        .between(10, 100, cost, "10 to 100 M US$ at rents of 2024 to 2026"),
        .between(10, 100, scarce * hours, "10 to 100 M US$ in the shortage of 2023"),
        Check(
          reading: "a rent of 2024 to 2026 over 4 US$", event: rent > Self.articleRent.quantity,
          subject: rent),
      ],
      remark:
        "The arithmetic holds. But such a cluster does several times the work of DeepSeek-V3, "
        + "so that it says nothing of what DeepSeek paid.",
      figures: [Self.articleRent, Chip.h100.peak(.bf16), PublishedRun.deepSeekV3.flop])
  }()

  /// 2: GPT-3.
  static let gpt3Cost: ArticleClaim = {
    let system = TrainedSystem.gpt3
    let rate = Figure(28e12, .flop / (.chip * .second), lambda("28 TFLOP/s of a V100"))
    let rent = Figure(1.50, .usDollar / (.chip * .hour), lambda("1.50 US$ a V100-hour"))
    let arithmetic =
      PublishedRun.gpt3.flop.quantity / rate.quantity * rent.quantity
    return ArticleClaim(
      2, "GPT-3 cost 4.6 M US$ to train",
      quote: "A widely cited analysis estimated its training cost at around $4.6 million.",
      formula: "rent × chip-hours; Lambda: FLOP / rate of a V100 × rent",
      values: [
        .millions("final run, rented", system.finalRun),
        .millions("Lambda's arithmetic", arithmetic),
        .millions("final run, owned", system.finalRunOtherwise),
        .millions("total development", system.totalDevelopment),
      ],
      checks: [
        .between(4.6 * 0.75, 4.6 * 1.25, system.finalRun, "final run, rented, within 25 % of 4.6"),
        .between(
          4.6 * 0.75, 4.6 * 1.25, system.finalRunOtherwise, "final run, owned, within 25 % of 4.6"),
        .between(
          4.6 * 0.75, 4.6 * 1.25, system.totalDevelopment, "everything within 25 % of 4.6"),
      ],
      remark: "A price for V100 in a public cloud that nobody paid; it leaves out experiments and "
        + "people.",
      figures: [PublishedRun.gpt3.flop, rate, rent, PublishedRun.gpt3.chipHours])
  }()

  /// 3: PaLM.
  static let palmCost: ArticleClaim = {
    let system = TrainedSystem.palm
    return ArticleClaim(
      3, "PaLM cost 9 to 23 M US$ to train",
      quote: "Google's PaLM model (540B parameters), trained in 2022, was estimated to cost "
        + "between $9 million and $23 million, depending on the source and assumptions about "
        + "hardware utilization and efficiency.",
      formula: "rent × chip-hours; owned: hardware as it wears off, and energy",
      values: [
        .millions("final run, rented", system.finalRun),
        .millions("final run, owned", system.finalRunOtherwise),
        Value("rented by owned", system.finalRun / system.finalRunOtherwise, in: .one),
        .millions("total development", system.totalDevelopment),
      ],
      checks: [
        .between(9, 23, system.finalRun, "final run, rented, 9 to 23 M US$"),
        .between(9, 23, system.finalRunOtherwise, "final run, owned, 9 to 23 M US$"),
        .between(9, 23, system.totalDevelopment, "everything 9 to 23 M US$"),
      ],
      remark: "Right as a rental value. Google owns its TPUs, and wore off several times less.",
      figures: [PublishedRun.palm.chipHours])
  }()

  /// 4: GPT-4 and Claude 3 Opus.
  static let frontierCost: ArticleClaim = {
    let (gpt4, opus) = (TrainedSystem.gpt4, TrainedSystem.claude3Opus)
    let fifty = Quantity(50e6, .usDollar)
    return ArticleClaim(
      4, "GPT-4, Claude 3 Opus: 50 to 100 M US$ +",
      quote: "GPT-4 / Claude 3 Opus (2023-24) $50M - $100M+",
      formula: "owned or rented run; factor × computing + people + data + operations",
      values: [
        .millions("GPT-4: final run, owned", gpt4.finalRun),
        .millions("GPT-4: final run, rented", gpt4.finalRunOtherwise),
        .millions("GPT-4: total development", gpt4.totalDevelopment),
        .millions("Claude 3 Opus: final run, rented", opus.finalRun),
        .millions("Claude 3 Opus: total development", opus.totalDevelopment),
      ],
      checks: [
        Check(
          reading: "both developments 50 M US$ or more",
          event: gpt4.totalDevelopment >= fifty && opus.totalDevelopment >= fifty,
          subject: min(gpt4.totalDevelopment, opus.totalDevelopment)),
        .atLeast(50, gpt4.finalRun, "GPT-4's run, owned, 50 M US$ or more"),
        .atLeast(100, gpt4.totalDevelopment, "GPT-4's development 100 M US$ or more"),
        .atLeast(50, opus.finalRun, "Claude 3 Opus's run, rented, 50 M US$ or more"),
      ],
      remark:
        "Of GPT-4 there is a leak and a chief executive's \"more than 100\"; of Claude 3 Opus "
        + "nothing was disclosed, so that its band is a guess of its work and no evidence.",
      figures: [PublishedRun.gpt4.chipHours])
  }()

  /// What the article takes an H100-hour to cost.
  static let articleRent = Figure(
    4, .usDollar / (.chip * .hour),
    .judged("web article: \"an H100 can cost over $4 per hour\""))

  private static func lambda(_ what: String) -> Source {
    .derived("\(what): what makes about 4.6 M US$ of the work, Lambda Labs (2020)")
  }
}
